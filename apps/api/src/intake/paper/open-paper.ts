import type { Paper } from '@mingdu/workflow/reading'
import { decodeText } from './decode-text.ts'
import { docxPaper } from './docx-paper.ts'
import { htmlPaper } from './html-paper.ts'
import { CELLS_MAX, FILE_BYTES_MAX, type PaperFault, TEXT_MAX, UnreadablePaper } from './paper-fault.ts'
import { pdfPaper } from './pdf-paper.ts'
import { entriesOf } from './unpack.ts'
import { xlsPaper, xlsxPaper } from './xlsx-paper.ts'

export type Opened = { is: 'paper'; paper: Paper } | { is: 'fault'; fault: PaperFault }

/** A file by what its bytes say it is; its name says nothing. Any file gives a paper or a fault, none an exception. */
export async function openPaper(bytes: Uint8Array): Promise<Opened> {
  try {
    if (bytes.byteLength > FILE_BYTES_MAX) return { is: 'fault', fault: 'tooLarge' }
    const paper = await takeApart(bytes)
    return isTooMuch(paper) ? { is: 'fault', fault: 'unpacksTooLarge' } : { is: 'paper', paper }
  } catch (error) {
    // Whatever a library says of a broken container, the container is broken.
    return { is: 'fault', fault: error instanceof UnreadablePaper ? error.fault : 'damaged' }
  }
}

async function takeApart(bytes: Uint8Array): Promise<Paper> {
  if (startsWith(bytes, 'PK')) return zipPaper(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return xlsPaper(bytes)
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return pdfPaper(bytes)
  if (bytes.byteLength > 4 * TEXT_MAX) throw new UnreadablePaper('unpacksTooLarge')
  const text = decodeText(bytes)
  if (text === null || /^\s*\{\\rtf/.test(text)) throw new UnreadablePaper('otherKind')
  return HTML.test(text) ? htmlPaper(text) : [{ kind: 'text', text, at: '' }]
}

const HTML = /<(?:!doctype\s+html|html|head|body|table|div|p|span|tr|td|meta)\b[^<]*>/i

function zipPaper(bytes: Uint8Array): Paper {
  const entries = entriesOf(bytes)
  if (entries['word/document.xml']) return docxPaper(entries['word/document.xml'])
  if (entries['xl/workbook.xml'] || entries['xl/workbook.bin'] || entries['content.xml']) return xlsxPaper(entries)
  throw new UnreadablePaper('otherKind')
}

const startsWith = (bytes: Uint8Array, mark: string): boolean => [...mark].every((c, i) => bytes[i] === c.charCodeAt(0))

function isTooMuch(paper: Paper): boolean {
  let characters = 0
  let cells = 0
  for (const block of paper) {
    if (block.kind === 'text') characters += block.text.length
    else {
      cells += block.cells.length
      for (const cell of block.cells) characters += cell.text.length
    }
  }
  return characters > TEXT_MAX || cells > CELLS_MAX
}
