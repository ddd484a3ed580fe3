import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, pairsOf, termsOf } from './bigrams.ts'
import { charactersOf } from './characters.ts'
import { excerptOf } from './excerpt.ts'

const pairs = (text: string) => bigramsOf(text).map((b) => b.pair)

describe('a text is compared', () => {
  test.each([
    ['full width and half width alike', 'ＡＢ１２', 'ab12'],
    ['capitals and small letters alike', 'GIS', 'gis'],
    ['however the year of a file number is bracketed', '云自然资复〔2026〕14号', '云自然资复（2026）14号'],
    ['with hyphens and spaces or without', '2026-079', '2026 079'],
    ['by its characters, not by how a font should draw them', '葛\u{E0100}', '葛']
  ])('%s', (_, one, other) => {
    expect(charactersOf(one).map((c) => c.as)).toEqual(charactersOf(other).map((c) => c.as))
  })

  test('in pairs of neighbours, and no pair runs over the end of a clause', () => {
    expect(pairs('水库。水利')).toEqual(['水库', '水利'])
    expect(pairs('土地台账')).toEqual(['土地', '地台', '台账'])
    expect(pairs('石')).toEqual([])
  })

  test('with characters beyond the BMP whole, and those of the private use area kept', () => {
    expect(pairs('𠮷𡈽明')).toEqual(['𠮷𡈽', '𡈽明'])
    expect(pairs('王\u{E000}')).toEqual(['王\u{E000}'])
  })
})

describe('what is searched for', () => {
  test('is taken apart at spaces and marks, and each part needs two characters', () => {
    expect(termsOf(' 石桥　台账 ')).toEqual([
      ['石', '桥'],
      ['台', '账']
    ])
    for (const none of ['台', '石桥 水', '', '〔〕', '%_']) expect([none, termsOf(none)]).toEqual([none, null])
  })
})

describe('an excerpt', () => {
  test('shows what was found as it was written, and what stands around it', () => {
    expect(excerptOf('matter', '石桥镇 ２０１９ 年设施农用地', termsOf('2019年') ?? [])?.pieces).toEqual([
      { text: '石桥镇 ', hit: false },
      { text: '２０１９ 年', hit: true },
      { text: '设施农用地', hit: false }
    ])
  })

  test('of a long text says that there is more on either side', () => {
    const { pieces } = excerptOf('description', `${'甲'.repeat(40)}台账${'乙'.repeat(80)}`, [['台', '账']]) ?? { pieces: [] }
    expect(pieces.map((p) => p.text)).toEqual([`…${'甲'.repeat(12)}`, '台账', `${'乙'.repeat(48)}…`])
  })

  test('loses and adds nothing, cuts no character, and is there exactly where the pairs of the term stand in a row', () => {
    const text = fc.string({ unit: fc.constantFrom(...'台账台。 𠮷Ａa-'), maxLength: 30 })
    const term = fc.string({ unit: fc.constantFrom(...'台账𠮷a'), minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(text, term, (written, asked) => {
        const [parts] = termsOf(asked) as string[][]
        const excerpt = excerptOf('x', written, [parts as string[]])
        const found = bigramsOf(written)
        const inARow = found.some((_, i) =>
          pairsOf(parts as string[]).every((pair, n) => found[i + n]?.pair === pair && found[i + n]?.place === (found[i]?.place ?? 0) + n)
        )
        expect(excerpt !== null).toBe(inARow)
        if (!excerpt) return
        for (const piece of excerpt.pieces) expect(piece.text.isWellFormed()).toBe(true)
        const shown = excerpt.pieces.map((p) => p.text).join('')
        expect(written).toContain(shown.replace(/^…|…$/g, ''))
        expect(
          charactersOf(excerpt.pieces.find((p) => p.hit)?.text ?? '')
            .map((c) => c.as)
            .join('')
        ).toContain((parts as string[]).join(''))
      }),
      { numRuns: 1000 }
    )
  })
})
