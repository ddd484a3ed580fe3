import type { NarrativeFinding } from '@mingdu/schema'
import type { NarrativeGiven } from './findings.ts'
import { quotableCells } from './quotable-cells.ts'
import { type Quotable, type Quote, quoteText, segmentsOf } from './quoted.ts'

/**
 * Numbers that were typed. Where the clause speaks of what the tables count, a number that stands in none of them is a
 * doubt, and one that does is better quoted; numbers of other things are left in peace.
 */
export function numberFindings(
  words: string,
  { form, quotable }: NarrativeGiven,
  at: Pick<NarrativeFinding, 'part' | 'heading'>
): NarrativeFinding[] {
  if (!form.wordChecks) return []
  const known = figuresKnown({ form, quotable })
  return typedNumbers(words, quotable, form.wordChecks.counted).map(({ number, said }): NarrativeFinding => {
    const quote = nearest(known.get(number) ?? [], said)
    return quote
      ? { ...at, finding: 'typedFigure', severity: 'note', about: { number, said, quote: quoteText(quote) } }
      : { ...at, finding: 'numberInNoTable', severity: 'warning', about: { number, said } }
  })
}

/** Each number once, with the clause it stands in. */
function typedNumbers(words: string, quotable: Quotable, counted: readonly string[]): { number: string; said: string }[] {
  const plain = segmentsOf(words, quotable)
    .map((s) => ('text' in s ? s.text : QUOTED))
    .join('')
  const found = new Map<string, string>()
  for (const clause of plain.normalize('NFKC').split(/[。;!?，,\n]/)) {
    if (!counted.some((word) => clause.includes(word))) continue
    for (const [, number] of clause.matchAll(NUMBER))
      if (number !== undefined && !found.has(number)) found.set(number, clause.replaceAll(QUOTED, '…').trim().slice(0, 60))
  }
  return [...found].map(([number, said]) => ({ number, said }))
}

const QUOTED = '\uFFFC'
/** Years, days, articles and shares are no counts. */
const NUMBER = /(?<![\d.第〔(])(\d{1,9}(?:\.\d{1,6})?)(?![\d.%年月日号条项次届])/g

/** Of the cells that hold the number, the one that the clause names; where it names none, the first. */
const nearest = (cells: readonly Known[], said: string): Quote | undefined =>
  (cells.find(({ name }) => name !== '' && said.includes(name)) ?? cells[0])?.quote

type Known = { quote: Quote; name: string }

/** This year's figures first, of a row its total: that is what words mean. */
function figuresKnown({ form, quotable }: Pick<NarrativeGiven, 'form' | 'quotable'>): Map<string, Known[]> {
  const cells = quotableCells(form).map(({ title, columnTitle, ...cell }) => ({ cell, name: bare(title), total: cell.column === 'total' }))
  const fees = ['payments', 'amount'].map((row) => ({
    cell: { table: 'feeIncome' as const, row, column: '' },
    name: form.feeIncome?.name ?? '',
    total: true
  }))
  const known = new Map<string, Known[]>()
  for (const last of [false, true])
    for (const { cell, name } of [...cells, ...fees].sort((a, b) => Number(b.total) - Number(a.total))) {
      const quote = { ...cell, last }
      const [segment] = segmentsOf(quoteText(quote), quotable)
      const said = segment && 'quote' in segment ? segment.said : null
      if (said !== null) known.set(said, [...(known.get(said) ?? []), { quote, name }])
    }
  return known
}

/** A row's title without its number and what stands in brackets, as a sentence says it. */
const bare = (title: string): string => title.replace(/^（.+?）|^\d+\.|^[一二三四]、|（.*$/g, '')
