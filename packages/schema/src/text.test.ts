import { describe, expect, test } from 'vitest'
import { codePoints, text } from './text.ts'

const why = (schema: ReturnType<typeof text>, input: unknown) => schema.safeParse(input).error?.issues[0]?.message ?? null

describe('free text', () => {
  test('NUL and lone surrogates, which no store takes, are refused by name', () => {
    expect(why(text(20), 'a\u0000b')).toBe('nulCharacter')
    expect(why(text(20), 'a\ud842')).toBe('loneSurrogate')
    expect(why(text(20), '\udfb7b')).toBe('loneSurrogate')
  })

  test('is trimmed, and what is then empty is refused', () => {
    expect(text(20).parse('　禾川片区 \n')).toBe('禾川片区')
    expect(why(text(20), ' 　\t')).toBe('emptyText')
  })

  test('is put into one form, so that one name is one name', () => {
    expect(text(20).parse('Ame\u0301lie')).toBe('Amélie')
  })

  test('is measured in characters as a reader counts them, names beyond the BMP too', () => {
    expect(codePoints('𠮷野家')).toBe(3)
    expect(text(3).parse('𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷')
    expect(why(text(3), '𠮷𠮷𠮷𠮷')).toBe('textTooLong')
    expect(why(text(3), '一二三四')).toBe('textTooLong')
  })

  test('is text: a number is none', () => {
    expect(text(20).safeParse(5).success).toBe(false)
  })
})
