import type { Block, Paper } from '@mingdu/workflow/reading'
import { type ChildNode, type Element, isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { placeCells, type SpannedCell } from './spanned-table.ts'

/** A page: its texts and tables in order, without what is not shown. The title of the window comes last. */
export function htmlPaper(html: string): Paper {
  const document = parseDocument(html)
  const writer = pageWriter()
  writeAll(document.children, writer)
  const title = findAll(document.children, 'title')[0]
  if (title) writer.text(`\n${plain(title.children)}\n`)
  return writer.blocks()
}

type Writer = ReturnType<typeof pageWriter>

function pageWriter() {
  const blocks: Block[] = []
  let text = ''
  let tables = 0
  const flush = () => {
    if (text.trim() !== '') blocks.push({ kind: 'text', text: text.replace(/[ \t]*\n[ \t]*\n\s*/g, '\n'), at: '正文' })
    text = ''
  }
  return {
    text: (more: string) => {
      text += more
    },
    table: (rows: SpannedCell[][]) => {
      flush()
      const n = ++tables
      blocks.push({ kind: 'table', cells: placeCells(rows, (r, c) => `第${n}个表第${r + 1}行第${c + 1}列`), at: `第${n}个表` })
    },
    blocks: () => {
      flush()
      return blocks
    }
  }
}

function writeAll(nodes: ChildNode[], writer: Writer): void {
  for (const node of nodes) {
    if (!isTag(node)) writer.text('data' in node && node.type === 'text' ? node.data.replace(/[\s\u00a0]+/g, ' ') : '')
    else if (!isUnseen(node)) write(node, writer)
  }
}

function write(element: Element, writer: Writer): void {
  if (element.name === 'table' && findAll(element.children, 'table').length === 0) writer.table(rowsOf(element))
  else if (element.name === 'br') writer.text('\n')
  else if (isRowOfCells(element))
    writer.text(
      `\n${elements(element)
        .map((cell) => plain(cell.children))
        .join('\t')}\n`
    )
  else {
    const edge = BLOCKS.has(element.name) ? '\n' : ''
    writer.text(edge)
    writeAll(element.children, writer)
    writer.text(edge)
  }
}

const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody thead tfoot tr td th caption ul'.split(
    ' '
  )
)

/** Some pages build tables of boxes: short boxes side by side, at least one of which holds a figure or nothing. */
function isRowOfCells(element: Element): boolean {
  if (!['div', 'ul', 'ol', 'dl', 'section', 'li'].includes(element.name)) return false
  const cells = elements(element)
  if (cells.length < 3 || element.children.some((n) => !isTag(n) && 'data' in n && n.type === 'text' && n.data.trim() !== '')) return false
  const texts = cells.map((cell) => plain(cell.children))
  const isCell = (cell: Element, i: number) =>
    CELLS.has(cell.name) && (texts[i] ?? '').length <= 60 && elements(cell).every((inner) => !BLOCKS.has(inner.name) || inner.name === 'p')
  return cells.every(isCell) && texts.some((text) => /^[\d,.]+$/.test(text)) && texts.every((text) => !/[。；]/.test(text))
}

const CELLS = new Set(['div', 'span', 'li', 'dd', 'dt', 'p'])

const elements = (parent: Element): Element[] => parent.children.filter((n): n is Element => isTag(n) && !isUnseen(n))

function findAll(nodes: ChildNode[], name: string): Element[] {
  return nodes.flatMap((node) => (isTag(node) ? (node.name === name ? [node] : findAll(node.children, name)) : []))
}

function rowsOf(table: Element): SpannedCell[][] {
  return findAll(table.children, 'tr')
    .filter((tr) => !isUnseen(tr))
    .map((tr) =>
      elements(tr)
        .filter((cell) => cell.name === 'td' || cell.name === 'th')
        .map((cell) => ({ text: plain(cell.children), rows: span(cell.attribs.rowspan), columns: span(cell.attribs.colspan) }))
    )
}

/** A row span of nought reaches to the end of the table. */
const span = (said: string | undefined): number => (said?.trim() === '0' ? Number.MAX_SAFE_INTEGER : Number.parseInt(said ?? '1', 10) || 1)

/** The text of nodes, a line for each block of it. */
function plain(nodes: ChildNode[]): string {
  return nodes
    .map((node): string => {
      if (!isTag(node)) return 'data' in node && node.type === 'text' ? node.data : ''
      if (isUnseen(node)) return ''
      if (node.name === 'br') return '\n'
      return BLOCKS.has(node.name) ? `\n${plain(node.children)}\n` : plain(node.children)
    })
    .join('')
    .replace(/[\s\u00a0]*\n[\s\u00a0]*/g, '\n')
    .trim()
}

/** What a reader of the page does not see; raised marks of notes would lengthen the figures before them. */
function isUnseen({ name, attribs }: Element): boolean {
  if (['script', 'style', 'noscript', 'template', 'head', 'select', 'textarea', 'sup', 'svg', 'object', 'iframe'].includes(name))
    return true
  return 'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
}
