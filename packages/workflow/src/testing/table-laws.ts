import { addDays, type Figures, type Form, type LocalDate, type Statute } from '@mingdu/schema'
import { checkCarryOver } from '../annual/carry-over.ts'
import { caseCells } from '../annual/case-cells.ts'
import { cellQuery } from '../annual/cell.ts'
import { touchedYears } from '../annual/closed-years.ts'
import { formOf } from '../annual/form-of.ts'
import { checkIdentities } from '../annual/identities.ts'
import { entriesOf } from '../annual/postings.ts'
import { rollUp } from '../annual/roll-up.ts'
import type { Law } from '../law.ts'
import { type LoggedFact, replay } from '../process/replay.ts'
import { type AnyCase, anyLog } from './any-log.ts'
import { postingsOf, tableFrom } from './books.ts'
import { say } from './facts.ts'

/** A case as drawn by chance: on which day of the span it begins, how far apart its facts lie, which they are, who asks, how late each is recorded, whether the last is struck out again. */
export type DrawnCase = { first: number; apart: number; choices: number[]; kind: number; late: number; struck: boolean }
export type Span = { statute: Statute; law: Law; from: LocalDate; years: readonly number[] }

/**
 * What holds of the tables of any set of cases under any statute. Each law is a pair that must be equal,
 * for every year of the span; what lies behind `drawn` is for the test to draw.
 */
export const tableLaws: Record<string, (span: Span, drawn: readonly DrawnCase[]) => readonly (readonly [unknown, unknown])[]> = {
  'every printed identity holds in every year': (span, drawn) =>
    span.years.map((year) => [broken(checkIdentities(formIn(span, year), tableOf(span, drawn, year), noDisputes(span, year))), []]),

  'what a year carries out, the next carries in, in every column, over a change of form too': (span, drawn) =>
    span.years.map((year) => {
      const [form, next] = [formIn(span, year), formIn(span, year + 1)]
      return [broken(checkCarryOver(next, tableOf(span, drawn, year + 1), form, tableOf(span, drawn, year))), []]
    }),

  'the report of several organs is the table of all their cases together': (span, drawn) =>
    span.years.map((year) => {
      const organs = [0, 1, 2].map((n) => drawn.filter((_, i) => i % 3 === n))
      return [rollUp(organs.map((own) => tableOf(span, own, year))), tableOf(span, drawn, year)]
    }),

  'the cases that a cell opens add up to its figure, each counted once': (span, drawn) => {
    const postings = logsOf(span, drawn).flatMap((log, i) => postingsOf(log, span.law, (l) => l.fact.on, i))
    return span.years.map((year) => {
      const form = formIn(span, year)
      const behind = (row: string, column: string): number => {
        const byCase = new Map<number, number>()
        for (const q of cellQuery(form, row, column, year) ?? [])
          for (const p of postings)
            if (q.what.includes(p.what) && q.applicantKinds.includes(p.applicantKind) && q.from <= p.legalDay && p.legalDay <= q.to)
              byCase.set(p.case, (byCase.get(p.case) ?? 0) + p.delta)
        return [...byCase.values()].filter((n) => n !== 0).reduce((sum, n) => sum + (n === 1 ? 1 : Number.NaN), 0)
      }
      return [opened(form, behind), tableOf(span, drawn, year)]
    })
  },

  'every figure is the number of cases that say they stand in it': (span, drawn) => {
    const cells = logsOf(span, drawn).flatMap((log) => caseCells(replay(log, span.statute).file, span.law, span.years.at(-1) as number))
    return span.years.map((year) => {
      const form = formIn(span, year)
      const standing = (row: string, column: string) => cells.filter((c) => c.year === year && c.row === row && c.column === column).length
      const table = tableOf(span, drawn, year)
      const counted = Object.fromEntries(Object.entries(table).filter(([row]) => !isSumRow(form, row)))
      const own = form.applications.columns.filter((c) => c.counts !== 'sum').map((c) => c.code)
      const said = Object.keys(counted).map((row) => [
        row,
        form.applications.columns.map((c) => (c.counts === 'sum' ? own.reduce((n, o) => n + standing(row, o), 0) : standing(row, c.code)))
      ])
      return [Object.fromEntries(said), counted]
    })
  },

  'a year closed on a day, with what was booked after it, is the year as known today; nothing booked after it means nothing moved': (
    span,
    drawn
  ) => {
    const books = logsOf(span, drawn).flatMap((log, i) => postingsOf(log, span.law, (l) => addDays(l.fact.on, drawn[i]?.late ?? 0), i))
    return span.years.flatMap((year) => {
      const closedOn = `${year + 1}-01-20` as LocalDate
      const [before, after] = [books.filter((p) => p.recordedDay <= closedOn), books.filter((p) => p.recordedDay > closedOn)]
      const table = (of: typeof books) => tableFrom(span.statute, year, of)
      const moved = JSON.stringify(table(before)) !== JSON.stringify(table(books))
      return [
        [rollUp([table(before), table(after)]), table(books)] as const,
        [moved && touchedYears(after, [year]).length === 0, false] as const
      ]
    })
  },

  'a table as known on a day is the table made from the log cut at that day': (span, drawn) => {
    // A fact is recorded on its day or `late` days after; what was recorded by the day asked for is what was known.
    const recorded = (late: number) => (l: LoggedFact) => addDays(l.fact.on, late)
    return span.years.flatMap((year) =>
      [`${year}-07-01`, `${year}-12-31`].map((text) => {
        const knownOn = text as LocalDate
        const logs = logsOf(span, drawn).map((log, i) => ({ log, on: recorded(drawn[i]?.late ?? 0) }))
        const books = logs.flatMap(({ log, on }) => postingsOf(log, span.law, on)).filter((p) => p.recordedDay <= knownOn)
        const cut = logs.map(({ log, on }) => log.filter((l) => on(l) <= knownOn))
        const afresh = cut.flatMap((log) => entriesOf(replay(log, span.statute).file, span.law))
        return [tableFrom(span.statute, year, books), tableFrom(span.statute, year, afresh)] as const
      })
    )
  }
}

