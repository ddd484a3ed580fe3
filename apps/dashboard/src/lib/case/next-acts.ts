import type { CaseView, Deadline, FactType, LocalDate, MayRecord, PeriodId } from '@mingdu/schema'

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
export type NextActs = { dated: DatedActs[]; anytime: Act[]; cannot: Act[]; first: FactType | null }

/** Beside which date an act stands. Whether it is possible is never decided here: that is `mayRecord`'s. */
const actsOfTerm = {
  confirmation: ['confirmed'],
  correctionNotice: ['correctionRequested'],
  correction: ['corrected', 'correctionNoticeReceived', 'lapsed'],
  correctionRounds: [],
  reply: ['decided', 'sentOut', 'extended'],
  extension: [],
  thirdParty: ['consultationReceived', 'consultationEnded'],
  coMaker: ['consultationReceived', 'consultationEnded'],
  otherOrgan: ['consultationReceived', 'consultationEnded'],
  payment: ['feePaid', 'feeNoticeReceived', 'lapsed'],
  mailGrace: ['lapsed'],
  soon: []
} as const satisfies Record<PeriodId, readonly FactType[]>

export function nextActs({ deadlines, mayRecord }: Pick<CaseView, 'deadlines' | 'mayRecord'>): NextActs {
  const acts = mayRecord as Act[]
  const can = acts.filter((a) => a.possible && a.permitted)
  const dated = deadlines
    .filter((d) => d.state !== 'met' && d.state !== 'metLate')
    .flatMap((d) =>
      placed(
        d,
        acts.filter((a) => a.possible)
      )
    )
    .filter((row) => row.day !== null || row.acts.length > 0)
    .sort(byDay)
  const shown = new Set(dated.flatMap((row) => row.acts.map((a) => a.fact)))
  const anytime = can.filter((a) => !shown.has(a.fact))
  const ours = dated.find((row) => row.deadline.onWhom === 'organ' && row.acts.length > 0) ?? dated.find((row) => row.acts.length > 0)
  return { dated, anytime, cannot: acts.filter((a) => !a.possible || !a.permitted), first: ours?.acts[0]?.fact ?? null }
}

/** Where the strict date comes first, the answer stands beside it and the extension beside the legal one. */
function placed(deadline: Deadline, possible: readonly Act[]): DatedActs[] {
  const here = (actsOfTerm[deadline.term] as readonly FactType[]).flatMap((fact) => possible.find((a) => a.fact === fact) ?? [])
  const { legal, strict } = deadline
  if (!legal || !strict || strict >= legal) return [{ deadline, day: legal ?? strict, which: null, ...shared(here) }]
  return [
    { deadline, day: strict, which: 'strict', ...shared(here.filter((a) => a.fact !== 'extended')) },
    { deadline, day: legal, which: 'legal', ...shared(here.filter((a) => a.fact === 'extended')) }
  ]
}

const shared = (acts: readonly Act[]) => ({ acts: acts.filter((a) => a.permitted), others: acts.filter((a) => !a.permitted) })

function byDay(a: DatedActs, b: DatedActs): number {
  if (a.day === b.day) return 0
  if (a.day === null) return 1
  if (b.day === null) return -1
  return a.day < b.day ? -1 : 1
}
