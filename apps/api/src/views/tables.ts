import { type CellCases, earlier, type Form, type LocalDate, lastDayOf, type OrganId, type TableView, yearOf } from '@mingdu/schema'
import {
  cellQuery,
  checkCarryOver,
  checkIdentities,
  countKey,
  formOf,
  rollUp,
  tabulate,
  tabulateDisputes,
  type YearCounts
} from '@mingdu/workflow'
import { countsKnownOn, postedCases, type YearCount, yearCounts } from '../log/postings.ts'
import { lawOn, statute } from '../settings/law-on.ts'
import { listed } from './case-list.ts'
import type { Reading } from './reading.ts'

/** Organs whose reports are added up, the year, and the day whose knowledge is asked for (today where null). */
export type TableQuery = { organs: readonly OrganId[]; year: number; knownOn: LocalDate | null }

/** Table 三 and 四 of a year: each organ's table by its own choices, then added up. Null where the statute has no form for the year. */
export async function tableView(reading: Reading, { organs, year, knownOn }: TableQuery): Promise<TableView | null> {
  const form = formOf(statute, year)
  const [organ] = organs
  if (!form || !organ) return null
  const counts = knownOn === null ? await yearCounts(reading.db, organs) : await countsKnownOn(reading.db, organs, knownOn)
  const byOrgan = organs.map((o) => ({ counts: countsOf(counts, o), rows: rowChoices(reading, o, year, knownOn) }))
  const applications = rollUp(byOrgan.map((o) => tabulate(form, year, o.counts, o.rows)))
  const disputes = byOrgan.map((o) => tabulateDisputes(form, year, o.counts)).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)))
  const identities = [...checkIdentities(form, applications, disputes), ...carryOver(form, year, byOrgan, applications)]
  return {
    organ,
    organs: [...organs],
    year,
    form: form.id,
    knownOn: knownOn ?? reading.today,
    applications,
    disputes,
    identities,
    balanced: identities.every((i) => i.difference === 0)
  }
}

/** The cases behind one cell; null where the form has no such cell. */
export async function cellCases(
  reading: Reading,
  { organs, year, knownOn }: TableQuery,
  row: string,
  column: string
): Promise<CellCases | null> {
  const form = formOf(statute, year)
  const [first] = organs
  if (!form || !first) return null
  const found = new Map<string, { organ: OrganId; stream: Parameters<typeof listed>[1][number]['stream']; count: number }>()
  for (const organ of organs) {
    const queries = cellQuery(form, row, column, year, rowChoices(reading, organ, year, knownOn))
    if (!queries) return null
    for (const q of queries) {
      for (const c of await postedCases(reading.db, {
        ...q,
        organs: [organ],
        applicantKinds: q.applicantKinds as never,
        ...(knownOn ? { knownOn } : {})
      })) {
        found.set(c.stream, { ...c, count: c.count + (found.get(c.stream)?.count ?? 0) })
      }
    }
  }
  const cases = [...found.values()].filter((c) => c.count !== 0)
  return { organ: first, year, row, column, figure: cases.reduce((n, c) => n + c.count, 0), cases: await listed(reading, cases) }
}

/** Years in which the organs have anything to report, this year among them. */
export async function reportYears({ db, today }: Reading, organs: readonly OrganId[]): Promise<number[]> {
  const rows = await db.selectFrom('year_counts').select('year').distinct().where('organ', 'in', organs).execute()
  const first = Math.min(yearOf(today), ...rows.map((r) => r.year))
  return Array.from({ length: yearOf(today) - first + 1 }, (_, i) => first + i).filter((y) => formOf(statute, y) !== null)
}

/** Which rows the organ chose for the year, as it was known then: a choice made later moves no earlier table. */
export function rowChoices({ settings, today, at }: Reading, organ: OrganId, year: number, knownOn: LocalDate | null) {
  const on = earlier(lastDayOf(year), knownOn ?? today)
  return lawOn(settings, organ, on, knownOn === null ? at : endOf(knownOn)).policies.outcomeRow
}

/** The last instant of a legal day, Beijing time. */
const endOf = (day: LocalDate): string => new Date(Date.parse(`${day}T23:59:59.999+08:00`)).toISOString()

function countsOf(all: readonly YearCount[], organ: OrganId): YearCounts {
  const years = new Map<number, Record<string, number>>()
  for (const { year, what, applicantKind, count } of all.filter((c) => c.organ === organ)) {
    const packed = years.get(year) ?? {}
    packed[countKey(what, applicantKind)] = count
    years.set(year, packed)
  }
  return years
}

function carryOver(
  form: Form,
  year: number,
  byOrgan: { counts: YearCounts; rows: Parameters<typeof tabulate>[3] }[],
  applications: TableView['applications']
) {
  const last = formOf(statute, year - 1)
  return last ? checkCarryOver(form, applications, last, rollUp(byOrgan.map((o) => tabulate(last, year - 1, o.counts, o.rows)))) : []
}
