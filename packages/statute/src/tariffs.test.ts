import { day } from '@mingdu/schema'
import { feeOf, tariffOn } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { cn } from './index.ts'

const on = day('2026-03-02')

/** Worked by hand in yuan: 11th to 30th item 100 each, 31st to 40th 200, then 100 more for each further ten. */
const items: [number, number][] = [
  [10, 0],
  [11, 100],
  [15, 500],
  [30, 2_000],
  [31, 2_200],
  [35, 3_000],
  [40, 4_000],
  [41, 4_300],
  [45, 5_500],
  [50, 7_000],
  [51, 7_400],
  [60, 11_000],
  [100, 37_000]
]

/** 31st to 100th page 10 yuan each, 101st to 200th 20, from the 201st 40. */
const pages: [number, number][] = [
  [30, 0],
  [31, 10],
  [100, 700],
  [101, 720],
  [150, 1_700],
  [200, 2_700],
  [201, 2_740],
  [250, 4_700],
  [300, 6_700],
  [500, 14_700],
  [1_000, 34_700]
]

describe('the processing fee of 国办函〔2020〕109号', () => {
  test.each(items)('%i items of one applicant in one month cost %i yuan', (units, yuan) => {
    expect(fee('perItem', 0, units)).toBe(yuan * 100)
  })

  test.each(pages)('%i pages of one request cost %i yuan', (units, yuan) => {
    expect(fee('perPage', 0, units)).toBe(yuan * 100)
  })

  test('an item costs what its place in the month says, whoever asks in how many letters', () => {
    expect([11, 30, 31, 40, 41, 51].map((nth) => fee('perItem', nth - 1, 1))).toEqual([100_00, 100_00, 200_00, 200_00, 300_00, 400_00])
  })

  test('no tariff is in force before 2021', () => {
    expect(tariffOn(cn, 'perItem', day('2020-12-31'))).toBe(null)
    expect(tariffOn(cn, 'perItem', day('2021-01-01'))?.id).toBe('cn2021PerItem')
  })
})

function fee(basis: 'perItem' | 'perPage', already: number, units: number): number {
  const tariff = tariffOn(cn, basis, on)
  if (!tariff) throw new Error(`no tariff by ${basis} on ${on}`)
  return feeOf(tariff, already, units)
}
