import type { ReportDocument } from '@mingdu/schema'
import { marksOf, type ReportPaper, titleOf } from './report-paper.ts'

/** The report for machines: every figure under the code of its row and of its column. */
export function reportJson(paper: ReportPaper): ReportDocument {
  const { form, proactive, applications, disputes, year, knownOn, organName, organs } = paper
  const codes = form.disputes.flatMap((b) => b.columns.map((c) => [b.code, c.code] as const))
  const at = (block: string) => codes.flatMap(([b, c], i) => (b === block ? [[c, disputes[i] ?? null] as const] : []))
  return {
    title: titleOf(paper),
    organ: organName,
    year,
    form: form.id,
    knownOn,
    organs,
    marks: marksOf(paper),
    proactive: byCode(
      form.proactive.flatMap((b) => b.rows.map((r) => [r.code, b.columns.map((c) => [c.code, proactive[r.code]?.[c.code] ?? null])]))
    ),
    applications: byCode(
      form.applications.rows
        .filter((r) => r.kind === 'number')
        .map((r) => [r.code, form.applications.columns.map((c, i) => [c.code, applications[r.code]?.[i] ?? null])])
    ),
    disputes: byCode(form.disputes.map((b) => [b.code, at(b.code)])),
    narrative: paper.narrative,
    digest: paper.digest
  }
}

type Line = readonly (readonly [string, number | null])[]
const byCode = (rows: readonly (readonly [string, Line])[]): ReportDocument['applications'] =>
  Object.fromEntries(rows.map(([code, line]) => [code, Object.fromEntries(line)]))
