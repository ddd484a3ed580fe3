import { describe, expect, test } from 'vitest'
import { waysToTakeApart } from './take-apart.ts'
import { tokensOf } from './tokens.ts'

const ways = (text: string, count: number) => waysToTakeApart(tokensOf(text), count, () => true)

describe('taking digits apart', () => {
  test('no figure begins with a nought unless it is nought', () => {
    expect(ways('0012', 3)).toEqual([[0, 0, 12]])
    expect(ways('5066', 3)).toEqual([
      [5, 0, 66],
      [50, 6, 6]
    ])
  })

  test('a space is always an end, no space may be one', () => {
    expect(ways('20 5', 2)).toEqual([[20, 5]])
    expect(ways('20 5', 3)).toEqual([[2, 0, 5]])
  })

  test('a stroke takes a cell of its own', () => {
    expect(ways('1 / 12', 4)).toEqual([[1, null, 1, 2]])
  })

  test('a decimal is not taken apart', () => {
    expect(ways('24252.311082', 2)).toEqual([])
  })

  test('more ways than anybody would look through are given up, not listed', () => {
    expect(ways('1'.repeat(60), 30)).toBe(null)
  })

  test('what does not fit is not gone into', () => {
    expect(waysToTakeApart(tokensOf('1'.repeat(60)), 30, (line) => line.length < 3)).toEqual([])
  })
})

describe('figures and marks', () => {
  test('thousands may be set off, words are passed over, a dash between figures is a sign', () => {
    expect(tokensOf('3,119 件 26-26')).toEqual([
      { kind: 'figure', text: '3119' },
      { kind: 'figure', text: '26' },
      { kind: 'figure', text: '-26' }
    ])
    expect(tokensOf('0 / - —')).toEqual([{ kind: 'figure', text: '0' }, ...Array(3).fill({ kind: 'blank' })])
  })
})
