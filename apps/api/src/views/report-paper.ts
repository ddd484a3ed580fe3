import { formOf } from '@mingdu/workflow'
import type { ReportPaper } from '../papers/report-paper.ts'
import { statute } from '../settings/statute.ts'
import type { Reading } from './reading.ts'
import { endOf, type ReportScope, reportDay } from './report-scope.ts'
import { tableView } from './tables.ts'

/** The report of a scope, to be written out, under the name that the organ bore then. Null where the year has no form. */
export async function reportPaper(reading: Reading, scope: ReportScope): Promise<ReportPaper | null> {
  const form = formOf(statute, scope.year)
  const table = await tableView(reading, scope)
  if (!form || !table) return null
  const { settings, today, at } = reading
  const knownAt = scope.knownOn === null ? at : endOf(scope.knownOn)
  const now = settings.tree(today).organ(scope.organ)
  const then = settings.tree(reportDay(scope.year, scope.knownOn ?? today), knownAt).organ(scope.organ) ?? now
  if (!then) return null
  return { ...table, form, organName: then.name, organs: table.organs.length, drill: then.drill || now?.drill === true }
}
