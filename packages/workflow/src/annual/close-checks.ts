import type {
  BalanceNote,
  CaseSummary,
  CloseCheck,
  CloseCheckId,
  Figures,
  Form,
  IdentityResult,
  NarrativeFinding,
  OrganBalance,
  ProactiveHint,
  Statute
} from '@mingdu/schema'
import { rowCounting } from './identities.ts'
import { isFar } from './proactive.ts'

type Case = Pick<CaseSummary, 'organ' | 'id' | 'number'>

/** What is known of an organ's year when it is asked whether it can be closed. */
export type CloseGiven = {
  statute: Statute
  form: Form
  balance: OrganBalance
  hints: readonly ProactiveHint[]
  applications: Figures
  last: { form: Form; applications: Figures } | null
  /** Signed and not yet sent out, and arrived but not confirmed, by the year's end. */
  unsent: readonly Case[]
  unconfirmed: readonly Case[]
  /** What is to be looked at in the words of the report. */
  narrative: readonly NarrativeFinding[]
}

/** An error keeps the year open. What a table may rightly say, and seldom does, is a warning. */
export const severityOf = {
  identityBroken: 'error',
  carryOverBroken: 'error',
  outcomeWithoutRow: 'error',
  unreported: 'error',
  blanks: 'error',
  provisionalYear: 'error',
  yearNotOver: 'error',
  unsentDecided: 'warning',
  unconfirmed: 'warning',
  notAsExpected: 'warning',
  unlikeLastYear: 'warning',
  jump: 'warning',
  carriedOut: 'note',
  // A report with a blank where a figure should stand is none; one with a heading left out is for the organ to answer for.
  figureUnknown: 'error',
  headingMissing: 'warning'
} as const satisfies Record<CloseCheckId, CloseCheck['severity']>

/** Everything to be mended, looked at or known before the year is closed; errors first. */
export function closeChecks(given: CloseGiven): CloseCheck[] {
  const { statute, balance, unsent, unconfirmed } = given
  const found = [
    ...balance.broken.map((identity) => brokenCheck(identity, balance.behind)),
    ...[...balance.hindrances, ...balance.notes].flatMap(noted),
    ...(unsent.length > 0 ? [check('unsentDecided', { n: unsent.length }, unsent)] : []),
    ...(unconfirmed.length > 0 ? [check('unconfirmed', { n: unconfirmed.length }, unconfirmed)] : []),
    ...given.hints.flatMap(hinted),
    ...jumps(given),
    ...inWords(given)
  ]
  const order = ['error', 'warning', 'note']
  return found
    .map((c) => ({ ...c, article: statute.rules[c.check] ?? null }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** What keeps the year open; a carry-over that was explained does not. */
export const keepsOpen = (checks: readonly CloseCheck[], carryOverReason: string | undefined): CloseCheck[] =>
  checks.filter((c) => c.severity === 'error' && !(c.check === 'carryOverBroken' && carryOverReason !== undefined))

function brokenCheck(identity: IdentityResult, behind: readonly Case[]): CloseCheck {
  const { label, left, right, difference, at } = identity
  const about = { label, at, left, right, difference: Math.abs(difference) }
  return { ...check(identity.scope === 'carryOver' ? 'carryOverBroken' : 'identityBroken', about, behind), identity }
}

/** `unconfirmed` is told with its cases. */
function noted(note: BalanceNote): CloseCheck[] {
  const { note: id, ...about } = note
  return id === 'unconfirmed' ? [] : [check(id, about)]
}

/** Blank cells are told once, with their number. */
const hinted = ({ hint, row, column, found, expected }: ProactiveHint): CloseCheck[] =>
  hint === 'blank' ? [] : [check(hint, { row, column, found: found ?? 0, expected: expected ?? 0 })]

/** Told once each, with their number; the page of the words says which. */
function inWords({ narrative }: CloseGiven): CloseCheck[] {
  return (['figureUnknown', 'headingMissing'] as const).flatMap((which) => {
    const n = narrative.filter((f) => f.finding === which).length
    return n === 0 ? [] : [check(which, { n })]
  })
}

/** Totals far from last year's: a digit too many is found, and small offices are left in peace. */
function jumps({ form, applications, last }: CloseGiven): CloseCheck[] {
  if (!last) return []
  const total = (of: Form, figures: Figures, row: string) =>
    figures[row]?.[of.applications.columns.findIndex((c) => c.counts === 'sum')] ?? 0
  return (['new', 'carriedOut'] as const).flatMap((which) => {
    const row = rowCounting(form, which)
    const [now, was] = [total(form, applications, row), total(last.form, last.applications, rowCounting(last.form, which))]
    // A year of which nothing is known is no year to be unlike.
    return was > 0 && isFar('count', was, now) ? [check('jump', { row, now, was })] : []
  })
}

const check = (id: CloseCheckId, about: CloseCheck['about'] = {}, cases: readonly Case[] = []): CloseCheck => ({
  check: id,
  severity: severityOf[id],
  article: null,
  about,
  identity: null,
  cases: [...cases]
})
