import { day } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia, given, say } from '../testing/index.ts'
import { deadlinesOf } from './deadlines.ts'

/** Freedonia: reply within 10 working days (received Monday 2101-04-04: until Monday 04-18), soon = 2 days left. */
const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const terms = (story: ReturnType<typeof given>) => deadlinesOf(story.now.file, story.law, story.today)

describe('the deadline of the reply as the desk shows it', () => {
  test.each([
    ['2101-04-13', 'onTrack', 3],
    ['2101-04-14', 'soon', 2],
    ['2101-04-17', 'soon', 1],
    ['2101-04-18', 'today', 0],
    ['2101-04-19', 'late', -1],
    ['2101-04-24', 'late', -4]
  ])('on %s it is %s, %i working days left', (today, state, daysLeft) => {
    given(received, at(today)).thenItIs({ state: state as 'late', daysLeft, withWhom: 'organ' })
  })

  test('how soon is soon is the organ’s choice', () => {
    given(received, { ...at('2101-04-13'), policies: { soon: 3 } }).thenItIs({ state: 'soon' })
  })

  test('alarms run on the strict date, the verdict on the legal one', () => {
    const late = [say.received('2101-04-04', 'webForm'), say.confirmed('2101-04-07')]
    given(...late, at('2101-04-19')).thenItIs({ legal: '2101-04-21', strict: '2101-04-18', state: 'late', daysLeft: -1 })
    const answered = given(...late, say.decided('2101-04-19', 'granted'), say.sentOut('2101-04-20'), at('2101-05-02'))
    expect(terms(answered).find((d) => d.term === 'reply')).toMatchObject({ state: 'met', metOn: '2101-04-20', legal: '2101-04-21' })
  })

  test('posted on the last day it is met, a day after it is met late; the day of signing is not asked', () => {
    const posted = (on: string) => terms(given(received, say.decided('2101-04-18', 'granted'), say.sentOut(on), at('2101-05-02')))[0]
    expect(posted('2101-04-18')).toMatchObject({ term: 'reply', state: 'met' })
    expect(posted('2101-04-19')).toMatchObject({ term: 'reply', state: 'metLate' })
  })

  test('a case that was withdrawn, answered or lapsed has nothing left to keep', () => {
    given(received, say.withdrawn('2101-04-05'), at('2101-05-02')).thenItIs({ next: null, withWhom: 'nobody' })
    given(received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), at('2101-05-02')).thenItIs({
      next: null,
      withWhom: 'nobody'
    })
  })

  test('a signed decision still has to go out in time', () => {
    given(received, say.decided('2101-04-06', 'granted'), at('2101-04-18')).thenItIs({
      next: 'organ reply 2101-04-18 / 2101-04-18',
      state: 'today',
      withWhom: 'organ'
    })
  })
})

describe('the notice to correct', () => {
  const chance = (today: string, ...facts: Parameters<typeof given>[0][]) =>
    terms(given(received, ...(facts as [typeof received]), at(today))).find((d) => d.term === 'correctionNotice')

  test('it may be given until the third working day, and then the chance is no longer shown', () => {
    expect(chance('2101-04-07')).toMatchObject({ legal: '2101-04-07', state: 'today', article: 'correction' })
    expect(chance('2101-04-08')).toBe(undefined)
  })

  test('it alone alarms nobody: a correction may be asked for, it need not', () => {
    given(received, at('2101-04-07')).thenItIs({ next: 'organ reply 2101-04-18 / 2101-04-18' })
  })

  test('once asked there is no such term any more', () => {
    expect(chance('2101-04-06', say.correctionRequested('2101-04-05'))).toBe(undefined)
  })
})

