import type { BoardLine, ClosingBoard, OrganId } from '@mingdu/schema'
import { formOf, rollUp, rollUpProactive, tabulateProactive } from '@mingdu/workflow'
import { statute } from '../settings/statute.ts'
import { yearBooks, yearSteps } from '../settings/year-books.ts'
import { importedOf } from './imported.ts'
import { type OrganReport, organReports } from './organ-reports.ts'
import { proactiveSaid } from './proactive.ts'
import type { Reading } from './reading.ts'
import type { ReportScope } from './report-scope.ts'
import { checksOf } from './year-checks.ts'
import { dueOf } from './year-closing.ts'

/** How far every organ of a sum is, and the sum itself: of what each closed, or of its books where it has not. */
export async function closingBoard(reading: Reading, scope: ReportScope): Promise<ClosingBoard | null> {
  const { organ, organs, year, leftOut } = scope
  const form = formOf(statute, year)
  if (!form) return null
  const reports = await organReports(reading, form, scope)
  const checks = await checksOf(reading, organs, year)
  const shares = reports.map((report) => shareOf(reading, report, year))
  const lines = reports.map((report, i): BoardLine => {
    const { phase } = yearBooks(reading.settings, report.organ, year)
    const share = shares[i] as Share
    return {
      organ: report.organ,
      phase,
      ...dueOf(reading, report.organ, year),
      ...daysOf(reading, report.organ, year),
      source: share.source,
      errors: share.source !== 'books' ? [] : (checks?.get(report.organ) ?? []).filter((c) => c.severity === 'error'),
      applications: share.applications,
      adjusted: share.source === 'closed' && !same(share.applications, report.applications)
    }
  })
  return {
    organ,
    year,
    form: form.id,
    lines,
    leftOut,
    sum: {
      applications: rollUp(shares.map((s) => s.applications)),
      proactive: rollUpProactive(
        form,
        shares.map((s) => tabulateProactive(form, s.proactive))
      ),
      disputes: shares.map((s) => s.disputes).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)))
    },
    complete: shares.every((s) => s.source !== 'books')
  }
}

type Share = ReturnType<typeof shareOf>

function shareOf(reading: Reading, report: OrganReport, year: number) {
  const closed = yearBooks(reading.settings, report.organ, year).stands?.snapshot
  if (closed) return { source: 'closed' as const, ...closed }
  const said = proactiveSaid(reading, report.organ, { year, knownOn: null })
  const source = importedOf(reading, report.organ, { year, knownOn: null }) ? ('imported' as const) : ('books' as const)
  return { source, applications: report.applications, proactive: said, disputes: report.disputes }
}

/** The day of the last hand-in, and of the last publication. */
function daysOf({ settings }: Reading, organ: OrganId, year: number) {
  const steps = yearSteps(settings, organ, year).map((e) => e.fact)
  const lastOf = (...types: string[]) => steps.findLast((f) => types.includes(f.type))?.on ?? null
  return { handedInOn: lastOf('yearHandedIn'), publishedOn: lastOf('yearPublished', 'yearCorrected') }
}

const same = (a: BoardLine['applications'], b: BoardLine['applications']): boolean =>
  Object.entries(a).every(([row, figures]) => figures.every((n, i) => n === b[row]?.[i]))
