import type { Form, Unread } from '@mingdu/schema'
import type { PrintedIdentities } from './printed-identities.ts'
import { type Line, waysToTakeApart } from './take-apart.ts'
import { digitsIn, figureOf, type Token, tokensOf } from './tokens.ts'

/** Table 四: its one line of figures, and what could not be read of it. `rest`: the text behind table 三. */
export function disputesLine(rest: string, form: Form, identities: PrintedIdentities) {
  const count = form.disputes.flatMap((block) => block.columns).length
  const none: Line = Array<null>(count).fill(null)
  const part = printedPart(rest)
  if (part === null) return { reviews: none, unread: [complaint('', '文中没有找到这张表')] }
  const lines = figureLines(part).filter((tokens) => tokens.length === count || digitsIn(tokens) >= count)
  const [tokens, another] = lines
  if (!tokens) return blankOrShort(part, none)
  if (another) return { reviews: none, unread: [complaint(part, '有不止一行数字，不能确定哪一行是表中数据')] }
  const { line, why } = readLine(tokens, count, identities)
  return line ? { reviews: line, unread: [] } : { reviews: none, unread: [complaint(part, why)] }
}

const complaint = (found: string, why: string): Unread => ({ where: '表四', found: found.replace(/\s+/g, ' ').trim().slice(-200), why })

/** No figure at all: the line is blank in the original. Some but too few: nobody knows which. */
function blankOrShort(part: string, none: Line) {
  const figures = figureLines(part)
  return { reviews: none, unread: figures.length === 0 ? [] : [complaint(part, '印的数比表中的格少')] }
}

function readLine(tokens: Token[], count: number, identities: PrintedIdentities): { line: Line | null; why: string } {
  if (tokens.length === count) return { line: tokens.map(figureOf), why: '' }
  if (tokens.length > count) return { line: null, why: '印的数比表中的格多' }
  const unforced = tokens.length === 1 && digitsIn(tokens) === count
  const ways = waysToTakeApart(tokens, count, (line) => unforced || identities.disputes(line))
  if (ways?.length === 1 && ways[0]) return { line: ways[0], why: '' }
  return { line: null, why: ways?.length === 0 ? '数字连写，没有一种拆法符合勾稽关系' : '数字连写，勾稽关系不能确定唯一的拆法' }
}

/** From the head of the table, which stands behind table 三, to the next part. */
function printedPart(rest: string): string | null {
  const start = START.exec(rest)
  if (!start) return null
  const from = start.index + start[0].length
  const end = END.exec(rest.slice(from))
  return rest.slice(from, end ? from + end.index : undefined)
}

const START = /行\s*政\s*.?\s*复\s*议/u
const END = /[一二三四五六七八九]\s*、|存\s*在\s*的\s*(?:主\s*要\s*)?问\s*题/u

/** Runs of figures between words; words of the heads stand before them, sentences anywhere. */
function figureLines(part: string): Token[][] {
  return part
    .split(/[^\d\s,.\t|/\\—–-]+/u)
    .map(tokensOf)
    .filter((tokens) => tokens.some((token) => token.kind === 'figure'))
}
