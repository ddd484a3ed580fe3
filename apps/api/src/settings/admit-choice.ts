import { type LocalDate, type Policy, type Refusal, yearOf } from '@mingdu/schema'
import { lastYearOf, possibleRows } from '@mingdu/workflow'
import { statute } from './statute.ts'

/** Why the law leaves no such choice; null where it does. */
export function choiceRefused(policy: Policy, from: LocalDate): Refusal | null {
  if (policy.policy === 'outcomeRow') return rowRefused(policy, from)
  if (policy.policy === 'approvalChain') return chainRefused(policy)
  if (policy.policy === 'soleTrader') return soleTraderRefused(policy)
  return policy.policy === 'remedyKind' ? remedyRefused(policy) : null
}

type Choice<P extends Policy['policy']> = Extract<Policy, { policy: P }>

/** An outcome is counted where the form prints it or where practice is known to count it: no other row, of any form to come. */
function rowRefused({ outcome, value }: Choice<'outcomeRow'>, from: LocalDate): Refusal | null {
  if (!statute.outcomes.some((o) => o.id === outcome)) return unknownOutcome()
  const forms = statute.forms.filter((form) => (lastYearOf(statute, form) ?? yearOf(from)) >= yearOf(from))
  const rows = forms.map((form) => possibleRows(form, outcome).map((possible) => possible.row))
  return rows.every((codes) => codes.includes(value)) ? null : { code: 'notAdmissible', about: { row: value, possible: rows.at(-1) ?? [] } }
}

function soleTraderRefused({ value }: Choice<'soleTrader'>): Refusal | null {
  const { kinds } = statute.soleTrader
  return kinds.includes(value) ? null : { code: 'unknownApplicantKind', about: { possible: kinds } }
}

/** Only what is signed has a chain; a withdrawal needs nobody's hand. */
function chainRefused({ of }: Choice<'approvalChain'>): Refusal | null {
  const signed = statute.outcomes.filter((o) => o.route === 'decision').map((o) => o.id)
  return of === 'all' || signed.includes(of) ? null : { code: 'unknownOutcome', about: { possible: signed } }
}

/** What must come first is the law's to say, except where bodies and courts read it otherwise. */
function remedyRefused({ of }: Choice<'remedyKind'>): Refusal | null {
  const { outcomes } = statute.remedies.disputed
  if (of === 'silence' || outcomes.includes(of)) return null
  return statute.outcomes.some((o) => o.id === of)
    ? { code: 'notAdmissible', about: { possible: ['silence', ...outcomes] } }
    : unknownOutcome()
}

const unknownOutcome = (): Refusal => ({ code: 'unknownOutcome', about: { possible: statute.outcomes.map((o) => o.id) } })
