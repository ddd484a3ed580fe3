import { placeCells, type SpannedCell } from '../../paper/spanned-table.ts'
import type { Leaf } from './report-tables.ts'

/**
 * A PDF as small as can be: text in a Chinese font that is not embedded, rules around the cells, a new page
 * wherever one is full, in the middle of a table too.
 */
export function asPdf(leaves: Leaf[]): Uint8Array {
  const pages = pagesOf(leaves)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 [500 500 500] 14 23 500]>>',
    ...pages.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + 2 * i} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`
    ])
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
  )
}

const [TOP, BOTTOM, LINE, WIDTH] = [560, 40, 16, 780]

function pagesOf(leaves: Leaf[]): string[] {
  const pages = ['']
  let y = TOP
  const draw = (content: string) => {
    pages[pages.length - 1] += content
  }
  const row = () => {
    if (y - LINE < BOTTOM) {
      pages.push('')
      y = TOP
    }
    y -= LINE
    return y
  }
  for (const leaf of leaves) {
    if ('text' in leaf) draw(text(30, row(), leaf.text))
    else drawTable(leaf.table, row, draw)
  }
  return pages
}

/** Row by row, so that a cell over several rows may be cut by the end of a page: its text stands in its first row. */
function drawTable(rows: SpannedCell[][], row: () => number, draw: (content: string) => void): void {
  const cells = placeCells(rows, () => '')
  const columns = Math.max(...cells.map((c) => c.column + c.columns))
  // Labels are wide, figures narrow: the last columns share a third of the page.
  const x = (column: number) => 30 + (WIDTH * column) / columns
  rows.forEach((_, r) => {
    const y = row()
    for (const c of cells.filter((one) => one.row <= r && r < one.row + one.rows)) {
      const [left, right] = [x(c.column), x(c.column + c.columns)]
      draw(line(left, y, left, y + LINE) + line(right, y, right, y + LINE))
      if (c.row === r)
        draw(
          line(left, y + LINE, right, y + LINE) +
            text(left + 2, y + 4, c.text, Math.min(9, (right - left - 4) / Math.max(1, c.text.length)))
        )
      if (r === c.row + c.rows - 1) draw(line(left, y, right, y))
    }
  })
}

const line = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S\n`

function text(x: number, y: number, said: string, size = 9): string {
  const hex = [...said].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return said === '' ? '' : `BT /F ${size.toFixed(2)} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${hex}> Tj ET\n`
}
