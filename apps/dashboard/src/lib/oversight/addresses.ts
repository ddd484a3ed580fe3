import type { SignalFound, Span } from '@mingdu/schema'

/** Every figure opens its cases: the desk's list, narrowed as the figure was counted. */
export const casesAt = (organ: string, below: boolean, query: Readonly<Record<string, string>>): string =>
  `/?${new URLSearchParams({ ...query, organ, ...(below ? { below: 'true' } : {}) })}`

export const endedIn = ({ from, to }: Span) => ({ state: 'ended', endedFrom: from, endedTo: to })

export const dueOn = (day: string) => ({ dueFrom: day, dueTo: day })

export const atRisk = { atRisk: 'true' }

export const overdue = { state: 'late' }

/** The cases behind a signal. */
export function signalCases({ signal, organ }: SignalFound, year: number): string {
  if (signal === 'unassigned') return casesAt(organ, false, { phase: 'handling', holder: 'registrar' })
  if (signal === 'rushBeforeClose') return casesAt(organ, false, { state: 'ended', endedFrom: `${year}-12-01`, endedTo: `${year}-12-31` })
  return casesAt(organ, false, { state: 'all', signal, year: String(year) })
}

/** The same page, of another organ or another span. */
export function oversightAt(organ: string, { year, quarter }: Pick<Span, 'year' | 'quarter'>): string {
  return `/oversight?${new URLSearchParams({ organ, year: String(year), ...(quarter === null ? {} : { quarter: String(quarter) }) })}`
}
