import type { Form, FormTable } from '@mingdu/schema'

type Forms = { forms: readonly Form[] }

/** The form a report of that year is written on: the latest that has begun. Null before the first. */
export const formOf = ({ forms }: Forms, year: number): Form | null =>
  forms.filter((f) => f.since <= year).reduce<Form | null>((latest, f) => (latest && latest.since > f.since ? latest : f), null)

/** The last report year of a form: the one before the next form's first. Null while no next form is known. */
export function lastYearOf({ forms }: Forms, form: Form): number | null {
  const next = forms.filter((f) => f.since > form.since).map((f) => f.since)
  return next.length === 0 ? null : Math.min(...next) - 1
}

/** The part of the report that a table stands in: its printed title, and its place among the parts (0 = first). */
export function partOf(form: Form, table: FormTable): { title: string; place: number } {
  const place = form.parts.findIndex((p) => p.code === form.partOf[table])
  const part = form.parts[place]
  if (!part) throw new Error(`form ${form.id} has no part ${form.partOf[table]}`)
  return { title: part.title, place }
}
