import type { Article } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** Articles on how a review or a suit ends. The gist is ours. */
export const disputeEndings = [
  arl('arl30', '第三十条', '不符合受理条件的，不予受理', 'An application that cannot be accepted is not', 'memory'),
  arl('arl33', '第三十三条', '受理后发现不符合受理条件的，驳回申请', 'Accepted and found not to qualify: the application is dismissed'),
  arl(
    'arl41',
    '第四十一条',
    '终止行政复议的情形，申请人撤回也在其中',
    'When a review is terminated, withdrawal among the reasons',
    'memory'
  ),
  arl('arl63', '第六十三条', '变更', 'Changing the act'),
  arl('arl65', '第六十五条', '确认违法', 'Finding the act unlawful'),
  arl('arl66', '第六十六条', '责令在一定期限内履行', 'Ordering the organ to act within a term'),
  arl('arl67', '第六十七条', '确认无效', 'Finding the act void'),
  arl('arl68', '第六十八条', '维持', 'Upholding the act'),
  arl('arl69', '第六十九条', '驳回复议请求', 'Rejecting the claim'),
  arl('arl73', '第七十三条、第七十四条', '调解、和解', 'Mediation and settlement'),
  all('all51', '第五十一条', '不符合起诉条件的，裁定不予立案', 'A suit that does not qualify is not registered'),
  all('all60', '第六十条', '调解', 'Mediation'),
  all('all62', '第六十二条', '撤诉由法院裁定是否准许', 'Withdrawing a suit is for the court to allow'),
  all('all69', '第六十九条', '判决驳回诉讼请求', 'Judgment rejecting the claim'),
  all('all70', '第七十条', '判决撤销或者部分撤销，可以判决重新作出', 'Judgment annulling in whole or part; the act may be ordered anew'),
  all('all72', '第七十二条', '判决在一定期限内履行', 'Judgment to act within a term'),
  all('all74', '第七十四条', '判决确认违法', 'Judgment finding the act unlawful'),
  all('all75', '第七十五条', '判决确认无效', 'Judgment finding the act void'),
  all('all77', '第七十七条', '判决变更', 'Judgment changing the act'),
  {
    id: 'spc1a69',
    law: '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》',
    article: '第六十九条',
    gist: { zh: '已经立案的，裁定驳回起诉', en: 'A registered suit that does not qualify is dismissed' },
    source: { kind: 'memory', cite: '法释〔2018〕1号；凭记忆，未与原文核对' }
  }
] as const satisfies readonly AsWritten<typeof Article>[]

function arl<const Id extends string>(id: Id, article: string, zh: string, en: string, kind: 'law' | 'memory' = 'law') {
  const cite = kind === 'law' ? '2023年修订，自2024年1月1日起施行' : '2023年修订；凭记忆，未与原文核对'
  return { id, law: '《中华人民共和国行政复议法》', article, gist: { zh, en }, source: { kind, cite } } as const
}

function all<const Id extends string>(id: Id, article: string, zh: string, en: string) {
  const source = { kind: 'memory', cite: '2017年修正；凭记忆，未与原文核对' } as const
  return { id, law: '《中华人民共和国行政诉讼法》', article, gist: { zh, en }, source } as const
}
