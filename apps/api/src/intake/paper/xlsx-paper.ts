import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Block, Paper, PaperCell } from '@mingdu/workflow/reading'
import { type Zippable, zipSync } from 'fflate'
import { UnreadablePaper } from './paper-fault.ts'

/** A workbook of the later format, from what was unpacked of it within limits. */
export const xlsxPaper = (entries: Zippable): Paper => workbookPaper(zipSync(entries, { level: 0 }))

/** A workbook of the old format; a Word document of the old format lies in the same kind of file. */
export function xlsPaper(bytes: Uint8Array): Paper {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.byteLength & ~1))
  if (names.includes('WordDocument')) throw new UnreadablePaper('oldWord')
  if (names.includes('EncryptedPackage')) throw new UnreadablePaper('locked')
  return workbookPaper(bytes)
}

/** Every sheet that is shown, as one table each. */
function workbookPaper(bytes: Uint8Array): Paper {
  const book = openBook(bytes)
  return book.SheetNames.flatMap((name, i): Block[] => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0
    return sheet && !isHidden ? [{ kind: 'table', cells: cellsOf(sheet, name), at: `工作表“${name}”` }] : []
  })
}

function openBook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellFormula: true, cellHTML: false, cellStyles: true, sheetRows: ROWS_MAX, WTF: false })
  } catch (error) {
    throw new UnreadablePaper(/password|encrypt/i.test(String(error)) ? 'locked' : 'damaged')
  }
}

const ROWS_MAX = 5_000
const COLUMNS_MAX = 500

function cellsOf(sheet: WorkSheet, name: string): PaperCell[] {
  const covered = new Set<string>()
  const spans = new Map<string, { rows: number; columns: number }>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    const last = { r: Math.min(e.r, s.r + ROWS_MAX), c: Math.min(e.c, s.c + COLUMNS_MAX) }
    spans.set(utils.encode_cell(s), { rows: last.r - s.r + 1, columns: last.c - s.c + 1 })
    if (covered.size > 500_000) throw new UnreadablePaper('unpacksTooLarge')
    for (let r = s.r; r <= last.r; r++)
      for (let c = s.c; c <= last.c; c++) if (r !== s.r || c !== s.c) covered.add(utils.encode_cell({ r, c }))
  }
  const isShown = (r: number, c: number) => sheet['!rows']?.[r]?.hidden !== true && sheet['!cols']?.[c]?.hidden !== true
  return Object.keys(sheet).flatMap((address): PaperCell[] => {
    if (address.startsWith('!') || covered.has(address)) return []
    const { r, c } = utils.decode_cell(address)
    const text = textOf(sheet[address] as CellObject)
    if (text === '' || c > COLUMNS_MAX || !isShown(r, c)) return []
    const { rows, columns } = spans.get(address) ?? { rows: 1, columns: 1 }
    return [{ text, row: r, column: c, rows, columns, at: `工作表“${name}”${address}` }]
  })
}

/** A number as it is kept, not as its format shows it: formats hide noughts and draw them as strokes. */
function textOf(cell: CellObject): string {
  if (cell.t === 'n' && typeof cell.v === 'number') return String(Number(cell.v.toPrecision(12)))
  if (cell.t === 's') return String(cell.v ?? '')
  if (cell.v === undefined && cell.f !== undefined) return `=${cell.f}`
  return cell.w ?? ''
}
