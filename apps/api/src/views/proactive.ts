import type { Form, OrganId, ProactiveCell, ProactiveFigures, ProactiveHint, ProactiveView } from '@mingdu/schema'
import { formOf, mayRecordSetting, permits, proactiveHints, rollUpProactive, tabulateProactive } from '@mingdu/workflow'
import type { Told } from '../settings/settings.ts'
import { statute } from '../settings/statute.ts'
import { importedOf } from './imported.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'
import type { ReportQuery, ReportScope } from './report-scope.ts'

type Asked = Pick<ReportQuery, 'year' | 'knownOn'>

/** What the organ has said of its table 二 of a year by the day asked for; the last one holds. */
export const statementsOf = ({ settings }: Reading, organ: OrganId, { year, knownOn }: Asked): readonly Told<'proactiveReported'>[] =>
  settings.told('proactiveReported', organ).filter((e) => e.fact.year === year && (knownOn === null || e.day <= knownOn))

/** The table 二 that holds: what was said last, be it a statement or a published report that was read in. */
export function proactiveSaid(reading: Reading, organ: OrganId, asked: Asked): ProactiveFigures | null {
  const said = statementsOf(reading, organ, asked).at(-1)
  const read = importedOf(reading, organ, asked)
  return read && (!said || said.seq < read.seq) ? read.fact.report.proactive : (said?.fact.figures ?? null)
}

/** Table 二 of a report: the sum of what its organs said, who said nothing, and what is worth a second look. */
export function proactiveTable(
  reading: Reading,
  form: Form,
  { organs, year, knownOn }: Asked & { organs: readonly OrganId[] }
): { proactive: ProactiveFigures; unreported: OrganId[]; hints: ProactiveHint[] } {
  const said = (of: Asked) => organs.map((organ) => ({ organ, figures: proactiveSaid(reading, organ, of) }))
  const now = said({ year, knownOn })
  const proactive = rollUpProactive(
    form,
    now.map((s) => tabulateProactive(form, s.figures))
  )
  const lastForm = formOf(statute, year - 1)
  const last = said({ year: year - 1, knownOn }).flatMap((s) => (s.figures ? [s.figures] : []))
  const before = lastForm && last.length > 0 ? { form: lastForm, figures: rollUpProactive(lastForm, last) } : null
  return {
    proactive,
    unreported: now.filter((s) => s.figures === null).map((s) => s.organ),
    hints: proactiveHints(form, proactive, before)
  }
}

/** An organ's table 二 as it is filled in; null where the statute has no form for the year. */
export async function proactiveView(
  reading: Reading,
  { organ, year, knownOn }: Omit<ReportQuery, 'subtree'>
): Promise<ProactiveView | null> {
  const form = formOf(statute, year)
  if (!form) return null
  const statements = statementsOf(reading, organ, { year, knownOn })
  const names = await officerNames(
    reading.db,
    statements.map((e) => e.by)
  )
  const { proactive, hints } = proactiveTable(reading, form, { organs: [organ], year, knownOn })
  const lastForm = formOf(statute, year - 1)
  const last = proactiveSaid(reading, organ, { year: year - 1, knownOn })
  return {
    organ,
    year,
    form: form.id,
    figures: proactive,
    statements: statements.map((e) => ({ ...saidBy(e, names), figures: tabulateProactive(form, e.fact.figures) })),
    last: lastForm && last ? { year: year - 1, form: lastForm.id, figures: tabulateProactive(lastForm, last) } : null,
    hints,
    mayReport: mayReport(reading, organ)
  }
}

export const mayReport = ({ settings, officer, today }: Reading, organ: OrganId): boolean =>
  permits(mayRecordSetting.proactiveReported, settings.rolesOf(officer, organ, today))

/** The facts behind one figure; null where the form has no such cell. */
export async function proactiveCell(reading: Reading, scope: ReportScope, row: string, column: string): Promise<ProactiveCell | null> {
  const { organ, organs, year, knownOn } = scope
  const form = formOf(statute, year)
  const block = form?.proactive.find((b) => b.rows.some((r) => r.code === row) && b.columns.some((c) => c.code === column))
  if (!form || !block) return null
  const byOrgan = organs.map((o) => ({ organ: o, statements: statementsOf(reading, o, { year, knownOn }) }))
  const names = await officerNames(
    reading.db,
    byOrgan.flatMap((o) => o.statements.map((e) => e.by))
  )
  const said = byOrgan.flatMap((o) => {
    const values = o.statements.map((e) => ({ ...saidBy(e, names), value: e.fact.figures[row]?.[column] ?? null }))
    const changed = values.filter((v, i) => i === 0 || v.value !== values[i - 1]?.value)
    return changed.length === 0 ? [] : [{ organ: o.organ, values: changed }]
  })
  const { proactive } = proactiveTable(reading, form, { organs, year, knownOn })
  return { organ, year, row, column, figure: proactive[row]?.[column] ?? null, said }
}

const saidBy = ({ seq, fact, at, by }: Told<'proactiveReported'>, names: ReadonlyMap<string, string>) => ({
  seq,
  on: fact.on,
  at,
  by,
  byName: names.get(by) ?? by
})
