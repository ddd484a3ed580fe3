import type { Deadline, LedgerEvent, LocalDate, MovedTerm, TermLedger } from '@mingdu/schema'
import { changedTerms } from '../../clock/changed-terms.ts'
import { clockFacts } from '../../clock/clock-facts.ts'
import { deadlinesOf } from '../../clock/deadlines.ts'
import { otherLedgers, replyLedger } from '../../clock/ledgers.ts'
import { replyClock } from '../../clock/reply-clock.ts'
import type { Law } from '../../law.ts'
import type { CaseFile } from '../../process/case-file.ts'
import { isRunning } from '../../process/dispute.ts'
import { summarise } from '../../process/summarise.ts'
import { openPhases } from '../../watch/stand.ts'
import { afterAdmitted, type Rule } from './of-steps.ts'

/** No date moves without a line that says why; the strict one is never the later; every open case is somebody's. */
export const ofTheClock = {
  dateMovesForAReason: afterAdmitted(({ before, case: { now }, law, today }) => {
    const moved = changedTerms(deadlinesOf(before.file, law, today), deadlinesOf(now.file, law, today))
    if (moved.length === 0) return null
    const [was, is] = [ledgers(before.file, law, today), ledgers(now.file, law, today)]
    const silent = moved.filter((m) => bothSides(m) && reasons(was, m) === reasons(is, m))
    return silent.length > 0 ? `moved in silence: ${JSON.stringify(silent)}` : null
  }),
  strictIsNeverLater: afterAdmitted(({ case: { now }, law, today }) => {
    const later = deadlinesOf(now.file, law, today).filter((d) => d.legal && d.strict && d.strict > d.legal)
    return later.length > 0 ? `stricter is later: ${later.map((d) => `${d.term} ${d.legal} ${d.strict}`)}` : null
  }),
  ledgerEndsAtItsDate: afterAdmitted(({ case: { now }, law, today }) => {
    const all = ledgers(now.file, law, today)
    const wrong = all.filter((l) => {
      const due = l.lines.filter((line) => line.event === 'legalDue').at(-1)
      return due && l.legal && due.to !== l.legal
    })
    const shown = deadlinesOf(now.file, law, today).find((d) => d.term === 'reply')
    const other = shown && shown.legal !== (all.find((l) => l.term === 'reply')?.legal ?? null) ? [shown] : []
    return wrong.length + other.length > 0 ? 'the ledger ends at another day than the date shown' : null
  }),
  openIsSomebodys: afterAdmitted(({ case: { now }, law, today }) => {
    if (now.file.phase === 'void' || now.file.phase === 'unrecorded') return null
    const { inHand, deadline } = summarise(now.file, law, today)
    const open = (openPhases as readonly string[]).includes(now.file.phase)
    if (open && inHand.holder === 'nobody') return 'an open case is nobody’s'
    // A review or suit over it has terms of its own.
    const settled = !open && !now.file.disputes.some(isRunning)
    return settled && deadline && deadline.onWhom === 'organ' && deadline.metOn === null
      ? `an ended case still owes ${deadline.term}`
      : null
  })
} satisfies Record<string, Rule>

const bothSides = ({ legal }: MovedTerm): boolean => legal.from !== null && legal.to !== null

function ledgers(file: CaseFile, law: Law, today: LocalDate): TermLedger[] {
  const facts = clockFacts(file)
  return [...(facts ? [replyLedger(replyClock(facts, law, today))] : []), ...otherLedgers(file, law, today)]
}

/** All that a ledger says but for the dates it arrives at: what was excluded and granted in their last lines counts as said. */
function reasons(of: readonly TermLedger[], { term, of: nth }: Pick<Deadline, 'term' | 'of'>): string {
  // Of the applicant's turns only the latest runs, and its deadline needs no number.
  const lines = of.filter((l) => l.term === term && (nth === undefined || l.of === nth)).at(-1)?.lines ?? []
  return JSON.stringify(
    lines.map(({ from, event, total, excluded, about }) => [isResult(event) ? '' : from, event, total, excluded, about])
  )
}

const isResult = (event: LedgerEvent): boolean => event === 'legalDue' || event === 'strictDue'
