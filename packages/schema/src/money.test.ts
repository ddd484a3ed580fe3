import { describe, expect, test } from 'vitest'
import { Fen } from './money.ts'
import { yuan } from './yuan.ts'

describe('money', () => {
  test.each([
    [0, '0'],
    [100, '1'],
    [50, '0.50'],
    [5, '0.05'],
    [4_300_00, '4,300'],
    [1_234_567_89, '1,234,567.89']
  ])('%i fen read %s yuan', (fen, read) => {
    expect(yuan(fen)).toBe(read)
  })

  test('is a whole number of fen and never below nothing', () => {
    expect([0, 1, 37_000_00].every((n) => Fen.safeParse(n).success)).toBe(true)
    expect([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '100'].some((n) => Fen.safeParse(n).success)).toBe(false)
  })
})
