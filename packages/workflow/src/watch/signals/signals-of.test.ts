import { day, type Fact } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../../testing/freedonia.ts'
import { given, say } from '../../testing/index.ts'
import { signalsOf } from './signals-of.ts'

/** Freedonia: ten working days to reply; 2101-04-04 is a Monday, so the tenth is Monday 04-18. */
const seen = (recordedOn: string | null, ...facts: Fact[]) => {
  const { now, law } = facts.reduce((story, fact) => story.when(fact), given({ statute: freedonia, today: '2101-06-30' }))
  return signalsOf(now.file, law, () => (recordedOn === null ? null : day(recordedOn))).map(({ signal, days, on }) => [signal, days, on])
}
const received = say.received('2101-04-04')

describe('what is worth a question', () => {
  test.each([
    ['2101-04-14', []],
    ['2101-04-15', [['lastDayExtension', 1, '2101-04-15']]],
    ['2101-04-18', [['lastDayExtension', 0, '2101-04-18']]],
    ['2101-04-19', [['lastDayExtension', -1, '2101-04-19']]]
  ])('an extension on %s: one day before the end of the term, or after', (on, expected) => {
    expect(seen(null, received, say.extended(on, 5))).toEqual(expected)
  })

  test.each([
    ['2101-04-06', []],
    ['2101-04-07', [['lastDayCorrection', 3, '2101-04-07']]],
    ['2101-04-08', [['lastDayCorrection', 4, '2101-04-08']]]
  ])('a notice to correct on %s: the third working day is the last of its term', (on, expected) => {
    expect(seen(null, received, say.correctionRequested(on))).toEqual(expected)
  })

  test('after a correction the days are counted from the restart', () => {
    const corrected = [
      received,
      say.correctionRequested('2101-04-05'),
      say.correctionNoticeReceived('2101-04-06'),
      say.corrected('2101-04-12')
    ]
    // Tuesday 04-12; the tenth working day after it is Tuesday 04-26.
    expect(seen(null, ...corrected, say.extended('2101-04-22', 5))).toEqual([])
    expect(seen(null, ...corrected, say.extended('2101-04-25', 5))).toEqual([['lastDayExtension', 1, '2101-04-25']])
  })

  test('an application recorded two working days after the day given for it', () => {
    expect(seen('2101-04-05', received)).toEqual([])
    // A weekend is no delay: Friday the 1st, recorded on Monday.
    expect(seen('2101-04-04', say.received('2101-04-01'))).toEqual([])
    expect(seen('2101-04-06', received)).toEqual([['backdatedReceipt', 2, '2101-04-04']])
  })

  test('both sides confirming two working days after arrival', () => {
    const byNet = say.received('2101-04-04', 'webForm')
    expect(seen(null, byNet, say.confirmed('2101-04-05'))).toEqual([])
    expect(seen(null, byNet, say.confirmed('2101-04-06'))).toEqual([['lateConfirmation', 2, '2101-04-06']])
  })

  test('others first asked on the sixth working day; who is asked again later is no new signal', () => {
    expect(seen(null, received, say.consulted('2101-04-11'), say.consulted('2101-04-13', 2))).toEqual([])
    expect(seen(null, received, say.consulted('2101-04-12'))).toEqual([['lateConsultation', 6, '2101-04-12']])
  })

  test('what a consultation excludes moves the last day of the term, and with it the signal', () => {
    const asked = [received, say.consulted('2101-04-05'), say.consultationReceived('2101-04-05'), say.consultationEnded('2101-04-08')]
    // 04-06, 07 and 08 are not counted: the term ends on Thursday 04-21.
    expect(seen(null, ...asked, say.extended('2101-04-18', 5))).toEqual([])
    expect(seen(null, ...asked, say.extended('2101-04-20', 5))).toEqual([['lastDayExtension', 1, '2101-04-20']])
  })

  test('a case passed on to another organ signals nothing', () => {
    expect(seen('2101-04-12', received, say.forwarded('2101-04-05'))).toEqual([])
  })
})
