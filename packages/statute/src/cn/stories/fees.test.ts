import { given, say } from '@mingdu/workflow/testing'
import { describe, test } from 'vitest'
import { cn } from '../index.ts'

const on = (today: string, itemsThisMonth: number | null = null) => ({ statute: cn, today, itemsThisMonth })
const received = say.received('2026-03-02')

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

  test('before 2021 no tariff was in force', () => {
    given(say.received('2020-12-01'), on('2026-12-31'))
      .when(say.feeNotified('2020-12-02', 11, 100_00))
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
    given(...notified, on('2026-12-31'))
      .when(say.lapsed('2026-04-01', 'payment'))
      .thenItIs({ refused: 'termNotPassed' })
    given(...notified, on('2026-12-31'))
      .when(say.lapsed('2026-04-09', 'payment'))
      .thenItIs({ irregular: ['lapsedWithinGrace'] })
    given(...notified, on('2026-12-31'))
      .when(say.lapsed('2026-04-10', 'payment'))
      .thenItIs({ irregular: [], outcome: 'paymentLapsed', endedOn: '2026-04-10' })
  })

  test('a notice after the term starts the payment term; the strict date stays (reading 1)', () => {
    given(received, on('2026-12-31'))
      .when(say.feeNotified('2026-03-31', 11, 100_00))
      .thenItIs({ irregular: ['feeNotifiedLate'], article: 'f109a6', effect: ['strictDateStays'], legal: null, strict: '2026-03-30' })
  })
})
