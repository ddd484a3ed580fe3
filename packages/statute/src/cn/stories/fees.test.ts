import type { FeeAssessment, FeeMeasure } from '@mingdu/schema'
import { assessNotice, clockFacts, entriesOf } from '@mingdu/workflow'
import { given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const on = (today: string, itemsThisMonth: number | null = null) => ({ statute: cn, today, itemsThisMonth })
const received = say.received('2026-03-02')
const pages = (n: number, alreadyPublic = 0): FeeMeasure => ({ basis: 'perPage', copies: 'paper', pages: n, alreadyPublic, equivalent: 0 })

/** The brackets as an officer reads them: from–to, units × yuan = yuan. */
const written = ({ lines, total }: FeeAssessment) => [
  ...lines.map((l) => `${l.from}–${l.to}: ${l.units} × ${l.fenEach / 100} = ${l.fen / 100}`),
  `${total / 100}`
]

describe('the processing fee explains itself (国办函〔2020〕109号, arts 4, 5)', () => {
  test('35 items of one applicant in one month: 20 × 100 and 5 × 200 make 3,000 yuan', () => {
    const fee = assessNotice(say.feeNotified('2026-03-04', 35, 3_000_00), [], cn)
    expect(written(fee)).toEqual(['1–10: 10 × 0 = 0', '11–30: 20 × 100 = 2000', '31–35: 5 × 200 = 1000', '3000'])
    expect(fee.free).toBe(10)
  })

  test('each further ten items are 100 yuan dearer: the 41st to the 60th', () => {
    expect(written(assessNotice(say.feeNotified('2026-03-04', 20, 0, 40), [], cn))).toEqual([
      '41–50: 10 × 300 = 3000',
      '51–60: 10 × 400 = 4000',
      '7000'
    ])
  })

  test('250 pages of one request: 70 × 10, 100 × 20 and 50 × 40 make 4,700 yuan', () => {
    expect(written(assessNotice(say.feeNotified('2026-03-04', pages(250), 0), [], cn))).toEqual([
      '1–30: 30 × 0 = 0',
      '31–100: 70 × 10 = 700',
      '101–200: 100 × 20 = 2000',
      '201–250: 50 × 40 = 2000',
      '4700'
    ])
  })

  test('pages of the request that are public are told where they are (art. 36(1)(2)) and not counted', () => {
    const fee = assessNotice(say.feeNotified('2026-03-04', pages(250, 150), 0), [], cn)
    expect(written(fee)).toEqual(['1–30: 30 × 0 = 0', '31–100: 70 × 10 = 700', '700'])
    expect(fee.excluded).toBe(150)
  })
})

describe('the processing fee in the course of a case (国办函〔2020〕109号)', () => {
  test('ten items a month are free: no fee can be asked for them', () => {
    given(received, on('2026-12-31', 0))
      .when(say.feeNotified('2026-03-04', 10, 0))
      .thenItIs({ refused: 'feeNotDue', article: 'reg42', about: { alreadyThisMonth: 0, items: 10 } })
  })

  test('twelve items after eight of the same month cost 1,000 yuan: two free, ten at 100', () => {
    given(received, on('2026-12-31', 8))
      .when(say.feeNotified('2026-03-04', 12, 1_000_00, 8))
      .thenItIs({ refused: null, phase: 'awaitingPayment' })
    given(received, on('2026-12-31', 8))
      .when(say.feeNotified('2026-03-04', 12, 900_00, 8))
      .thenItIs({ refused: 'amountDiffers', article: 'f109a4', about: { alreadyThisMonth: 8, amount: 1_000_00 } })
  })

  test('thirty pages are free, the 31st costs 10 yuan; the month’s other requests do not matter', () => {
    given(received, on('2026-12-31', 60))
      .when(say.feeNotified('2026-03-04', pages(30), 0))
      .thenItIs({ refused: 'feeNotDue', article: 'reg42' })
    given(received, on('2026-12-31', 60))
      .when(say.feeNotified('2026-03-04', pages(31), 10_00))
      .thenItIs({ refused: null, phase: 'awaitingPayment' })
    given(received, on('2026-12-31', 60))
      .when(say.feeNotified('2026-03-04', pages(31), 20_00))
      .thenItIs({ refused: 'amountDiffers', article: 'f109a5', about: { amount: 10_00 } })
  })

  test('by item or by page, never both on one request (art. 3)', () => {
    given(received, say.feeNotified('2026-03-04', pages(31), 10_00), say.feePaid('2026-03-06', 10_00), on('2026-12-31', 0))
      .when(say.feeNotified('2026-03-10', 11, 100_00))
      .thenItIs({ refused: 'feeByOtherBasis', article: 'f109a3', about: { basis: 'perPage', notifiedOn: '2026-03-04' } })
    // One struck out was no notice.
    given(received, say.feeNotified('2026-03-04', pages(31), 10_00), say.struckOut('2026-03-04', 2), on('2026-12-31', 0))
      .when(say.feeNotified('2026-03-10', 11, 100_00))
      .thenItIs({ refused: null })
  })

  test('the organ may ask for less (art. 42: “可以”), not for more; what is waived wholly is no fee', () => {
    const waiving = (waived: number, amount: number) => ({ ...say.feeNotified('2026-03-04', 12, amount), waived })
    given(received, on('2026-12-31', 0)).when(waiving(50_00, 150_00)).thenItIs({ refused: null, phase: 'awaitingPayment' })
    given(received, on('2026-12-31', 0)).when(waiving(200_00, 0)).thenItIs({ refused: 'feeNotDue', article: 'reg42' })
    given(received, on('2026-12-31', 0))
      .when(waiving(200_01, 0))
      .thenItIs({ refused: 'waivedBeyondFee', article: 'reg42', about: { amount: 200_00, waived: 200_01 } })
    given(received, waiving(50_00, 150_00), on('2026-12-31', 0)).when(say.feePaid('2026-03-20', 150_00)).thenItIs({ phase: 'handling' })
  })

  test('before 2021 no tariff was in force', () => {
    given(say.received('2020-12-01'), on('2026-12-31'))
      .when(say.feeNotified('2020-12-02', 11, 100_00))
      .thenItIs({ refused: 'noTariff' })
    given(say.received('2020-12-01'), on('2026-12-31'))
      .when(say.feeNotified('2020-12-02', pages(31), 10_00))
      .thenItIs({ refused: 'noTariff' })
  })

  const notified = [received, say.feeNotified('2026-03-04', 35, 3_000_00), say.feeNoticeReceived('2026-03-04')]

  test('payable within twenty working days from receipt of the notice, and meanwhile no reply is due', () => {
    given(...notified, on('2026-03-05')).thenItIs({
      next: 'applicant payment 2026-04-01 / 2026-04-01',
      legal: null,
      strict: null,
      withWhom: 'applicant'
    })
  })

  test('paid in full, the reply term begins anew from the day after', () => {
    // 03-23..27, 03-30..04-03, after 清明 04-07..10, 04-13..17, 04-20.
    given(...notified, on('2026-12-31'))
      .when(say.feePaid('2026-03-20', 3_000_00))
      .thenItIs({ irregular: [], legal: '2026-04-20' })
    given(...notified, on('2026-12-31'))
      .when(say.feePaid('2026-03-20', 2_999_00))
      .thenItIs({ refused: 'unpaidInFull', article: 'f109a7' })
  })

  test('unpaid, a person may end it after the term; with the post in mind, from 10 April on', () => {
    const beyond = [received, say.feeNotified('2026-03-04', 25, 3_000_00, 10), say.feeNoticeReceived('2026-03-04')]
    given(...beyond, on('2026-12-31'))
      .when(say.lapsed('2026-04-01', 'payment'))
      .thenItIs({ refused: 'termNotPassed' })
    given(...beyond, on('2026-12-31'))
      .when(say.lapsed('2026-04-09', 'payment'))
      .thenItIs({ irregular: ['lapsedWithinGrace'] })
    given(...beyond, on('2026-12-31'))
      .when(say.lapsed('2026-04-10', 'payment'))
      .thenItIs({ irregular: [], outcome: 'paymentLapsed', endedOn: '2026-04-10' })
  })

  test('ten of the 35 items were free: they cannot lapse for non-payment, and after the term are answered in turn (reading 11)', () => {
    given(...notified, on('2026-12-31'))
      .when(say.lapsed('2026-04-10', 'payment'))
      .thenItIs({ refused: 'freeItemsRemain', article: 'f109a4', about: { free: 10 } })
    given(...notified, on('2026-12-31'))
      .when(say.decided('2026-04-02', 'partlyProvided'))
      .thenItIs({ irregular: [], phase: 'decided' })
    // Till the term has passed the applicant may still pay for all of them.
    given(...notified, on('2026-12-31'))
      .when(say.decided('2026-04-01', 'partlyProvided'))
      .thenItIs({ irregular: ['decidedWhileAwaiting'] })
  })

  test('by page the request is one and lapses whole, its free pages with it', () => {
    given(received, say.feeNotified('2026-03-04', pages(31), 10_00), say.feeNoticeReceived('2026-03-04'), on('2026-12-31'))
      .when(say.lapsed('2026-04-10', 'payment'))
      .thenItIs({ outcome: 'paymentLapsed' })
  })

  test('items of the fee are not the cases of the tables: 35 items are one application received', () => {
    const { now, law } = given(...notified, on('2026-03-05'))
    expect(entriesOf(now.file, law).filter((e) => e.what === 'new')).toHaveLength(1)
    expect(clockFacts(now.file)?.pauses).toHaveLength(1)
  })

  test('a notice after the term starts the payment term; the strict date stays (reading 1)', () => {
    given(received, on('2026-12-31'))
      .when(say.feeNotified('2026-03-31', 11, 100_00))
      .thenItIs({ irregular: ['feeNotifiedLate'], article: 'f109a6', effect: ['strictDateStays'], legal: null, strict: '2026-03-30' })
  })
})
