import type { DisputeForum, DisputeResult } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/** How a review (行政复议法 2023) or a suit (行政诉讼法 2017) ends; which column of table 四 counts it is the form's to say. */
export const disputeResults = [
  result('maintained', '维持', 'Upheld', ['review'], ['arl68']),
  result('claimRejected', '驳回复议请求、诉讼请求', 'Claim rejected', ['review', 'suit'], ['arl69', 'all69']),
  result('annulled', '撤销或者部分撤销', 'Annulled in whole or part', ['review', 'suit'], ['arl64', 'all70']),
  result('changed', '变更', 'Changed', ['review', 'suit'], ['arl63', 'all77']),
  result('unlawful', '确认违法', 'Found unlawful', ['review', 'suit'], ['arl65', 'all74']),
  result('declaredVoid', '确认无效', 'Found void', ['review', 'suit'], ['arl67', 'all75']),
  result('orderedToAct', '责令限期履行', 'Ordered to act in time', ['review', 'suit'], ['arl66', 'all72']),
  result('notAccepted', '不予受理、不予立案', 'Not accepted', ['review', 'suit'], ['arl30', 'all51']),
  result('dismissed', '驳回复议申请、驳回起诉', 'Dismissed without a decision on the matter', ['review', 'suit'], ['arl33', 'spc1a69']),
  result('dropped', '申请人、原告撤回', 'Withdrawn by who filed it', ['review', 'suit'], ['arl41', 'all62']),
  result('terminated', '终止', 'Terminated', ['review', 'suit'], ['arl41', 'all62']),
  result('settled', '调解、和解', 'Settled', ['review', 'suit'], ['arl73', 'all60'])
] as const satisfies readonly (AsWritten<typeof DisputeResult> & { articles: readonly Cited[] })[]

export type DisputeEnding = (typeof disputeResults)[number]['id']

function result<const Id extends string>(id: Id, zh: string, en: string, of: DisputeForum[], articles: Cited[]) {
  const source = { kind: 'law', cite: '行政复议法第五章；行政诉讼法第七章' } as const
  return { id, label: { zh, en }, of, articles, source } as const
}
