import type { Form } from '@mingdu/schema'
import type { Line } from '@mingdu/workflow/reading'

/** How a copied text keeps the cells of a row: apart by tabs or strokes, one on each line, or not at all. */
export type Manner = 'tabs' | 'strokes' | 'lines' | 'together'

export type Printed = { form: Form; title: string; applications: Record<string, Line>; reviews: Line; manner: Manner; blank?: string }

/** The text of a report as a reader of pages or papers would copy it; a null cell is printed as `blank`. */
export function printReport({ form, title, applications, reviews, manner, blank = '' }: Printed): string {
  const cells = (line: Line) => line.map((value) => (value === null ? blank : String(value)))
  const rows = form.applications.rows.filter((row) => row.code in applications || row.kind === 'group')
  const body = rows.map((row) => ROW[manner](row.title, cells(applications[row.code] ?? [])))
  const heads = form.disputes.flatMap((block) => [...block.heads, ...block.columns.map((column) => column.title)])
  return [
    title,
    form.parts[2]?.title,
    form.applications.cornerNote,
    [form.applications.columnsHead, ...form.applications.columns.map((column) => column.title)].join(manner === 'together' ? '' : '\n'),
    body.join(manner === 'together' ? '' : '\n'),
    form.parts[3]?.title,
    heads.join(manner === 'together' ? '' : '\n'),
    ROW[manner]('', cells(reviews)),
    form.parts[4]?.title
  ].join(manner === 'together' ? '' : '\n')
}

const ROW: Record<Manner, (title: string, cells: string[]) => string> = {
  tabs: (title, cells) => [title, ...cells].join('\t'),
  strokes: (title, cells) => [title, ...cells].join(' | '),
  lines: (title, cells) => [title, ...cells].join('\n'),
  together: (title, cells) => title + cells.join('')
}