describe('the other side’s turn', () => {
  test('the term for correcting runs from the applicant’s receipt of the notice; before, it has no date', () => {
    const asked = say.correctionRequested('2101-04-06')
    given(received, asked, at('2101-04-08')).thenItIs({ next: 'applicant correction — / —', state: 'waiting', withWhom: 'applicant' })
    given(received, asked, say.correctionNoticeReceived('2101-04-07'), at('2101-04-08')).thenItIs({
      next: 'applicant correction 2101-04-19 / 2101-04-19',
      state: 'waiting'
    })
  })

  test('the term is the one that the notice set', () => {
    given(received, say.correctionRequested('2101-04-06', 3), say.correctionNoticeReceived('2101-04-07'), at('2101-04-08')).thenItIs({
      next: 'applicant correction 2101-04-12 / 2101-04-12'
    })
  })

  test('a passed term of the applicant stays waiting: nothing lapses by itself', () => {
    const story = given(received, say.correctionRequested('2101-04-06', 3), say.correctionNoticeReceived('2101-04-07'), at('2101-06-01'))
    story.thenItIs({ phase: 'awaitingCorrection', state: 'waiting', withWhom: 'applicant', endedOn: null })
  })

  test('the payment term runs seven working days from receipt of the fee notice', () => {
    given(received, say.feeNotified('2101-04-06', 3, 5_00), say.feeNoticeReceived('2101-04-07'), at('2101-04-08')).thenItIs({
      next: 'applicant payment 2101-04-18 / 2101-04-18',
      withWhom: 'applicant'
    })
  })

  test('while others are asked the case waits for them, not for us', () => {
    given(received, say.consulted('2101-04-05'), say.consultationReceived('2101-04-06'), at('2101-04-07')).thenItIs({
      next: 'consulted thirdParty 2101-04-14 / 2101-04-14',
      withWhom: 'consulted',
      state: 'waiting'
    })
  })

  test('silence ends their turn with their term, and the case is ours again', () => {
    given(received, say.consulted('2101-04-05'), say.consultationReceived('2101-04-06'), at('2101-04-15')).thenItIs({
      withWhom: 'organ',
      next: 'organ reply 2101-04-27 / 2101-04-26'
    })
  })

  test('of two notices on one day the one recorded last is awaited', () => {
    const paid = [say.feeNotified('2101-04-06', 3, 5_00), say.feePaid('2101-04-06', 5_00)]
    const asked = [say.correctionRequested('2101-04-06', 3), say.correctionNoticeReceived('2101-04-07')]
    given(received, ...paid, ...asked, at('2101-04-08')).thenItIs({ next: 'applicant correction 2101-04-12 / 2101-04-12' })
    given(received, ...paid, ...asked, at('2101-05-20'))
      .when(say.lapsed('2101-04-15'))
      .thenItIs({ phase: 'lapsed' })
  })

  test('once decided nobody waits for the applicant any more', () => {
    given(received, say.correctionRequested('2101-04-06'), say.decided('2101-04-11', 'granted'), at('2101-04-12')).thenItIs({
      withWhom: 'organ',
      next: 'organ reply — / —'
    })
  })
})

describe('before receipt is certain', () => {
  test('no reply term runs; what is due is the confirmation, on the day of arrival', () => {
    const story = given(say.received('2101-04-04', 'fax'), at('2101-04-05'))
    story.thenItIs({ receipt: null, next: 'organ confirmation 2101-04-04 / 2101-04-04', state: 'late', daysLeft: -1 })
    expect(terms(story).map((d) => d.term)).toEqual(['confirmation'])
  })
})

describe('every term names its article', () => {
  test('of the statute in force, and whose turn it is', () => {
    const story = given(
      received,
      say.consulted('2101-04-05'),
      say.feeNotified('2101-04-06', 3, 5_00),
      say.feeNoticeReceived('2101-04-06'),
      at('2101-04-06')
    )
    expect(terms(story).map((d) => [d.term, d.onWhom, d.article])).toEqual([
      ['reply', 'organ', 'reply'],
      ['payment', 'applicant', 'fees'],
      ['thirdParty', 'consulted', 'asking']
    ])
    expect(story.today).toBe(day('2101-04-06'))
  })
})
