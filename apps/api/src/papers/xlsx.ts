import write, { type CellObject, type Row, type Sheet } from 'write-excel-file/node'
import { printedParts } from './printed-parts.ts'
import { printed } from './printed-sheet.ts'
import { type PrintedCell, type PrintedTable, printedTables } from './printed-tables.ts'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/** A workbook, one sheet for each table, with the merged cells, borders and widths of the printed form, and one for the words. */
export async function reportXlsx(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const book = await write([...printedTables(paper).map((table, i) => sheetOf(table, paper, i)), wordsSheet(paper)], {
    fontFamily: '宋体',
    fontSize: 10,
    features: [printed(titleOf(paper), marksOf(paper))]
  }).toBuffer()
  return new Uint8Array(book)
}

/** Characters over a page of A4 in this type. */
const PAGE_CHARACTERS = 100

type OneSheet = Sheet<never>

function sheetOf(table: PrintedTable, paper: ReportPaper, i: number): OneSheet {
  const width = table.widths.length
  const line = (text: string, more: Partial<CellObject> = {}): Row => [
    { value: text, columnSpan: width, wrap: true, ...more } as CellObject,
    ...Array.from({ length: width - 1 }, () => null)
  ]
  const bold = { fontWeight: 'bold' } as const
  return {
    // A sheet's name may hold no more than 31 characters: its numeral stands first.
    sheet: (/^[一二三四五六七八九十]+/.exec(table.title)?.[0] ?? String(i + 1)).concat('、表'),
    columns: table.widths.map((w) => ({ width: Math.max(5, (w / 100) * PAGE_CHARACTERS) })),
    data: [
      ...marksOf(paper).map((mark) => line(mark, { ...bold, fontSize: 16, align: 'center', height: 24 })),
      line(titleOf(paper), { ...bold, fontSize: 14, align: 'center', height: 22 }),
      // Above the table: under its figures another line with numbers would pass for figures.
      line(noteOf(paper), { align: 'center' }),
      line(table.title, bold),
      ...placed([...table.heads, ...table.body], table.widths)
    ]
  }
}

/** Parts without a table, one paragraph a row. */
function wordsSheet(paper: ReportPaper): OneSheet {
  const rows = printedParts(paper)
    .filter((part) => part.table === null)
    .flatMap(({ title, words }) => [
      { value: title, fontWeight: 'bold' as const, fontSize: 14 },
      ...words.flatMap((w) => [
        ...(w.title === null ? [] : [{ value: w.title, fontWeight: 'bold' as const }]),
        ...w.paragraphs.map((value) => ({ value }))
      ])
    ])
  const head = [titleOf(paper), ...marksOf(paper)].map((value) => ({ value, fontWeight: 'bold' as const, fontSize: 14 }))
  return {
    sheet: '文字',
    columns: [{ width: PAGE_CHARACTERS }],
    data: [...head, ...rows].map((cell) => [{ ...cell, wrap: true, alignVertical: 'top' as const }])
  }
}

/** Rows with a place for every column; null where a merged cell covers it. */
function placed(rows: PrintedCell[][], widths: readonly number[]): Row[] {
  const grid: Row[] = rows.map(() => widths.map(() => undefined))
  rows.forEach((cells, r) => {
    let at = 0
    for (const cell of cells) {
      while (grid[r]?.[at] !== undefined) at++
      for (let y = r; y < r + cell.rows; y++) for (let x = at; x < at + cell.columns; x++) setAt(grid, y, x, null)
      setAt(grid, r, at, { ...styled(cell), ...(cell.rows === 1 && { height: heightOf(cell, widths.slice(at, at + cell.columns)) }) })
      at += cell.columns
    }
  })
  return grid
}

function setAt(grid: Row[], y: number, x: number, cell: CellObject | null): void {
  const row = grid[y]
  if (row) row[x] = cell
}

/** Spreadsheets make no room for text that wraps in merged cells: as many lines as it takes, in points. A Chinese sign is two characters wide. */
function heightOf({ text }: PrintedCell, widths: readonly number[]): number {
  const characters = (widths.reduce((a, b) => a + b, 0) / 100) * PAGE_CHARACTERS
  return Math.ceil((2 * [...text].length + 1) / Math.max(4, characters)) * 14 || 14
}

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const

function styled({ kind, text, rows, columns }: PrintedCell): CellObject {
  const isNumber = kind === 'figure' && text !== ''
  return {
    ...BORDER,
    ...(text !== '' && { value: isNumber ? Number(text) : text }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
    align: kind === 'title' && rows === 1 ? 'left' : 'center',
    alignVertical: 'center',
    wrap: true
  }
}
