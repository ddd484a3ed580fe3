import type { Period, PeriodId } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/**
 * The regulation's periods begin on 2019-01-01, before the regulation (2019-05-15) and the fee rules
 * (2021-01-01): the first report they govern covers all of 2019, and requests received before and
 * carried into it are judged by the periods now in force. The law has no words on that transition.
 */
const SINCE = '2019-01-01'
/** The revised review law, and the revised suit law, in force. */
const REVIEW = '2024-01-01'
const SUIT = '2015-05-01'
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
  // Art. 41 names no term; by default that of a reply.
  rectification: bySetting(20, 'receipt', 'reg41', '条例第四十一条没有写期限；默认比照第三十三条答复的期限'),
  thirdParty: byLaw(15, 'consultationReceived', 'reg32', '条例第三十二条'),
  coMaker: byLaw(15, 'consultationReceived', 'reg34', '条例第三十四条'),
  // Arts 11, 17 and 33(3) give other organs no term of their own.
  otherOrgan: bySetting(15, 'consultationReceived', 'reg33p3', '条例未定其他机关答复的期限；比照第三十二条'),
  payment: byLaw(20, 'feeNoticeReceived', 'f109a6', '国办函〔2020〕109号第六条'),
  mailGrace: bySetting(5, 'termPassed', 'reg30', '补正、缴费在途的邮程，条文未规定'),
  soon: bySetting(5, 'deadline', 'reg33p2', '临期提醒，条文未规定'),
  // Art. 35 says 合理 and no number; the notice states it. The value is what a form proposes.
  delay: bySetting(20, 'replyDue', 'reg35', '条例第三十五条只要求合理期限；比照第三十三条延长的上限'),

  // Arl 88: of the review law's terms only those of 3, 5, 7 and 10 days are working days.
  applyForReview: days(60, 'delivered', 'arl20', '行政复议法第二十条；实施条例第十五条', REVIEW),
  sueDirectly: { ...days(6, 'delivered', 'all46', '行政诉讼法第四十六条', SUIT), unit: 'months' },
  remedyAtMost: { ...days(12, 'delivered', 'arl20', '行政复议法第二十条：未告知权利的，最长一年', REVIEW), unit: 'months' },
  reviewAnswer: workingDays(10, 'reviewCopyReceived', 'arl48', '行政复议法第四十八条、第八十八条', REVIEW),
  reviewAnswerSimple: workingDays(5, 'reviewCopyReceived', 'arl54', '行政复议法第五十四条、第八十八条', REVIEW),
  reviewDecision: days(60, 'reviewAccepted', 'arl62', '行政复议法第六十二条', REVIEW),
  reviewDecisionExtension: days(30, 'reviewAccepted', 'arl62', '行政复议法第六十二条：至多延长三十日', REVIEW),
  reviewDecisionSimple: days(30, 'reviewAccepted', 'arl62', '行政复议法第六十二条：简易程序', REVIEW),
  suitAfterReview: days(15, 'reviewDecisionReceived', 'all45', '行政诉讼法第四十五条；行政复议法第三十四条', SUIT),
  suitAnswer: days(15, 'suitCopyReceived', 'all67', '行政诉讼法第六十七条', SUIT),
  appealJudgment: days(15, 'judgmentReceived', 'all85', '行政诉讼法第八十五条', SUIT),
  appealRuling: days(10, 'rulingReceived', 'all85', '行政诉讼法第八十五条', SUIT),
  // Value and unit stand in the decision itself; what a form proposes is the term of a first reply.
  redo: {
    ...workingDays(20, 'disputeInEffect', 'arl64', '期限由复议决定、判决写明；建议的二十个工作日比照条例第三十三条', REVIEW),
    source: { kind: 'inference', cite: '期限由复议决定、判决写明；建议的二十个工作日比照条例第三十三条' },
    settable: true
  },
  // Art. 47(2) sets no term for complaints.
  complaint: bySetting(15, 'complaintReceived', 'reg47', '条例第四十七条未定期限；一些地方旧规定为十五个工作日')
} as const satisfies Record<PeriodId, Written>

type Written = AsWritten<typeof Period> & { article: Cited }
type From = Written['from']

function byLaw(value: number, from: From, article: Cited, cite: string): Written {
  return workingDays(value, from, article, `${cite}；${TRANSITION}`, SINCE)
}

function bySetting(value: number, from: From, article: Cited, cite: string): Written {
  return { ...byLaw(value, from, article, cite), source: { kind: 'inference', cite }, settable: true }
}

function workingDays(value: number, from: From, article: Cited, cite: string, since: string): Written {
  return { value, unit: 'workingDays', from, since, article, source: { kind: 'law', cite }, settable: false }
}

function days(value: number, from: From, article: Cited, cite: string, since: string): Written {
  return { ...workingDays(value, from, article, cite, since), unit: 'calendarDays' }
}
