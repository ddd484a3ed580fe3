import { PublishedReport, type Unread } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { applicationsTable } from './applications-table.ts'
import { disputesLine } from './disputes-line.ts'
import { labelFinder } from './find-label.ts'
import { normalise } from './normalise.ts'
import { printedIdentities } from './printed-identities.ts'
import { printedTitle } from './printed-title.ts'
import { proactiveTables } from './proactive-tables.ts'
import { whichForm, whichProactive } from './which-form.ts'

/**
 * A published annual report from its text. Figures stand as printed, mistakes too; what is blank or
 * cannot be told is null, and what cannot be told is named in `unread`. Null where the text has no
 * table of the report at all.
 */
export function readReport(original: string): PublishedReport | null {
  const text = normalise(original)
  const finder = labelFinder(text)
  const title = printedTitle(text)
  const form = whichForm(cn.forms, finder, title.year)
  if (!form) return null
  const identities = printedIdentities(form)
  const table = applicationsTable(text, form, finder, identities)
  const ownColumns = whichProactive(cn.forms, finder)
  if (!table.place && !ownColumns) return null
  const disputes = disputesLine(text.slice(table.place?.to ?? 0), form, identities)
  const proactive = proactiveTables(text, ownColumns ?? form, finder, table.place?.from ?? text.length)
  return {
    ...title,
    form: PublishedReport.shape.form.parse(form.id),
    applications: table.applications,
    reviews: disputes.reviews,
    proactive: proactive.proactive,
    unread: [...untitled(title), ...proactive.unread, ...table.unread, ...disputes.unread]
  }
}

function untitled(title: { organ: string | null; year: number | null }): Unread[] {
  const missing = [title.organ === null ? '机关名称' : null, title.year === null ? '年度' : null].filter((name) => name !== null)
  return missing.map((name) => ({ where: '标题', found: '', why: `没有读出${name}` }))
}
