import { day, type FeeMeasure, type Tariff } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia, given, say } from '../testing/index.ts'
import { tariffOn } from './assess-fee.ts'
import { assessNotice, feeOfMeasure, itemsCounted, itemsOfCase, pagesCounted } from './assess-notice.ts'
import { feeIncome } from './fee-income.ts'
import { type FeeQuestion, previewFee } from './preview-fee.ts'

const on = '2101-04-06'
const pages = (n: number, alreadyPublic = 0): FeeMeasure => ({ basis: 'perPage', copies: 'email', pages: n, alreadyPublic, equivalent: 0 })
const byPage = (n: number, alreadyPublic = 0) => say.feeNotified(on, pages(n, alreadyPublic), 0)
const total = (notice: Parameters<typeof assessNotice>[0], ...earlier: Parameters<typeof assessNotice>[1]) =>
  assessNotice(notice, earlier, freedonia).total

describe('the calculation of a notice', () => {
  test('by page goes on within one request, and begins anew with another', () => {
    // Six pages: 5th and 6th at 1.00. Six more of the same request: 7th to 10th at 1.00, 11th and 12th at 3.00.
    expect(total(byPage(6))).toBe(2_00)
    expect(total(byPage(6), byPage(6))).toBe(10_00)
    expect(total(byPage(12))).toBe(2_00 + 10_00)
  })

  test('by item is the same however the items lie in letters; by page it is not, for pages are not added up', () => {
    const cut = fc.record({ a: fc.integer({ min: 1, max: 60 }), b: fc.integer({ min: 1, max: 60 }), already: fc.nat(60) })
    fc.assert(
      fc.property(cut, ({ a, b, already }) => {
        const apart = total(say.feeNotified(on, a, 0, already)) + total(say.feeNotified(on, b, 0, already + a))
        expect(apart).toBe(total(say.feeNotified(on, a + b, 0, already)))
        expect(total(byPage(a)) + total(byPage(b))).toBeLessThanOrEqual(total(byPage(a + b)))
      })
    )
    expect(total(byPage(4)) + total(byPage(4))).toBe(0)
    expect(total(byPage(8))).toBe(4_00)
  })

  test('pages that are public are not counted, nor are they for the notice after it', () => {
    expect(pagesCounted([byPage(9, 3), byPage(2)])).toBe(8)
    expect(total(byPage(9, 3))).toBe(2_00)
    const tariff = tariffOn(freedonia, 'perPage', day(on)) as Tariff
    expect(feeOfMeasure(tariff, pages(9, 3), [])).toBe(2_00)
    expect(pagesCounted([byPage(9, 3), say.feeNotified(on, 40, 0)])).toBe(6)
  })

  test('where no tariff is in force there is none', () => {
    expect(() => assessNotice(say.feeNotified('2100-01-01', 3, 0), [], freedonia)).toThrow('no tariff')
  })
})

test('a case is as many items of the fee as its notices split it into, and one where there is no notice or it went by page', () => {
  expect(itemsOfCase([])).toBe(1)
  expect(itemsOfCase([byPage(40)])).toBe(1)
  expect(itemsOfCase([say.feeNotified(on, 3, 0), say.feeNotified(on, 2, 0, 3)])).toBe(5)
  expect(itemsCounted([byPage(40)])).toBe(0)
})

