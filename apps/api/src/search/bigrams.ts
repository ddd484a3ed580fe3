import { charactersOf } from './characters.ts'

/** Two characters that stand side by side, and where. */
export type Bigram = { pair: string; place: number }

/**
 * Most Chinese words have two characters, and nothing parts one from the next: pairs of neighbours find
 * every word of two or more, in whatever sentence, without a dictionary.
 */
export function bigramsOf(text: string): Bigram[] {
  const characters = charactersOf(text)
  return characters.flatMap(({ as, place }, i) => {
    const next = characters[i + 1]
    return next && next.place === place + 1 ? [{ pair: as + next.as, place }] : []
  })
}

/** What is searched for, by parts that must all be found; null where a part has a single character, which no pair can find. */
export function termsOf(query: string): string[][] | null {
  const parts = query.split(/[\s,;!?，；！？。、]+/u).map((part) => charactersOf(part).map((c) => c.as))
  const terms = parts.filter((part) => part.length > 0)
  if (terms.length === 0 || terms.some((t) => t.length < 2)) return null
  return terms
}

export const pairsOf = (term: readonly string[]): string[] => term.slice(0, -1).map((c, i) => c + term[i + 1])
