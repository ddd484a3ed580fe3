import type { Block, Paper, PaperCell } from '@mingdu/workflow/reading'
import { type ChildNode, type Element, isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { UnreadablePaper } from './paper-fault.ts'

/** A Word document: its paragraphs and tables in order, without what is struck out, hidden, or raised as a note's mark. */
export function docxPaper(xml: Uint8Array): Paper {
  const body = find(parseDocument(new TextDecoder().decode(xml), { xmlMode: true }).children, 'w:body')
  if (!body) throw new UnreadablePaper('damaged')
  const blocks: Block[] = []
  const count = { tables: 0 }
  addBlocks(body.children, blocks, count)
  return blocks
}

function find(nodes: ChildNode[], name: string): Element | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue
    const found = node.name === name ? node : find(node.children, name)
    if (found) return found
  }
  return undefined
}

type Count = { tables: number }

function addBlocks(nodes: ChildNode[], blocks: Block[], count: Count): void {
  for (const node of nodes) {
    if (!isTag(node) || PASSED_OVER.has(node.name)) continue
    if (node.name === 'w:tbl') addTable(node, blocks, count)
    else if (node.name === 'w:p') addParagraph(node, blocks, count)
    else addBlocks(node.children, blocks, count)
  }
}

/** Deleted and moved text, a second copy for old programs, what is no text. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sectPr', 'w:pPr', 'w:rPr', 'w:tblPr'])

function addParagraph(paragraph: Element, blocks: Block[], count: Count): void {
  const text = textOf(paragraph.children)
  const last = blocks[blocks.length - 1]
  if (last?.kind === 'text') last.text += `\n${text}`
  else blocks.push({ kind: 'text', text, at: '正文' })
  // Text boxes stand in a paragraph and may hold a table.
  for (const box of boxesIn(paragraph.children)) addBlocks(box.children, blocks, count)
}

function boxesIn(nodes: ChildNode[]): Element[] {
  return nodes.flatMap((node) => {
    if (!isTag(node) || PASSED_OVER.has(node.name)) return []
    return node.name === 'w:txbxContent' ? [node] : boxesIn(node.children)
  })
}

function textOf(nodes: ChildNode[]): string {
  return nodes
    .map((node): string => {
      if (!isTag(node) || PASSED_OVER.has(node.name) || node.name === 'w:txbxContent') return ''
      if (node.name === 'w:r' && isUnseen(node)) return ''
      if (node.name === 'w:t') return node.children.map((child) => ('data' in child ? child.data : '')).join('')
      return INSTEAD[node.name] ?? textOf(node.children)
    })
    .join('')
}

const INSTEAD: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' }

function isUnseen(run: Element): boolean {
  const properties = child(run, 'w:rPr')
  const vanish = properties && child(properties, 'w:vanish')
  const isHidden = vanish !== undefined && !['0', 'false'].includes(vanish.attribs['w:val'] ?? '')
  return isHidden || (properties && child(properties, 'w:vertAlign'))?.attribs['w:val'] === 'superscript'
}

const child = (parent: Element, name: string): Element | undefined => parent.children.find((n): n is Element => isTag(n) && n.name === name)

/** A table that holds tables lays out the page: what it holds is read as it comes. */
function addTable(table: Element, blocks: Block[], count: Count): void {
  if (find(table.children, 'w:tbl')) addBlocks(table.children, blocks, count)
  else {
    const n = ++count.tables
    blocks.push({ kind: 'table', cells: cellsOf(table, n), at: `第${n}个表` })
  }
}

function cellsOf(table: Element, n: number): PaperCell[] {
  const cells: PaperCell[] = []
  /** The cell that a column's merging goes on from. */
  const above = new Map<number, PaperCell>()
  rowsOf(table).forEach((tr, row) => {
    let column = numberOf(child(tr, 'w:trPr'), 'w:gridBefore') ?? 0
    for (const tc of inside(tr, 'w:tc')) {
      const properties = child(tc, 'w:tcPr')
      const columns = numberOf(properties, 'w:gridSpan') ?? 1
      const merge = properties && child(properties, 'w:vMerge')
      const goesOn = merge && merge.attribs['w:val'] !== 'restart' ? above.get(column) : undefined
      if (goesOn) goesOn.rows = row - goesOn.row + 1
      else {
        const text = inside(tc, 'w:p')
          .map((p) => textOf(p.children))
          .join('\n')
        const cell = { text, row, column, rows: 1, columns, at: `第${n}个表第${row + 1}行第${column + 1}列` }
        cells.push(cell)
        if (merge) above.set(column, cell)
        else above.delete(column)
      }
      column += columns
    }
  })
  return cells
}

const rowsOf = (table: Element): Element[] => inside(table, 'w:tr')

/** Elements of a name under another, through the wrappers of content controls and revisions. */
function inside(parent: Element, name: string): Element[] {
  return parent.children.flatMap((node) => {
    if (!isTag(node) || PASSED_OVER.has(node.name)) return []
    return node.name === name ? [node] : WRAPPERS.has(node.name) ? inside(node, name) : []
  })
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'])

function numberOf(properties: Element | undefined, name: string): number | undefined {
  const value = Number((properties && child(properties, name))?.attribs['w:val'])
  return Number.isInteger(value) && value > 0 && value < 1000 ? value : undefined
}