const logsOf = ({ statute, from }: Span, drawn: readonly DrawnCase[]): LoggedFact[][] =>
  drawn.map(({ first, apart, choices, kind, struck }) => {
    const applicantKind = statute.applicantKinds[kind % statute.applicantKinds.length]?.id as string
    const log = anyLog({ statute, first: addDays(from, first), apart, choices, applicantKind } satisfies AnyCase)
    return struck ? withLastStruck(log, apart) : log
  })

function withLastStruck(log: readonly LoggedFact[], apart: number): LoggedFact[] {
  const last = log.at(-1)
  return last ? [...log, { seq: last.seq + 1, fact: say.struckOut(addDays(last.fact.on, apart), last.seq) }] : []
}

const tableOf = (span: Span, drawn: readonly DrawnCase[], year: number): Figures =>
  tableFrom(
    span.statute,
    year,
    logsOf(span, drawn).flatMap((log) => entriesOf(replay(log, span.statute).file, span.law))
  )

function formIn({ statute }: Span, year: number): Form {
  const form = formOf(statute, year)
  if (!form) throw new Error(`no form for ${year}`)
  return form
}

const noDisputes = (span: Span, year: number): number[] => formIn(span, year).disputes.flatMap((b) => b.columns.map(() => 0))
const broken = <R extends { difference: number }>(results: readonly R[]): R[] => results.filter((r) => r.difference !== 0)
const isSumRow = (form: Form, code: string): boolean =>
  form.applications.rows.find((r) => r.code === code)?.counts?.some((c) => 'sum' in c) ?? false

const opened = (form: Form, figure: (row: string, column: string) => number): Figures =>
  Object.fromEntries(
    form.applications.rows
      .filter((r) => r.kind === 'number')
      .map((r) => [r.code, form.applications.columns.map((c) => figure(r.code, c.code))])
  )
