import type { Statute } from '@mingdu/schema'

const invented = { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' } as const
const SINCE = '2101-01-01'

type Written = (typeof Statute)['_zod']['input']['periods']

const period = (value: number, from: Written['reply']['from'], article: string, settable = false) =>
  ({ value, unit: 'workingDays', from, since: SINCE, article, source: invented, settable }) as const

/** Every term that a statute must have, none of them as long as in China. */
export const freedoniaPeriods: Written = {
  confirmation: period(0, 'received', 'receipt'),
  correctionNotice: period(3, 'receipt', 'correction'),
  correction: period(8, 'correctionNoticeReceived', 'correction', true),
  correctionRounds: { ...period(1, 'receipt', 'correction', true), unit: 'rounds' },
  reply: period(10, 'receipt', 'reply'),
  extension: period(5, 'replyDue', 'reply'),
  thirdParty: period(6, 'consultationReceived', 'asking'),
  coMaker: period(4, 'consultationReceived', 'asking'),
  otherOrgan: period(5, 'consultationReceived', 'asking', true),
  payment: period(7, 'feeNoticeReceived', 'fees'),
  rectification: period(7, 'receipt', 'answers', true),
  mailGrace: period(2, 'termPassed', 'correction', true),
  soon: period(2, 'deadline', 'reply', true),
  delay: period(9, 'replyDue', 'reply', true),
  applyForReview: { ...period(20, 'delivered', 'quarrels'), unit: 'calendarDays' },
  sueDirectly: { ...period(2, 'delivered', 'quarrels'), unit: 'months' },
  remedyAtMost: { ...period(5, 'delivered', 'quarrels'), unit: 'months' },
  reviewAnswer: period(6, 'reviewCopyReceived', 'quarrels'),
  reviewAnswerSimple: period(3, 'reviewCopyReceived', 'quarrels'),
  reviewDecision: { ...period(25, 'reviewAccepted', 'quarrels'), unit: 'calendarDays' },
  reviewDecisionExtension: { ...period(11, 'reviewAccepted', 'quarrels'), unit: 'calendarDays' },
  reviewDecisionSimple: { ...period(12, 'reviewAccepted', 'quarrels'), unit: 'calendarDays' },
  suitAfterReview: { ...period(8, 'reviewDecisionReceived', 'quarrels'), unit: 'calendarDays' },
  suitAnswer: { ...period(9, 'suitCopyReceived', 'quarrels'), unit: 'calendarDays' },
  appealJudgment: { ...period(7, 'judgmentReceived', 'quarrels'), unit: 'calendarDays' },
  appealRuling: { ...period(4, 'rulingReceived', 'quarrels'), unit: 'calendarDays' },
  redo: period(5, 'disputeInEffect', 'quarrels', true),
  complaint: period(6, 'complaintReceived', 'quarrels', true)
}
