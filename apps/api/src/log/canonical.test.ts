import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { genesis, link } from './chain.ts'

test('keys stand in the order of RFC 8785, section 3.2.3, numbers as ECMAScript writes them', () => {
  const value = {
    '€': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Dalet',
    '1': 'One',
    '😀': 'Emoji',
    '\u0080': 'Control',
    ö: 'Latin'
  }
  expect(canonical(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew Dalet"}'
  )
  expect(canonical([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
})

test('an absent field and an undefined one are the same text', () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }))
})

test('what JSON cannot say is refused, where it would vanish or become null', () => {
  const unsayable = [undefined, Number.NaN, Infinity, 1n, () => 1, Symbol('s'), '\ud800', new Date(0), new Map(), Uint8Array.of(1)]
  for (const value of unsayable) {
    expect(() => canonical(value), String(value)).toThrow(TypeError)
    expect(() => canonical([value])).toThrow(TypeError)
    if (value !== undefined) expect(() => canonical({ a: { b: value } })).toThrow(TypeError)
  }
  expect(() => canonical({ '\ud800': 1 })).toThrow(TypeError)
})

test('any JSON is written so that it reads back the same, and in one way whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonical(reversed)).toBe(canonical(value))
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
    })
  )
})

test('a link is what anybody computes with openssl', () => {
  // Worked by: printf '%s\n%s' PREV TEXT | openssl dgst -sm3
  const expected = 'f1cd92cb0e3a908706d1b9605af3f21d16c58493c4cbbcd20678aa59be521bbd'
  expect(link(genesis('yunling-zrzy', 'settings'), '{"on":"2026-03-16","名":"𠮷"}')).toBe(expected)
})

test('SM3 is that of GB/T 32905, and each stream begins elsewhere', () => {
  // Worked by openssl: printf 'mingdu facts\na\nb' | openssl dgst -sm3
  expect(genesis('a', 'b')).toBe('b37bb3762d2e23287ca25e0dc4179348ae8656473cd2043e1df4edf4dd103e8d')
  expect(new Set([genesis('a', 'b'), genesis('a', 'c'), genesis('b', 'b')]).size).toBe(3)
})