describe('both bases side by side', () => {
  const asked: FeeQuestion = { on: day(on), items: 3, alreadyThisMonth: 0, pages: 8, alreadyPublic: 2, waived: 0 }
  const scene = (itemsThisMonth: number | null) => ({ statute: freedonia, today: '2101-05-20', itemsThisMonth })
  const received = say.received('2101-04-04')

  test('show what each would cost before either is chosen', () => {
    const { now, at } = given(received, scene(1))
    // After one item of the month: items 2, 3, 4 cost 0 + 5 + 5. Of eight pages six count: 2 at 1.00.
    expect(previewFee(now.file, asked, at)).toMatchObject({
      countedBy: 'log',
      alreadyThisMonth: 1,
      boundTo: null,
      perItem: { total: 10_00, free: 1 },
      perPage: { total: 2_00, free: 4, excluded: 2 }
    })
  })

  test('take off what is waived from the one it is meant for, and refuse more than that', () => {
    const { now, at } = given(received, scene(1))
    const waived = (basis: 'perItem' | 'perPage', fen: number) => previewFee(now.file, { ...asked, basis, waived: fen }, at)
    expect(waived('perItem', 4_00)).toMatchObject({ perItem: { total: 6_00, waived: 4_00 }, perPage: { total: 2_00, waived: 0 } })
    expect(waived('perPage', 2_00)).toMatchObject({ perPage: { total: 0, waived: 2_00 } })
    expect(waived('perPage', 2_01)).toMatchObject({ code: 'waivedBeyondFee', about: { amount: 2_00, waived: 2_01 } })
  })

  test('without an identity the officer counts, and it is said so', () => {
    const { now, at } = given(received, scene(null))
    expect(previewFee(now.file, { ...asked, alreadyThisMonth: 2 }, at)).toMatchObject({ countedBy: 'officer', perItem: { total: 15_00 } })
  })

  test('after a notice only its basis is left, and the count goes on', () => {
    const { now, at } = given(received, say.feeNotified(on, 3, 5_00), say.feePaid('2101-04-08', 5_00), scene(0))
    expect(previewFee(now.file, { ...asked, on: day('2101-04-10') }, at)).toMatchObject({
      boundTo: 'perItem',
      alreadyThisMonth: 3,
      perItem: { total: 18_00 },
      perPage: null
    })
  })

  test('where no tariff is in force it is refused', () => {
    const { now, at } = given(received, scene(0))
    expect(previewFee(now.file, { ...asked, on: day('2100-12-31') }, at)).toMatchObject({ code: 'noTariff' })
  })
})

describe('fee income', () => {
  const story = (...facts: Parameters<typeof given>) => given(...facts).now.file
  const scene = { statute: freedonia, today: '2102-02-20' }
  const of = (organ: string, file: ReturnType<typeof story>) => ({ organ: organ as never, file })
  const paid = (day: string, items: number, fen: number) => [
    say.received('2101-12-13'),
    say.feeNotified('2101-12-15', items, fen),
    say.feeNoticeReceived('2102-01-03'),
    say.feePaid(day, fen)
  ]

  test('is what was paid, in the year in which it was paid, organ by organ', () => {
    const cases = [
      of('hall', story(...(paid('2101-12-16', 3, 5_00).filter((f) => f.type !== 'feeNoticeReceived') as [never]), scene)),
      of('hall', story(...(paid('2102-01-04', 5, 15_00) as [never]), scene)),
      of('hall', story(...(paid('2102-01-05', 3, 5_00) as [never]), say.withdrawn('2102-01-06'), scene)),
      of('mill', story(...(paid('2102-01-05', 6, 23_00) as [never]), scene)),
      of('inn', story(say.received('2101-12-13'), scene))
    ]
    expect(feeIncome(cases, 2101)).toEqual([{ organ: 'hall', payments: 1, fen: 5_00 }])
    expect(feeIncome(cases, 2102)).toEqual([
      { organ: 'hall', payments: 2, fen: 20_00 },
      { organ: 'mill', payments: 1, fen: 23_00 }
    ])
  })

  test('is less by what went back, in the year in which it did', () => {
    const back = story(
      ...(paid('2102-01-04', 5, 15_00) as [never]),
      say.withdrawn('2102-01-06'),
      say.feeRefunded('2102-02-10', 4_00),
      scene
    )
    const later = { ...scene, today: '2103-02-20' }
    const nextYear = story(
      ...(paid('2102-01-04', 5, 15_00) as [never]),
      say.withdrawn('2102-01-06'),
      say.feeRefunded('2103-02-10', 4_00),
      later
    )
    expect(feeIncome([of('hall', back)], 2102)).toEqual([{ organ: 'hall', payments: 1, fen: 11_00 }])
    expect(feeIncome([of('hall', nextYear)], 2102)).toEqual([{ organ: 'hall', payments: 1, fen: 15_00 }])
    expect(feeIncome([of('hall', nextYear)], 2103)).toEqual([{ organ: 'hall', payments: 0, fen: -4_00 }])
  })

  test('leaves out a payment that was struck out', () => {
    const struck = story(...(paid('2102-01-04', 5, 15_00) as [never]), say.struckOut('2102-01-06', 4), scene)
    expect(feeIncome([of('hall', struck)], 2102)).toEqual([])
  })
})
