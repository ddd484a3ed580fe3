import type { ArticleId, LedgerLine, LocalDate, TermLedger } from '@mingdu/schema'
import { addDays, earlier, later } from '@mingdu/schema/plain'
import { type Law, periodOf } from '../law.ts'
import { arranged } from './arranged.ts'
import { dueOf, monthsLater, type TermSpan } from './term-span.ts'

/** How a term beside the reply's came to its date, line by line; the strip shows only the reply's. */
export function termLedger(span: TermSpan, law: Law, today: LocalDate): TermLedger {
  const { legal, strict } = dueOf(span, law)
  return {
    term: span.term,
    ...(span.of === undefined ? {} : { of: span.of }),
    unit: span.unit,
    legal,
    strict,
    provisional: legal !== null && law.days.isProvisional(legal),
    lines: span.start && legal && strict ? linesOf(span, span.start, { legal, strict }, law, today) : [],
    consulted: {}
  }
}

type Due = { legal: LocalDate; strict: LocalDate }
type Start = NonNullable<TermSpan['start']>

function linesOf(span: TermSpan, start: Start, due: Due, law: Law, today: LocalDate): LedgerLine[] {
  const { article } = periodOf(law.statute, span.term)
  const end = span.overOn ?? span.metOn ?? today
  const { extension = 0 } = span
  const { strictFrom = start.on } = span
  const events: Event[] = [
    // Where the strictest reading runs from another day, its date moves with that day: it is told as well.
    ...(strictFrom === start.on ? [] : [{ event: 'arrival', from: strictFrom, to: strictFrom } as const]),
    { event: 'termStart', from: start.on, to: start.on, about: { from: start.is } },
    ...(span.unit === 'workingDays' ? workingRuns(span, start.on, due.legal, end, law) : calendarRun(span, start.on, due.legal)),
    {
      event: 'legalDue',
      from: due.legal,
      to: due.legal,
      counted: span.value,
      about: { base: span.value - extension, extension, delay: 0 }
    },
    ...(due.strict === due.legal
      ? []
      : [{ event: 'strictDue', from: due.strict, to: due.strict, counted: span.value, about: { by: 'arrival' } } as const])
  ]
  let running = 0
  return events.map(({ event, from, to, after, counted = 0, about }) => {
    const isDue = event === 'legalDue' || event === 'strictDue'
    running = isDue ? span.value : running + counted
    return {
      ...{ from, to, event, counted, excluded: 0, running, total: span.value },
      ...cited(event, law, article),
      ...(about ? { about } : {}),
      ...(after ? arranged(after, to, law) : {})
    }
  })
}

/** A last day that moves does so by the law on terms, the arrival by that on receipts, everything else by the term's own article. */
function cited(event: LedgerLine['event'], law: Law, article: ArticleId): { article?: ArticleId } {
  const found = event === 'movedToWorkingDay' || event === 'arrival' ? law.statute.rules[event] : article
  return found ? { article: found } : {}
}

/** What a line is made of; `after`: the last day before its first that counted, so that the rest between is told too. */
type Event = Pick<LedgerLine, 'event' | 'from' | 'to' | 'about'> & { counted?: number; after?: LocalDate }

/** What has passed, what lies ahead or was not needed, and what went beyond the term; silence ends the turn of those asked. */
function workingRuns(span: TermSpan, start: LocalDate, due: LocalDate, end: LocalDate, law: Law): Event[] {
  const run = (event: LedgerLine['event'], after: LocalDate, to: LocalDate): Event[] => {
    const n = law.days.between(after, to)
    if (n <= 0) return []
    const days = { event, from: law.days.add(after, 1), to: law.days.add(after, n), after }
    return [event === 'late' ? { ...days, about: { days: n } } : { ...days, counted: n }]
  }
  const over = span.overOn ?? span.metOn
  const reached = earlier(later(end, start), due)
  const silent = span.onWhom === 'consulted' && span.metOn === null
  return [
    ...run('elapsed', start, reached),
    ...(silent ? [] : run('late', due, end)),
    ...(over ? [{ event: span.metOn ? 'termKept' : 'termOver', from: later(over, start), to: later(over, start) } as const] : []),
    ...run(over ? 'unused' : 'ahead', reached, due)
  ]
}

/** Days and months run through weekends; only a last day that is off moves. */
function calendarRun(span: TermSpan, start: LocalDate, due: LocalDate): Event[] {
  const last = span.unit === 'months' ? monthsLater(start, span.value) : addDays(start, span.value)
  const run: Event = { event: 'calendarDays', from: addDays(start, 1), to: last, counted: span.value }
  return last === due ? [run] : [run, { event: 'movedToWorkingDay', from: last, to: due, after: addDays(last, -1) }]
}
