/** One character as it is compared, with the stretch of the text it was written in. */
export type Character = { as: string; from: number; to: number; place: number }

/**
 * The letters, digits and Chinese characters of a text, each as it is compared: full width as half,
 * capitals as small. Brackets, hyphens and spaces are ways of writing (〔2026〕, [2026], 2026) and
 * leave no trace; a mark that ends a clause parts what stands before it from what follows.
 */
export function charactersOf(text: string): Character[] {
  const found: Character[] = []
  let offset = 0
  let place = 0
  for (const point of text) {
    const to = offset + point.length
    for (const as of point.normalize('NFKC').toLowerCase()) {
      if (isWritten(as)) found.push({ as, from: offset, to, place: place++ })
      else if (partings.has(as)) place++
    }
    offset = to
  }
  return found
}

/** Characters of the private use area are names that a machine's fonts know and Unicode does not. */
const isWritten = (c: string): boolean => /[\p{L}\p{N}\p{M}\p{Co}]/u.test(c) && !/\p{Variation_Selector}/u.test(c)

// After NFKC: ，；：！？ are the marks of ASCII.
const partings = new Set([...',;:!?。、\n\r\t'])
