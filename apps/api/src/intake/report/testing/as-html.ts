import { placeCells, type SpannedCell } from '../../paper/spanned-table.ts'
import type { Leaf } from './report-tables.ts'

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body}</body></html>`

export const asHtml = (leaves: Leaf[]): string =>
  page(leaves.map((leaf) => ('text' in leaf ? `<p>${leaf.text}</p>` : htmlTable(leaf.table))).join('\n'))

const htmlTable = (rows: SpannedCell[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((c) => `<td rowspan="${c.rows}" colspan="${c.columns}">${c.text || '&nbsp;'}</td>`).join('')}</tr>`).join('')}</table>`

/** Labels split over spans and lines, as WPS writes them, the page itself laid out by a table. */
export const asWpsHtml = (leaves: Leaf[]): string =>
  page(
    `<table><tr><td>导航</td></tr><tr><td>${leaves
      .map((leaf) =>
        'text' in leaf
          ? `<p><span>${leaf.text.slice(0, 3)}</span><span>${leaf.text.slice(3)}</span></p>`
          : htmlTable(leaf.table.map((row) => row.map((c) => ({ ...c, text: split(c.text) }))))
      )
      .join('')}</td></tr></table>`
  )

const split = (text: string): string =>
  /^\d+$/.test(text)
    ? `<p><span>${[...text].join('</span><span>')}</span></p>`
    : [...text].map((c, i) => (i % 3 === 2 ? `<span>${c}</span><br>` : `<span>${c}</span>`)).join('')

/** Rows of the form as columns. */
export const asTurnedHtml = (leaves: Leaf[]): string =>
  asHtml(leaves.map((leaf) => ('text' in leaf ? leaf : { table: turned(leaf.table) })))

function turned(rows: SpannedCell[][]): SpannedCell[][] {
  const cells = placeCells(rows, () => '')
  const height = Math.max(...cells.map((c) => c.column + c.columns))
  return Array.from({ length: height }, (_, r) =>
    cells
      .filter((c) => c.column === r)
      .sort((a, b) => a.row - b.row)
      .map((c) => ({ text: c.text, rows: c.columns, columns: c.rows }))
  )
}

/** No table at all: boxes in boxes. */
export const asDivs = (leaves: Leaf[]): string =>
  page(
    leaves
      .map((leaf) =>
        'text' in leaf
          ? `<div>${leaf.text}</div>`
          : `<div class="table">${leaf.table.map((row) => `<div class="row">${row.map((c) => `<div class="cell">${c.text}</div>`).join('')}</div>`).join('')}</div>`
      )
      .join('')
  )
