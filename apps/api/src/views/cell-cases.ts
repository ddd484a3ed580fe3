import type { ApplicantKindId, CaseId, CellCases, OrganId } from '@mingdu/schema'
import { cellQuery, formOf } from '@mingdu/workflow'
import { postedCases } from '../log/postings.ts'
import { statute } from '../settings/law-on.ts'
import { listed } from './listed-cases.ts'
import { rowChoices } from './organ-reports.ts'
import type { Reading } from './reading.ts'
import type { ReportScope } from './report-scope.ts'
import { organsInSight } from './sight.ts'

/** The cases behind one cell; null where the form has no such cell. */
export async function cellCases(reading: Reading, scope: ReportScope, row: string, column: string): Promise<CellCases | null> {
  const { organ, organs, year, knownOn } = scope
  const form = formOf(statute, year)
  if (!form) return null
  const counted = new Map<CaseId, { organ: OrganId; stream: CaseId; count: number }>()
  // Organs that chose the same rows are asked for together.
  for (const alike of Map.groupBy(organs, (o) => JSON.stringify(rowChoices(reading, o, year, knownOn))).values()) {
    const queries = cellQuery(form, row, column, year, rowChoices(reading, alike[0] as OrganId, year, knownOn))
    if (!queries) return null
    for (const { applicantKinds, ...q } of queries) {
      const asked = { ...q, organs: alike, applicantKinds: applicantKinds as ApplicantKindId[], ...(knownOn ? { knownOn } : {}) }
      for (const c of await postedCases(reading.db, asked))
        counted.set(c.stream, { ...c, count: c.count + (counted.get(c.stream)?.count ?? 0) })
    }
  }
  const cases = [...counted.values()].filter((c) => c.count !== 0)
  const seen = new Set(organsInSight(reading.settings, reading.officer, reading.today).map((o) => o.id))
  const shown = cases.filter((c) => seen.has(c.organ))
  return {
    organ,
    year,
    row,
    column,
    figure: cases.reduce((n, c) => n + c.count, 0),
    cases: await listed(reading, shown),
    outOfSight: cases.length - shown.length
  }
}
