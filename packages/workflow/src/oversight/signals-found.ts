import type { CaseSignalId, OrganId, OversightRules, SignalFound, SignalId } from '@mingdu/schema'
import { sum } from './tally.ts'

/** Cases that came in alike, with the signals that they show. */
export type SignalTally = { organ: OrganId; signals: readonly CaseSignalId[]; extended: boolean; corrected: boolean; n: number }

/** Which cases could have shown it at all: of those extended, how many on the last day. */
const could = {
  lastDayExtension: (t) => t.extended,
  lastDayCorrection: (t) => t.corrected,
  backdatedReceipt: () => true,
  lateConfirmation: () => true,
  lateConsultation: () => true
} satisfies Record<CaseSignalId, (t: SignalTally) => boolean>

type Count = { organ: OrganId; n: number; of: number }

/** Each signal where it was found, with the same in the other organs beside it, the most frequent first. */
export function signalsFound(cases: readonly SignalTally[], more: Partial<Record<SignalId, readonly Count[]>>): SignalFound[] {
  const counted = (Object.keys(could) as CaseSignalId[]).map((signal): [SignalId, Count[]] => [
    signal,
    [...Map.groupBy(cases.filter(could[signal]), (t) => t.organ)].map(([organ, of]) => ({
      organ,
      n: sum(of.filter((t) => t.signals.includes(signal)).map((t) => t.n)),
      of: sum(of.map((t) => t.n))
    }))
  ])
  const all = [...counted, ...(Object.entries(more) as [SignalId, Count[]][])]
  return all
    .flatMap(([signal, counts]) =>
      counts
        .filter((c) => c.n > 0)
        .map(({ organ, n, of }) => {
          const others = counts.filter((c) => c.organ !== organ)
          return { signal, organ, n, of, elsewhere: { n: sum(others.map((c) => c.n)), of: sum(others.map((c) => c.of)) } }
        })
    )
    .sort((a, b) => b.n - a.n)
}

/**
 * A rush before the year closes: in its last month so many times as many cases ended as in a usual month.
 * Of a year that is not over, of fewer than the least number, and of a usual pace nothing is said.
 */
export function rushBeforeClose(endedByMonth: readonly number[], rules: OversightRules): boolean {
  const last = endedByMonth[11] ?? 0
  const usual = sum(endedByMonth.slice(0, 11)) / 11
  return last >= rules.medianFrom && usual > 0 && (last / usual) * 100 >= rules.signals.rushBeforeClose.threshold
}
