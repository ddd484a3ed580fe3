import type { Period, PeriodId, Source } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/**
 * All periods begin on 2019-01-01, before the regulation (2019-05-15) and the fee rules
 * (2021-01-01): the first report they govern covers all of 2019, and requests received before and
 * carried into it are judged by the periods now in force. The law has no words on that transition.
 */
const SINCE = '2019-01-01'
const TRANSITION = '2019年1月1日至施行日前收到的申请亦按现行期限计（过渡，条文未规定）'

export const periods = {
  // Art. 31: the body confirms with the applicant on the day it gets the letter; net channels follow by practice.
  confirmation: byLaw(0, 'received', 'reg31', '条例第三十一条'),
  correctionNotice: byLaw(7, 'receipt', 'reg30', '条例第三十条'),
  // Art. 30 says 合理的补正期限 and no number.
  correction: bySetting(15, 'correctionNoticeReceived', 'reg30', '条例第三十条只要求合理期限；十五个工作日最常见'),
  // 一次性告知 limits piecemeal lists, not the number of rounds.
  correctionRounds: { ...bySetting(2, 'receipt', 'reg30', '条例第三十条未限次数；补正后仍不明确可再告知一次'), unit: 'rounds' },
  reply: byLaw(20, 'receipt', 'reg33p2', '条例第三十三条第二款'),
  extension: byLaw(20, 'replyDue', 'reg33p2', '条例第三十三条第二款'),
  thirdParty: byLaw(15, 'consultationReceived', 'reg32', '条例第三十二条'),
  coMaker: byLaw(15, 'consultationReceived', 'reg34', '条例第三十四条'),
  // Arts 11, 17 and 33(3) give other organs no term of their own.
  otherOrgan: bySetting(15, 'consultationReceived', 'reg33p3', '条例未定其他机关答复的期限；比照第三十二条'),
  payment: byLaw(20, 'feeNoticeReceived', 'f109a6', '国办函〔2020〕109号第六条'),
  mailGrace: bySetting(5, 'termPassed', 'reg30', '补正、缴费在途的邮程，条文未规定'),
  soon: bySetting(5, 'deadline', 'reg33p2', '临期提醒，条文未规定')
} as const satisfies Record<PeriodId, Written>

type Written = AsWritten<typeof Period> & { article: Cited }

function byLaw(value: number, from: string, article: Cited, cite: string): Written {
  return period(value, from, article, { kind: 'law', cite: `${cite}；${TRANSITION}` }, false)
}

function bySetting(value: number, from: string, article: Cited, cite: string): Written {
  return period(value, from, article, { kind: 'inference', cite }, true)
}

function period(value: number, from: string, article: Cited, source: Source, settable: boolean): Written {
  return { value, unit: 'workingDays', from, since: SINCE, article, source, settable }
}
