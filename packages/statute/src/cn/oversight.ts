import type { OversightRules, SignalId, SignalRule } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

type Signal = AsWritten<typeof SignalRule> & { article: Cited }

const practice = (cite: string) => ({ kind: 'practice', cite }) as const

/**
 * Signals are questions, not findings: what they look at is lawful more often than not. The terms are
 * the regulation's; where a signal begins is practice and stands here as data.
 */
const signals = {
  lastDayExtension: workingDays(0, 'reg33p2', {
    label: { zh: '临到期才延期', en: 'Extended on the last day or after' },
    means: {
      zh: '延期告知发出时，原答复期限只剩 {n} 个工作日或者已过',
      en: 'The extension was noticed with {n} working days of the term left, or after it'
    }
  }),
  lastDayCorrection: workingDays(7, 'reg30', {
    label: { zh: '补正告知偏晚', en: 'Correction asked on the last day' },
    means: { zh: '补正告知在第 {n} 个工作日或者以后发出', en: 'The notice to correct went out on working day {n} or later' }
  }),
  backdatedReceipt: workingDays(3, 'reg31p1', {
    label: { zh: '收到之日补记', en: 'Receipt recorded afterwards' },
    means: { zh: '登记比所说的收到之日晚 {n} 个工作日以上', en: 'Recorded {n} working days or more after the day given for its arrival' }
  }),
  lateConfirmation: workingDays(3, 'reg31p3', {
    label: { zh: '确认晚于到达', en: 'Confirmed long after arrival' },
    means: { zh: '到达 {n} 个工作日以后才与申请人确认', en: 'Confirmed with the applicant {n} working days or more after arrival' }
  }),
  lateConsultation: workingDays(15, 'reg32', {
    label: { zh: '征求意见偏晚', en: 'Others asked late' },
    means: { zh: '答复期限的第 {n} 个工作日或者以后才征求意见', en: 'Others were first asked on working day {n} of the term or later' }
  }),
  unassigned: workingDays(3, 'reg33p2', {
    label: { zh: '无人承办', en: 'Nobody’s case' },
    means: { zh: '到件 {n} 个工作日以上，至今未分派', en: 'In hand for {n} working days or more and given to nobody' }
  }),
  rushBeforeClose: {
    ...workingDays(300, 'reg49', {
      label: { zh: '年底集中办结', en: 'A rush before the year closes' },
      means: { zh: '十二月的办结件数达到平常一个月的 {n}%', en: 'As many cases ended in December as {n}% of a usual month' }
    }),
    unit: 'percentOfUsual'
  }
} as const satisfies Record<SignalId, Signal>

/** Nothing here is law: how supervisors look, with the guard of published comparisons against few cases. */
export const oversight = {
  signals,
  rateFrom: 30,
  medianFrom: 10,
  ages: [7, 15, 20],
  ahead: 10,
  paceOver: 60,
  // From a case's place in the office to the posted reply; a draft that has only to be signed can go out the same day.
  stillNeeds: { registrar: 5, handler: 3, consulted: 2, reviewer: 2, signer: 1, clerk: 0 },
  remind: { reply: [10, 5, 3, 1, 0], correctionNotice: [2, 1, 0], other: [3, 1, 0] },
  // 纠错率 = （复议、诉讼）结果纠正 / 审结.
  overturned: { decided: ['upheld', 'corrected', 'other'], corrected: ['corrected'] },
  counted: {
    zh: '口径：按时以法定期限为准；天数是计入期限的工作日，征求意见、等补正缴费的不计；撤回、终止的不算答复。样本量、提醒日和信号的起点不是法律规定，照通行做法。',
    en: 'How it is counted: on time by the legal term; days are working days that count towards the term, without consultations and the applicant’s turns; withdrawn and lapsed cases are no replies. Sample sizes, reminder days and where signals begin are not law but practice.'
  },
  source: practice('监督口径：条例未定比率、样本量和提醒日，照通行做法')
} as const satisfies AsWritten<typeof OversightRules>

function workingDays(threshold: number, article: Cited, words: Pick<Signal, 'label' | 'means'>): Signal {
  return { ...words, threshold, unit: 'workingDays', article, source: practice('信号的起点；条文只有期限，没有信号') }
}
