import type { Form, ReportCell, Unread } from '@mingdu/schema'
import { disputesInCells } from './disputes-in-cells.ts'
import type { PrintedIdentities } from './printed-identities.ts'
import { cellsRead } from './read-cells.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, type Token, tokensOf } from './tokens.ts'

type Given = { sheet: Sheet; from: number; form: Form; identities: PrintedIdentities }
export type DisputesRead = { line: Line | null; found: string; why?: string; cells?: (SheetCell | null)[]; at?: string | null }

/** Table 四: its one line of figures, and what could not be read of it. `from`: where table 三 ends. */
export function disputesLine({ sheet, from, form, identities }: Given) {
  const codes = form.disputes.flatMap((block) =>
    block.columns.map((column) => ({ table: 'disputes' as const, row: block.code, column: column.code }))
  )
  const { line, found, why, cells, at } = disputesInCells(sheet, form) ?? inText(sheet, from, codes.length, identities)
  const reviews = line ?? Array<null>(codes.length).fill(null)
  const unread: Unread[] = why === undefined ? [] : [{ where: '表四', found: found.replace(/\s+/g, ' ').trim().slice(-200), why }]
  const read: ReportCell[] = cellsRead({
    codes,
    line: reviews,
    found,
    at: at ?? null,
    isUnread: why !== undefined,
    ...(cells && { cells })
  })
  return { reviews, unread, cells: read, isThere: why !== NOT_THERE }
}

const NOT_THERE = '文中没有找到这张表'

function inText(sheet: Sheet, from: number, count: number, identities: PrintedIdentities): DisputesRead {
  const part = printedPart(sheet.text, from)
  if (part === null) return { line: null, found: '', why: NOT_THERE }
  const at = sheet.at(part.from)
  const all = figureLines(part.text)
  const lines = all.filter((tokens) => tokens.length === count || digitsIn(tokens) >= count)
  const [tokens, another] = lines
  // No figure at all: the line is blank in the original. Some but too few: nobody knows which.
  if (!tokens) return { line: null, found: all.length === 0 ? '' : part.text, at, ...(all.length > 0 && { why: '印的数比表中的格少' }) }
  if (another) return { line: null, found: part.text, at, why: '有不止一行数字，不能确定哪一行是表中数据' }
  return { ...readLine(tokens, count, identities), at, found: said(tokens) }
}

const said = (tokens: Token[]): string => tokens.map((token) => (token.kind === 'figure' ? token.text : '/')).join(' ')

function readLine(tokens: Token[], count: number, identities: PrintedIdentities): { line: Line | null; why?: string } {
  if (tokens.length === count) return { line: tokens.map(figureOf) }
  if (tokens.length > count) return { line: null, why: '印的数比表中的格多' }
  const unforced = tokens.length === 1 && digitsIn(tokens) === count
  const ways = waysToTakeApart(tokens, count, (line) => unforced || identities.disputes(line))
  if (ways?.length === 1 && ways[0]) return { line: ways[0] }
  return { line: null, why: ways?.length === 0 ? '数字连写，没有一种拆法符合勾稽关系' : '数字连写，勾稽关系不能确定唯一的拆法' }
}

/** From the head of the table, which stands behind table 三, to the next part. */
function printedPart(text: string, after: number): { text: string; from: number } | null {
  const rest = text.slice(after)
  const starts = [...rest.matchAll(START)]
  // The prose names 行政复议 too; over the table the names of its columns follow.
  const start = starts.find((found) => HEADS.test(rest.slice(found.index, found.index + 200))) ?? (after > 0 ? starts[0] : undefined)
  if (!start) return null
  const from = start.index + start[0].length
  const end = END.exec(rest.slice(from))
  return { text: rest.slice(from, end ? from + end.index : undefined), from: after + from }
}

const HEADS = /^\D{0,150}?结\s*果/u

const START = /行\s*政\s*.?\s*复\s*议/gu
const END = /[一二三四五六七八九]\s*、|存\s*在\s*的\s*(?:主\s*要\s*)?问\s*题/u

/** Runs of figures between words; words of the heads stand before them, sentences anywhere. */
function figureLines(part: string): Token[][] {
  return part
    .split(/[^\d\s,.\t|/\\—–-]+/u)
    .map(tokensOf)
    .filter((tokens) => tokens.some((token) => token.kind === 'figure'))
}
