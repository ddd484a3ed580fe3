import type { Form } from '@mingdu/schema'
import { formOf } from '../annual/form-of.ts'
import { coreOf, type LabelFinder } from './find-label.ts'

/**
 * The form whose own labels stand in the text: rows of table 三 decide, then the columns of table 二,
 * then the year. Some reports print table 二 of one form beside table 三 of the other.
 */
export function whichForm(forms: readonly Form[], finder: LabelFinder, year: number | null): Form | null {
  return byLabels(forms, finder, rowTitles) ?? byLabels(forms, finder, columnTitles) ?? (year === null ? null : formOf({ forms }, year))
}

/** The form of table 二 alone. */
export const whichProactive = (forms: readonly Form[], finder: LabelFinder): Form | null => byLabels(forms, finder, columnTitles)

function byLabels(forms: readonly Form[], finder: LabelFinder, titles: (form: Form) => string[]): Form | null {
  const found = forms.map((form) => own(form, forms, titles).filter((title) => finder.find(title, 0, Number.POSITIVE_INFINITY)).length)
  const most = Math.max(...found)
  if (most === 0 || found.filter((n) => n === most).length > 1) return null
  return forms[found.indexOf(most)] ?? null
}

/** Titles long enough to be told apart that no other form has. */
function own(form: Form, forms: readonly Form[], titles: (form: Form) => string[]): string[] {
  const others = forms.filter((other) => other !== form).flatMap((other) => titles(other).map(coreOf))
  return titles(form).filter((title) => coreOf(title).length >= 5 && !others.includes(coreOf(title)))
}

const rowTitles = (form: Form): string[] => form.applications.rows.filter((row) => row.kind === 'number').map((row) => row.title)
const columnTitles = (form: Form): string[] => form.proactive.flatMap((block) => block.columns.map((column) => column.title))
