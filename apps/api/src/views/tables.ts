import { type Figures, type Form, type OrganId, type TableView, yearOf } from '@mingdu/schema'
import { checkCarryOver, checkIdentities, formOf, rollUp, rowCounting } from '@mingdu/workflow'
import { statute } from '../settings/statute.ts'
import { importedIn } from './imported.ts'
import { type OrganReport, organReports } from './organ-reports.ts'
import { mayReport, proactiveTable } from './proactive.ts'
import type { Reading } from './reading.ts'
import { belowThen, looksDownOn, type ReportScope } from './report-scope.ts'

/** The tables of a year: each organ's table by its own choices, then added up. Null where the statute has no form for the year. */
export async function tableView(reading: Reading, scope: ReportScope): Promise<TableView | null> {
  const { organ, organs, leftOut, year, knownOn } = scope
  const form = formOf(statute, year)
  if (!form) return null
  const left = leftSince(reading, scope)
  const all = await organReports(reading, form, { ...scope, organs: [...organs, ...left] })
  const reports = all.filter((r) => organs.includes(r.organ))
  const applications = rollUp(reports.map((r) => r.applications))
  const disputes = reports.map((r) => r.disputes).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)))
  const identities = [...checkIdentities(form, applications, disputes), ...carryOver(form, reports, applications)]
  return {
    organ,
    organs,
    leftOut,
    year,
    form: form.id,
    knownOn: knownOn ?? reading.today,
    ...proactiveTable(reading, form, { organs, year, knownOn }),
    imported: importedIn(reading, { organs, year, knownOn }),
    mayReport: !scope.subtree && knownOn === null && mayReport(reading, organ),
    applications,
    disputes,
    identities,
    balanced: identities.every((i) => i.difference === 0),
    moved: movedSince(reading, scope, form, all)
  }
}

/** Years in which the organs have anything to report, this year among them. */
export async function reportYears({ db, settings, today }: Reading, organs: readonly OrganId[]): Promise<number[]> {
  const rows = await db.selectFrom('year_counts').select('year').distinct().where('organ', 'in', organs).execute()
  const said = organs.flatMap((o) =>
    [...settings.told('proactiveReported', o), ...settings.told('yearImported', o)].map((e) => e.fact.year)
  )
  const first = Math.min(yearOf(today), ...rows.map((r) => r.year), ...said)
  return Array.from({ length: yearOf(today) - first + 1 }, (_, i) => first + i).filter((y) => formOf(statute, y) !== null)
}

/**
 * Of the same organs, last year: who joined since brings in what it carried out itself. That the sum opens
 * with other figures than last year's sum closed with is told in `moved`, and is no fault.
 */
function carryOver(form: Form, reports: readonly OrganReport[], applications: Figures) {
  const last = reports.flatMap((r) => r.last ?? [])
  return last[0] ? checkCarryOver(form, applications, last[0].form, rollUp(last.map((l) => l.applications))) : []
}

/** Organs of last year's sum that are in this one no more. */
function leftSince(reading: Reading, scope: ReportScope): OrganId[] {
  if (!scope.subtree || !looksDownOn(reading, scope.organ)) return []
  return lastYears(reading, scope).filter((o) => !scope.organs.includes(o))
}

const lastYears = (reading: Reading, scope: ReportScope): OrganId[] => belowThen(reading, { ...scope, year: scope.year - 1 }).counted

function movedSince(reading: Reading, scope: ReportScope, form: Form, all: readonly OrganReport[]): TableView['moved'] {
  if (!scope.subtree) return []
  const before = new Set(lastYears(reading, scope))
  const carriedIn = rowCounting(form, 'carriedIn')
  const sum = form.applications.columns.findIndex((c) => c.counts === 'sum')
  return all.flatMap(({ organ, applications }) => {
    const now = scope.organs.includes(organ)
    const carried = applications[carriedIn]?.[sum] ?? 0
    return now === before.has(organ) || carried === 0 ? [] : [{ organ, how: now ? 'joined' : 'left', carried }]
  })
}
