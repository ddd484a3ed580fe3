import type { BalanceNote, Figures, Form, OutcomeId, ProactiveFigures, Statute } from '@mingdu/schema'
import { rowCounting } from './identities.ts'
import type { Counted } from './postings.ts'
import { outcomesOf, type YearCounts } from './tabulate.ts'

/** What is known of one organ's year before it is closed. */
export type YearGiven = {
  form: Form
  year: number
  counts: YearCounts
  rows: Readonly<Record<OutcomeId, string>>
  applications: Figures
  /** Null where the organ has said nothing of its table 二. */
  proactive: ProactiveFigures | null
  /** Arrived and not confirmed by the year's end; null where that is not known of the day asked for. */
  unconfirmed: number | null
  isOver: boolean
  isPublished: boolean
}

/** What keeps the year from being closed: nothing of it is an error of arithmetic. */
export function hindrancesOf(given: YearGiven): BalanceNote[] {
  const blanks = given.proactive ? Object.values(given.proactive).flatMap((row) => Object.values(row).filter((f) => f === null)).length : 0
  return [
    ...outcomesWithoutRow(given),
    ...(given.proactive === null ? [{ note: 'unreported' as const }] : []),
    ...(blanks > 0 ? [{ note: 'blanks' as const, n: blanks }] : []),
    ...(given.isPublished ? [] : [{ note: 'provisionalYear' as const }]),
    ...(given.isOver ? [] : [{ note: 'yearNotOver' as const }])
  ]
}

/** What is in order and should be known all the same. */
export function notesOf({ form, applications, unconfirmed }: YearGiven): BalanceNote[] {
  const sum = form.applications.columns.findIndex((c) => c.counts === 'sum')
  const carriedOut = applications[rowCounting(form, 'carriedOut')]?.[sum] ?? 0
  return [
    ...(carriedOut > 0 ? [{ note: 'carriedOut' as const, n: carriedOut }] : []),
    ...(unconfirmed !== null && unconfirmed > 0 ? [{ note: 'unconfirmed' as const, n: unconfirmed }] : [])
  ]
}

function outcomesWithoutRow({ form, year, counts, rows }: YearGiven): BalanceNote[] {
  const placed = new Set<string>(form.applications.rows.flatMap((row) => outcomesOf(row, form, rows)))
  const found = new Map<string, number>()
  for (const [key, n] of Object.entries(counts.get(year) ?? {})) {
    const outcome = /^outcome:([^|]+)\|/.exec(key)?.[1]
    if (outcome !== undefined && !placed.has(outcome)) found.set(outcome, (found.get(outcome) ?? 0) + n)
  }
  return [...found].filter(([, n]) => n !== 0).map(([outcome, n]) => ({ note: 'outcomeWithoutRow', outcome, n }))
}

/** A case's sum of one thing counted, by whether it lies in the year or before it. */
export type CaseCount<K> = { key: K; what: string; inYear: boolean; count: number }

/**
 * The cases of which what came in is not what ended and what is still open: those behind a broken
 * identity. What comes before the year is what is in hand at its beginning.
 */
export function unbalancedCases<K>(form: Form, rows: Readonly<Record<OutcomeId, string>>, counts: readonly CaseCount<K>[]): K[] {
  const placed = new Set<string>(form.applications.rows.flatMap((r) => outcomesOf(r, form, rows).map((o): Counted => `outcome:${o}`)))
  const apart = new Map<K, number>()
  for (const { key, what, inYear, count } of counts) {
    // In = new + open before; out = outcomes with a row + open at the end (before and in the year).
    const left = (inYear && what === 'new') || (!inYear && what === 'open') ? count : 0
    const right = what === 'open' || (inYear && placed.has(what)) ? count : 0
    apart.set(key, (apart.get(key) ?? 0) + left - right)
  }
  return [...apart].filter(([, n]) => n !== 0).map(([key]) => key)
}

/** Whether the year has a published notice of its holidays. */
export const isPublished = (calendar: Statute['calendar'], year: number): boolean =>
  calendar.some((y) => y.year === year && y.status === 'published')
