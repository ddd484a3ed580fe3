import type { LocalDate } from '@mingdu/schema'
import type { Play } from '@mingdu/workflow/simulate'
import { statute } from '../settings/law-on.ts'

/** Cases that are played together, as one county of a few offices; a county has a seed of its own. */
export const BATCH = 250

/** Counties from `seed` on that have so many cases in all; the last is smaller. */
export function batches(seed: number, cases: number): Play[] {
  return Array.from({ length: Math.ceil(cases / BATCH) }, (_, i) => ({
    seed: seed + i,
    statute,
    // Over three turns of the year, one of them that from the older form to the newer.
    from: '2020-03-02' as LocalDate,
    days: 1_000,
    offices: 4,
    cases: Math.min(BATCH, cases - i * BATCH),
    policiesOf
  }))
}

/** Each office chose otherwise, so that no choice goes unplayed. */
const policiesOf: NonNullable<Play['policiesOf']> = (office) =>
  office === 1
    ? { resultDay: 'decided', extensionAfterRestart: 'anew' }
    : office === 2
      ? { extensionAfterRestart: 'carriesOver', mailGrace: 0, approvalChain: { all: ['legal'] } }
      : office === 3
        ? { correctionTerm: 10, soon: 3 }
        : {}
