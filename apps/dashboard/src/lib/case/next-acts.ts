import type { CaseView, Deadline, FactType, Holder, LocalDate, MayRecord, PeriodId } from '@mingdu/schema'
import { alarmDay } from '../clock/small-strip.ts'
import { consultationsOf } from '../form/consultations-of.ts'
import { lastWhere } from '../ui/last.ts'

export type Act = Omit<MayRecord, 'fact'> & { fact: FactType }
/** A date with the acts that keep or change it; `which` reading it is where both differ. */
export type DatedActs = {
  deadline: Deadline
  day: LocalDate | null
  which: 'legal' | 'strict' | null
  acts: Act[]
  /** Possible, but for somebody else's post to record. */
  others: Act[]
}
export type NextActs = {
  dated: DatedActs[]
  /** What is left of the way to the applicant once the reply is out; the first is the one to do. */
  onTheWay: { cameBack: boolean; acts: Act[] } | null
  anytime: Act[]
  cannot: Act[]
  /** The row whose first act is the one to do. */
  first: DatedActs | null
}

/** Beside which date an act stands. Whether it is possible is never decided here: that is `mayRecord`'s. */
const actsOfTerm = {
  confirmation: ['confirmed'],
  correctionNotice: ['correctionRequested'],
  correction: ['corrected', 'correctionNoticeReceived', 'lapsed', 'correctionExtended', 'returned', 'sentAgain'],
  correctionRounds: [],
  reply: ['decided', 'drafted', 'reviewed', 'assigned', 'sentOut', 'extended', 'delayed'],
  extension: [],
  rectification: [],
  thirdParty: ['consultationReceived', 'consultationEnded'],
  coMaker: ['consultationReceived', 'consultationEnded'],
  otherOrgan: ['consultationReceived', 'consultationEnded'],
  payment: ['feePaid', 'feeNoticeReceived', 'lapsed', 'returned', 'sentAgain'],
  mailGrace: ['lapsed'],
  soon: [],
  delay: [],
  applyForReview: [],
  sueDirectly: [],
  remedyAtMost: [],
  reviewAnswer: ['disputeAnswered'],
  reviewAnswerSimple: ['disputeAnswered'],
  reviewDecision: [],
  reviewDecisionExtension: [],
  reviewDecisionSimple: [],
  suitAfterReview: [],
  suitAnswer: ['disputeAnswered'],
  appealJudgment: ['disputeAppealed'],
  appealRuling: ['disputeAppealed'],
  redo: ['redone'],
  complaint: []
} as const satisfies Record<PeriodId, readonly FactType[]>

/** Whose step it is stands beside the date, and another's is found among what can be done at any time. */
const stepsOf = {
  registrar: ['assigned', 'drafted'],
  handler: ['drafted'],
  reviewer: ['reviewed'],
  signer: [],
  clerk: [],
  applicant: [],
  consulted: [],
  nobody: []
} as const satisfies Record<Holder, readonly FactType[]>
const steps: readonly FactType[] = ['assigned', 'drafted', 'reviewed']

export function nextActs(view: Pick<CaseView, 'deadlines' | 'mayRecord' | 'timeline' | 'summary'>): NextActs {
  const acts = view.mayRecord as Act[]
  const possible = acts.filter((a) => a.possible)
  const due: readonly FactType[] = stepsOf[view.summary.inHand.holder]
  const beside = possible.filter((a) => due.includes(a.fact) || !steps.includes(a.fact))
  const heard = new Set(consultationsOf(view).flatMap((c) => (c.received ? [c.number] : [])))
  const dated = view.deadlines
    .filter((d) => d.state !== 'met' && d.state !== 'metLate')
    .flatMap((d) => placed(d, d.of !== undefined && heard.has(d.of) ? beside.filter((a) => a.fact !== 'consultationReceived') : beside))
    .filter((row) => row.day !== null || (row.acts.length > 0 && row.deadline.onWhom !== 'organ'))
    .sort(byDay)
  const onTheWay = wayToApplicant(view, possible)
  const shown = new Set([...dated, onTheWay ?? { acts: [] }].flatMap((row) => row.acts.map((a) => a.fact)))
  return {
    dated,
    onTheWay,
    anytime: possible.filter((a) => a.permitted && !shown.has(a.fact)),
    cannot: acts.filter((a) => !a.possible || !a.permitted),
    first: firstOf(dated)
  }
}

/** A reply that is out is still to be received; one that came back is still to be sent again. */
function wayToApplicant({ summary, timeline }: Pick<CaseView, 'summary' | 'timeline'>, possible: readonly Act[]): NextActs['onTheWay'] {
  if (summary.phase !== 'answered' || timeline.some((e) => e.fact.type === 'delivered' && e.struckBy === null)) return null
  const last = lastWhere(timeline, (e) => e.struckBy === null && ['sentOut', 'sentAgain', 'returned'].includes(e.fact.type))
  const cameBack = last?.fact.type === 'returned'
  const left: FactType[] = cameBack ? ['sentAgain', 'delivered'] : ['delivered', 'returned']
  const acts = left.flatMap((fact) => possible.find((a) => a.fact === fact && a.permitted) ?? [])
  return acts.length > 0 ? { cameBack, acts } : null
}

/** The one filled button: the organ's own nearest regular act, else what ends the waiting. */
function firstOf(dated: readonly DatedActs[]): DatedActs | null {
  const regular = dated.filter((row) => row.acts[0]?.irregular.length === 0)
  const of = (whom: Deadline['onWhom']) => regular.find((row) => row.deadline.onWhom === whom)
  return of('organ') ?? of('applicant') ?? of('consulted') ?? null
}

const movesReply: readonly FactType[] = ['extended', 'delayed']

/** Where the strict reply date comes first, the answer stands beside it, and what moves the date beside the legal one. */
function placed(deadline: Deadline, possible: readonly Act[]): DatedActs[] {
  const here = (actsOfTerm[deadline.term] as readonly FactType[]).flatMap((fact) => possible.find((a) => a.fact === fact) ?? [])
  const { legal, strict } = deadline
  const both = legal !== null && strict !== null && strict < legal
  if (!both || deadline.term !== 'reply') return [{ deadline, day: alarmDay(deadline), which: null, ...shared(here) }]
  return [
    { deadline, day: strict, which: 'strict', ...shared(here.filter((a) => !movesReply.includes(a.fact))) },
    { deadline, day: legal, which: 'legal', ...shared(here.filter((a) => movesReply.includes(a.fact))) }
  ]
}

const shared = (acts: readonly Act[]) => ({ acts: acts.filter((a) => a.permitted), others: acts.filter((a) => !a.permitted) })

function byDay(a: DatedActs, b: DatedActs): number {
  if (a.day === b.day) return 0
  if (a.day === null) return 1
  if (b.day === null) return -1
  return a.day < b.day ? -1 : 1
}
