import type { CaseId, Envelope, OrganId, Particulars } from '@mingdu/schema'
import type { MasterKey } from '../sealing/master-key.ts'
import { bigramsOf } from './bigrams.ts'
import { lexemesOf } from './lexeme.ts'
import { drawerOf, type Shelf, shelves, textsOf } from './shelves.ts'

/** What one fact leaves in the index: a vector for each shelf that it has words on. */
export type SearchRow = { organ: OrganId; id: CaseId; seq: number; shelf: Shelf; words: string }

export function searchRows(master: MasterKey, envelope: Envelope, particulars: Particulars): SearchRow[] {
  const { organ, stream, seq, fact, assigned } = envelope
  const texts = textsOf(fact as Parameters<typeof textsOf>[0], assigned?.number, particulars)
  return shelves.flatMap((shelf) => {
    const words = vectorOf(texts[shelf], (pairs) => lexemesOf(master, organ, drawerOf[shelf], pairs))
    return words === '' ? [] : [{ organ, id: stream as CaseId, seq, shelf, words }]
  })
}

/** The text form of a tsvector, in the very order and form that the store gives it back. */
function vectorOf(texts: readonly string[], lexemes: (pairs: readonly string[]) => string[]): string {
  const places = new Map<string, number[]>()
  let begins = 1
  for (const text of texts) {
    const bigrams = bigramsOf(text)
    for (const [i, lexeme] of lexemes(bigrams.map((b) => b.pair)).entries()) {
      const place = bigrams[i]?.place ?? 0
      const at = places.get(lexeme) ?? []
      if (at.length < PLACES_MAX && begins + place <= PLACE_MAX) at.push(begins + place)
      places.set(lexeme, at)
    }
    // A phrase does not run from one text into the next.
    begins += (bigrams.at(-1)?.place ?? 0) + 3
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lexeme, at]) => `'${lexeme}'${at.length > 0 ? `:${at.join(',')}` : ''}`)
    .join(' ')
}

/** The store's own limits: places beyond them it would move or drop, and phrases would be found that are not there. */
const PLACES_MAX = 255
const PLACE_MAX = 16_383
