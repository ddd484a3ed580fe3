import { type Quotable, segmentsOf } from './quoted.ts'

/**
 * The share of the words (by characters) in sentences that stood in last year's report too, whatever figures and
 * years they had. Shorter sentences than `characters` count for nothing.
 */
export function repeatedShare(words: string, quotable: Quotable, last: readonly string[], characters: number): number {
  const before = new Set(last.flatMap((said) => sentences(said, characters)))
  const now = sentences(
    segmentsOf(words, quotable)
      .map((s) => ('text' in s ? s.text : '0'))
      .join(''),
    characters
  )
  const length = (said: readonly string[]) => said.reduce((sum, s) => sum + s.length, 0)
  const all = length(now)
  return all === 0 ? 0 : length(now.filter((s) => before.has(s))) / all
}

const sentences = (words: string, characters: number): string[] =>
  words
    .normalize('NFKC')
    .split(/[。;!?\n]/)
    .map((s) => s.replace(/〔[^〕]*〕|[\d.,%\s\p{P}]/gu, ''))
    .filter((s) => s.length >= characters)
