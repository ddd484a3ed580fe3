import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Block, Paper } from '@mingdu/workflow/reading'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { UnreadablePaper } from './paper-fault.ts'
import { rulesOf } from './pdf-rules.ts'
import { piecesOf, textLines } from './pdf-text.ts'
import { ruledTables } from './ruled-table.ts'

/** A PDF with a text layer: its pages, their tables by the rules drawn around the cells. */
export async function pdfPaper(bytes: Uint8Array): Promise<Paper> {
  const { pdf, close } = await openPdf(bytes)
  try {
    if (pdf.numPages > PAGES_MAX) throw new UnreadablePaper('unpacksTooLarge')
    const blocks: Block[] = []
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n)
      blocks.push(...(await pageBlocks(page, n)))
      page.cleanup()
    }
    if (!isReadable(blocks)) throw new UnreadablePaper('noTextLayer')
    return blocks
  } finally {
    await close()
  }
}

/** Pictures of pages have no letters, and fonts without a table of their letters give marks that are none. */
function isReadable(blocks: readonly Block[]): boolean {
  const text = blocks.map((block) => (block.kind === 'text' ? block.text : block.cells.map((cell) => cell.text).join(''))).join('')
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 10
}

/** Reports have some dozen pages. */
const PAGES_MAX = 300

async function openPdf(bytes: Uint8Array): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: Uint8Array.from(bytes),
    // Chinese fonts that are not embedded are read by these tables.
    cMapUrl: `${join(library, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0
  })
  try {
    return { pdf: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw new UnreadablePaper(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged')
  }
}

/** Tables and the lines between them, from the top down. */
async function pageBlocks(page: PDFPageProxy, n: number): Promise<Block[]> {
  const pieces = piecesOf(await page.getTextContent())
  const tables = ruledTables(rulesOf(await page.getOperatorList()), pieces, n)
  const inTables = new Set(tables.flatMap((table) => table.pieces))
  const loose = textLines(pieces.filter((piece) => !inTables.has(piece)))
  const placed = [...tables.map(({ block, top }) => ({ block: block as Block, y: top })), ...loose.map(({ text, y }) => ({ text, y }))]
  placed.sort((a, b) => b.y - a.y)
  const blocks: Block[] = []
  for (const one of placed) {
    const last = blocks[blocks.length - 1]
    if ('block' in one) blocks.push(one.block)
    else if (last?.kind === 'text') last.text += `\n${one.text}`
    else blocks.push({ kind: 'text', text: `\n${one.text}`, at: `第${n}页` })
  }
  return blocks
}
