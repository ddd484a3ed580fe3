import { describe, expect, test } from 'vitest'
import { fenOfTenThousandYuan, tenThousandYuan } from './ten-thousand-yuan.ts'

describe('money in 万元, as table 二 prints it: exactly, with no floating point', () => {
  test.each([
    ['0', 0],
    // 400 元.
    ['0.04', 400_00],
    ['1', 10_000_00],
    ['12.3456', 123_456_00],
    ['0.000001', 1],
    // 0.1 + 0.2 is no 0.3 in floating point.
    ['0.3', 3_000_00],
    ['9007199.254741', 9_007_199_254_741]
  ])('%s 万元 are %i fen', (text, fen) => {
    expect([fenOfTenThousandYuan(text), tenThousandYuan(fen)]).toEqual([fen, text])
  })

  test('noughts at the end and spaces around do not matter', () => {
    expect([' 1.50 ', '01.5', '1.500000'].map(fenOfTenThousandYuan)).toEqual([15_000_00, 15_000_00, 15_000_00])
  })

  test.each(['', '.', '1.', '.5', '-1', '1,000', '1.0000001', '1e3', '一', '12345678', '251000元'])('%s is no amount in 万元', (text) => {
    expect(fenOfTenThousandYuan(text)).toBe(null)
  })
})
