import type { Form, QuotedFigures } from '@mingdu/schema'
import { fillText, tenThousandYuan, yuan } from '@mingdu/schema/plain'

/** Words, and figures that stand in them: `said` is null where the form has no such cell, or nobody has said it yet. */
export type Segment = { text: string } | { quote: Quote; said: string | null }

/** A cell by table, row and column; of last year where it says so. */
export type Quote = { last: boolean; table: QuotedTable; row: string; column: string }
export type QuotedTable = 'proactive' | 'applications' | 'disputes' | 'feeIncome'

/** The figures of a year, each with the form that it stands on. */
export type Quotable = { forms: readonly Form[]; figures: QuotedFigures }

/** How a quoted figure is written among the words. */
export const quoteText = ({ last, table, row, column }: Quote): string =>
  `{${last ? 'last:' : ''}${table}:${row}${table === 'feeIncome' ? '' : `:${column}`}}`

/** Words taken apart, each figure in its place. */
export function segmentsOf(words: string, quotable: Quotable): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const match of words.matchAll(QUOTE)) {
    if (match.index > at) segments.push({ text: words.slice(at, match.index) })
    const [whole, last, table, row, column] = match
    const quote = { last: last !== undefined, table: table as QuotedTable, row: row ?? '', column: column ?? '' }
    segments.push({ quote, said: sayFigure(quote, quotable) })
    at = match.index + whole.length
  }
  return at < words.length ? [...segments, { text: words.slice(at) }] : segments
}

const QUOTE = /\{(last:)?(proactive|applications|disputes|feeIncome):([A-Za-z0-9.]{1,40})(?::([A-Za-z0-9]{1,40}))?\}/g

/** The words as they are read. A figure that there is not is left a blank to be seen: 〔　〕. */
export const resolved = (words: string, quotable: Quotable): string =>
  segmentsOf(words, quotable)
    .map((s) => ('text' in s ? s.text : (s.said ?? '〔　〕')))
    .join('')

/** The sentence on fees that opens its heading; empty where the form asks for none. */
export function feeSentence(form: Form, { year, feeIncome }: QuotedFigures): string {
  if (!form.feeIncome) return ''
  const { payments, fen } = feeIncome
  return fillText(payments === 0 ? form.feeIncome.none : form.feeIncome.some, { year, payments, amount: yuan(fen) })
}

function sayFigure({ last, table, row, column }: Quote, { forms, figures }: Quotable): string | null {
  const of = last ? figures.last : figures
  const form = of && forms.find((f) => f.id === of.form)
  if (!of || !form) return null
  if (table === 'feeIncome') return row === 'payments' ? String(of.feeIncome.payments) : row === 'amount' ? yuan(of.feeIncome.fen) : null
  const n =
    table === 'proactive'
      ? (of.proactive[row]?.[column] ?? null)
      : table === 'disputes'
        ? inDisputes(form, of.disputes, row, column)
        : inApplications(form, of.applications, row, column)
  if (n === null) return null
  const money =
    table === 'proactive' &&
    form.proactive.some(
      (b) => b.rows.some((r) => r.code === row) && b.columns.some((c) => c.code === column && c.unit === 'tenThousandYuan')
    )
  return money ? tenThousandYuan(n) : String(n)
}

/** A group has no figure of its own on the form: words say it as the sum of what stands under it. */
function inApplications(form: Form, figures: QuotedFigures['applications'], row: string, column: string): number | null {
  const at = form.applications.columns.findIndex((c) => c.code === column)
  const rows = form.applications.rows.filter((r) => r.code === row || r.parent === row)
  const [own] = rows
  if (at < 0 || !own) return null
  const counted = own.kind === 'number' ? [own] : rows.filter((r) => r.kind === 'number')
  return counted.length === 0 ? null : counted.reduce((sum, r) => sum + (figures[r.code]?.[at] ?? 0), 0)
}

function inDisputes(form: Form, figures: readonly number[], block: string, column: string): number | null {
  const at = form.disputes.flatMap((b) => b.columns.map((c) => `${b.code} ${c.code}`)).indexOf(`${block} ${column}`)
  return figures[at] ?? null
}
