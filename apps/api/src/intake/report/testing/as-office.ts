import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { placeCells, type SpannedCell } from '../../paper/spanned-table.ts'
import type { Leaf } from './report-tables.ts'

/** A Word document, its merged cells written as Word does: the covered ones are there, and go on. */
export function asDocx(leaves: Leaf[]): Uint8Array {
  const body = leaves.map((leaf) => ('text' in leaf ? paragraph(leaf.text) : wordTable(leaf.table))).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
/** Word breaks what is typed into runs anywhere. */
const paragraph = (text: string): string => `<w:p>${run(text.slice(0, 2))}${run(text.slice(2))}</w:p>`

function wordTable(rows: SpannedCell[][]): string {
  const cells = placeCells(rows, () => '')
  const lines = rows.map((_, r) => {
    const here = cells.filter((c) => c.row <= r && r < c.row + c.rows).sort((a, b) => a.column - b.column)
    return `<w:tr>${here
      .map((c) => {
        const merge = c.rows === 1 ? '' : c.row === r ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
        return `<w:tc><w:tcPr><w:gridSpan w:val="${c.columns}"/>${merge}</w:tcPr>${paragraph(c.row === r ? c.text : '')}</w:tc>`
      })
      .join('')}</w:tr>`
  })
  return `<w:tbl>${lines.join('')}</w:tbl>`
}

/** A workbook with everything on one sheet, a hidden column of other figures and a hidden sheet beside it. */
export function asWorkbook(leaves: Leaf[], bookType: 'xlsx' | 'biff8'): Uint8Array {
  const sheet = utils.aoa_to_sheet([[]])
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = []
  let top = 0
  for (const leaf of leaves) {
    const rows = 'text' in leaf ? [[{ text: leaf.text, rows: 1, columns: 1 }]] : leaf.table
    for (const c of placeCells(rows, () => '')) {
      const at = { r: top + c.row, c: c.column < HIDDEN ? c.column : c.column + 1 }
      const to = { r: at.r + c.rows - 1, c: Math.max(at.c, c.column + c.columns - 1 + (c.column + c.columns > HIDDEN ? 1 : 0)) }
      if (to.r > at.r || to.c > at.c) merges.push({ s: at, e: to })
      if (c.text !== '') utils.sheet_add_aoa(sheet, [[/^\d+$/.test(c.text) ? Number(c.text) : c.text]], { origin: at })
    }
    top += rows.length
  }
  sheet['!merges'] = merges
  return new Uint8Array(write(bookOf(sheet), { type: 'array', bookType }))
}

/** Beyond the widest table. */
const HIDDEN = 20

function bookOf(sheet: ReturnType<typeof utils.aoa_to_sheet>) {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['一、本年新收政府信息公开申请数量', 9, 9, 9, 9, 9, 9, 9]]), '草稿')
  utils.book_append_sheet(book, sheet, '年报')
  book.Workbook = {
    Sheets: [
      { name: '草稿', Hidden: 1 },
      { name: '年报', Hidden: 0 }
    ]
  }
  return book
}
