import { type Form, PublishedReport, type Unread } from '@mingdu/schema'
import { applicationsTable } from './applications-table.ts'
import { disputesLine } from './disputes-line.ts'
import { labelFinder } from './find-label.ts'
import type { Paper } from './paper.ts'
import { printedIdentities } from './printed-identities.ts'
import { printedTitle } from './printed-title.ts'
import { proactiveTables } from './proactive-tables.ts'
import { proseParts } from './prose.ts'
import { sheetOf } from './sheet.ts'
import { whichForm, whichProactive } from './which-form.ts'

/**
 * A published annual report from its paper. Figures stand as printed, mistakes too; what is blank or
 * cannot be told is null, and what cannot be told is named in `unread`. Null where the paper has neither
 * table 三 nor table 四.
 */
export function readReport(paper: Paper, forms: readonly Form[]): PublishedReport | null {
  const sheet = sheetOf(paper, forms)
  const { text } = sheet
  const finder = labelFinder(text)
  const title = printedTitle(text)
  const form = whichForm(forms, finder, title.year)
  if (!form) return null
  const identities = printedIdentities(form)
  const table = applicationsTable({ sheet, form, finder, identities, year: title.year })
  const disputes = disputesLine({ sheet, from: table.place?.to ?? 0, form, identities })
  if (!table.place && !disputes.isThere) return null
  const ownColumns = whichProactive(forms, finder) ?? form
  const proactive = proactiveTables(sheet, ownColumns, finder, table.place?.from ?? text.length)
  return {
    ...title,
    form: PublishedReport.shape.form.parse(form.id),
    applications: table.applications,
    reviews: disputes.reviews,
    proactive: proactive.proactive,
    unread: [...untitled(title), ...proactive.unread, ...table.unread, ...disputes.unread],
    proactiveForm: PublishedReport.shape.form.parse(ownColumns.id),
    cells: [...proactive.cells, ...table.cells, ...disputes.cells],
    prose: proseParts(text, form, finder, table.place)
  }
}

function untitled(title: { organ: string | null; year: number | null }): Unread[] {
  const missing = [title.organ === null ? '机关名称' : null, title.year === null ? '年度' : null].filter((name) => name !== null)
  return missing.map((name) => ({ where: '标题', found: '', why: `没有读出${name}` }))
}
