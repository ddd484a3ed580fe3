import { type Quotable, segmentsOf } from './quoted.ts'

/**
 * The share of the words (by characters) in sentences that stood in last year's report too, whatever figures and
 * years they had. Sentences as short as "工作有序开展" are everybody's and count for nothing.
 */
export function repeatedShare(words: string, quotable: Quotable, last: readonly string[]): number {
  const before = new Set(last.flatMap(sentences))
  const now = sentences(
    segmentsOf(words, quotable)
      .map((s) => ('text' in s ? s.text : '0'))
      .join('')
  )
  const length = (said: readonly string[]) => said.reduce((sum, s) => sum + s.length, 0)
  const all = length(now)
  return all === 0 ? 0 : length(now.filter((s) => before.has(s))) / all
}

const SHORT = 12

const sentences = (words: string): string[] =>
  words
    .normalize('NFKC')
    .split(/[。;!?\n]/)
    .map((s) => s.replace(/〔[^〕]*〕|[\d.,%\s\p{P}]/gu, ''))
    .filter((s) => s.length >= SHORT)
