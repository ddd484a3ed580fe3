import type { Lexicon } from './lexicon.ts'

type Titles = Pick<Lexicon['forms'][number], 'rows' | 'groups'>

/** A row of table 三 by its title, after that of the group it stands in: “3.其他” alone says nothing. */
export function rowInFull(form: Titles | undefined, row: string): string {
  return [...new Set([headOf(form, row), form?.rows[row] ?? ''])].join(' ').trim()
}

/** The row under which a row of results stands, or the row itself where it stands alone. */
export function headOf(form: Titles | undefined, row: string): string {
  const above = form?.groups[row]
  return form?.rows[above !== undefined && form.groups[above] !== undefined ? above : row] ?? ''
}
