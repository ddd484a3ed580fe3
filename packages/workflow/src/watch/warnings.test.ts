import { day } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { freedonia } from '../testing/freedonia.ts'
import { type Watched, warnings } from './warnings.ts'

const law = lawWith(freedonia)
/** Freedonia reminds of a reply 4, 1 and 0 working days before, of a notice to correct 1 and 0. Due on Monday 2101-04-18. */
const handled: Watched<string> = {
  ...{ key: 'a', phase: 'handling', holder: 'handler', heldSince: day('2101-04-04'), replyDue: day('2101-04-18') },
  ...{ noticeDue: null, other: null, lapsed: false }
}
const told = (today: string, more: Partial<Watched<string>> = {}) =>
  warnings([{ ...handled, ...more }], day(today), law).map(({ warning, step, daysLeft, to }) => [warning, step, daysLeft, ...to])

describe('what is due for whoever must act', () => {
  test.each([
    ['2101-04-11', []],
    ['2101-04-12', [['reply', 4, 4, 'handler']]],
    ['2101-04-14', [['reply', 4, 2, 'handler']]],
    ['2101-04-15', [['reply', 1, 1, 'handler']]],
    ['2101-04-18', [['reply', 0, 0, 'handler']]],
    ['2101-04-19', [['reply', 0, -1, 'handler']]]
  ])('on %s a reply is reminded of at its step', (today, expected) => {
    expect(told(today)).toEqual(expected)
  })

  test('a run that was missed is caught up with: what is told follows from the day alone', () => {
    // Nothing ran from the 12th to the 17th; the case is told at the step it has reached, once.
    expect(told('2101-04-18')).toHaveLength(1)
    expect(told('2101-05-30')[0]?.slice(0, 2)).toEqual(['reply', 0])
  })

  test('a day off right after the term is late already', () => {
    expect(told('2101-04-16', { replyDue: day('2101-04-15') })).toEqual([['reply', 0, -1, 'handler']])
  })

  test('the reminder goes to whose hands it is in; while others are asked, to who handles it', () => {
    expect(told('2101-04-15', { holder: 'signer' })[0]?.at(-1)).toBe('signer')
    expect(told('2101-04-15', { holder: 'consulted' })[0]?.at(-1)).toBe('handler')
  })

  test('a correction may still be asked for: the day before its last, and on it', () => {
    expect(told('2101-04-05', { noticeDue: day('2101-04-07') })).toEqual([])
    expect(told('2101-04-06', { noticeDue: day('2101-04-07') })).toEqual([['correctionNotice', 1, 1, 'handler']])
  })

  test('a case given to nobody for two working days, and one that both sides have not confirmed', () => {
    expect(told('2101-04-05', { holder: 'registrar' })).toEqual([])
    expect(told('2101-04-06', { holder: 'registrar' })).toEqual([['unassigned', null, -2, 'registrar']])
    expect(told('2101-04-04', { phase: 'unconfirmed', holder: 'registrar', replyDue: null })).toEqual([
      ['unconfirmed', null, 0, 'registrar']
    ])
  })

  test('a term of the applicant’s that has passed ends nothing: the ending is proposed to a person', () => {
    const waiting = { phase: 'awaitingCorrection', holder: 'applicant', replyDue: null } as const
    const other = { term: 'correction', due: day('2101-04-08') } as const
    expect(told('2101-04-06', { ...waiting, other })).toEqual([['other', 2, 2, 'handler']])
    expect(told('2101-04-13', { ...waiting, other, lapsed: true })).toEqual([['proposedLapse', null, null, 'handler']])
  })
})
