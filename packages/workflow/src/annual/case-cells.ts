import { type CaseCell, type Form, yearOf } from '@mingdu/schema'
import type { Law, Policies } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { formOf } from './form-of.ts'
import { rowCounting } from './identities.ts'
import { type Entry, entriesOf } from './postings.ts'
import { outcomesOf } from './tabulate.ts'

/**
 * Where the case stands in table 三, year by year: as new, carried in, ended, carried out. `law` is the one
 * it is booked by; `choices` gives the organ's rows for a year, as the table of that year takes them.
 */
export function caseCells(file: CaseFile, law: Law, thisYear: number, choices: RowChoices = () => law.policies.outcomeRow): CaseCell[] {
  const entries = entriesOf(file, law)
  const opened = entries.find((e) => e.what === 'new')
  if (!opened) return []
  const ended = entries.find((e) => e.what.startsWith('outcome:'))
  const last = ended ? yearOf(ended.legalDay) : thisYear
  const cells: CaseCell[] = []
  for (let year = yearOf(opened.legalDay); year <= last; year++) {
    const form = formOf(law.statute, year)
    if (!form) continue
    const column = form.applications.columns.find((c) => c.counts !== 'sum' && c.counts.includes(opened.applicantKind))?.code
    if (!column) continue
    for (const row of rowsIn(form, year, opened, ended, choices(year))) cells.push({ year, form: form.id, row, column })
  }
  return cells
}

export type RowChoices = (year: number) => Policies['outcomeRow']

function rowsIn(form: Form, year: number, opened: Entry, ended: Entry | undefined, choices: Policies['outcomeRow']): string[] {
  const rows = [rowCounting(form, yearOf(opened.legalDay) === year ? 'new' : 'carriedIn')]
  if (!ended || yearOf(ended.legalDay) > year) return [...rows, rowCounting(form, 'carriedOut')]
  const outcome = ended.what.slice('outcome:'.length)
  const row = form.applications.rows.find((r) => outcomesOf(r, form, choices).some((o) => o === outcome))
  return row ? [...rows, row.code] : rows
}
