import { describe, expect, test } from 'vitest'
import { clock, freedonia, given, type Story, say } from '../testing/index.ts'

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')

/** A ledger as the page prints it: days, what happened, counted, excluded, running of total. */
const printed = (story: Story) =>
  clock(story).lines.map((l) => `${l.from.slice(5)} ${l.to.slice(5)} ${l.event} ${l.counted} ${l.excluded} ${l.running}/${l.total}`)

describe('the ledger of a due date', () => {
  test('a plain case: what is done, what lies ahead, and both results', () => {
    expect(printed(given(received, at('2101-04-08')))).toEqual([
      '04-04 04-04 receipt 0 0 0/10',
      '04-05 04-08 handling 4 0 4/10',
      '04-11 04-18 ahead 6 0 10/10',
      '04-18 04-18 legalDue 10 0 10/10',
      '04-18 04-18 strictDue 10 0 10/10'
    ])
  })

  test('a correction voids what was counted, and the term begins anew', () => {
    const corrected = [say.correctionRequested('2101-04-07'), say.correctionNoticeReceived('2101-04-08'), say.corrected('2101-04-12')]
    expect(printed(given(received, ...corrected, at('2101-04-13')))).toEqual([
      '04-04 04-04 receipt 0 0 0/10',
      '04-05 04-07 handling 3 0 3/10',
      '04-07 04-07 correctionRequested 0 0 3/10',
      '04-08 04-12 awaitingCorrection 0 0 3/10',
      '04-12 04-12 restartByCorrection 0 0 0/10',
      '04-13 04-13 handling 1 0 1/10',
      '04-14 04-26 ahead 9 0 10/10',
      '04-26 04-26 legalDue 10 0 10/10',
      '04-26 04-26 strictDue 10 0 10/10'
    ])
  })

  test('a fee awaited has no due date yet', () => {
    expect(printed(given(received, say.feeNotified('2101-04-06', 3, 5_00), say.feeNoticeReceived('2101-04-06'), at('2101-04-07')))).toEqual(
      [
        '04-04 04-04 receipt 0 0 0/10',
        '04-05 04-06 handling 2 0 2/10',
        '04-06 04-06 feeNotified 0 0 2/10',
        '04-07 04-07 awaitingPayment 0 0 2/10',
        '04-08 04-15 awaitingPayment 0 0 2/10'
      ]
    )
  })

  test('confirmed late: the ledger begins with the arrival, and the strict result says by which reading', () => {
    const story = given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-07'), at('2101-04-08'))
    expect(printed(story)).toEqual([
      '04-04 04-04 arrival 0 0 0/10',
      '04-07 04-07 receipt 0 0 0/10',
      '04-08 04-08 handling 1 0 1/10',
      '04-11 04-21 ahead 9 0 10/10',
      '04-21 04-21 legalDue 10 0 10/10',
      '04-18 04-18 strictDue 10 0 10/10'
    ])
    expect(clock(story).lines.at(-1)?.about).toEqual({ by: 'arrival' })
  })

  test('excluded days, an extension, and one without effect', () => {
    const consulted = [say.consulted('2101-04-06'), say.consultationReceived('2101-04-06'), say.consultationEnded('2101-04-08')]
    const story = given(received, ...consulted, say.extended('2101-04-11', 2), say.extended('2101-04-12', 3), at('2101-04-12'))
    expect(printed(story)).toEqual([
      '04-04 04-04 receipt 0 0 0/10',
      '04-05 04-06 handling 2 0 2/10',
      '04-07 04-08 consultation 0 2 2/10',
      '04-11 04-11 handling 1 0 3/10',
      '04-11 04-11 extension 0 0 3/12',
      '04-12 04-12 handling 1 0 4/12',
      '04-12 04-12 extensionWithoutEffect 0 0 4/12',
      '04-13 04-22 ahead 8 0 12/12',
      '04-22 04-22 legalDue 12 2 12/12',
      '04-22 04-22 strictDue 12 2 12/12'
    ])
  })

  test('a term passed unanswered shows its late days, beyond the total', () => {
    expect(printed(given(received, at('2101-04-20'))).slice(1, 3)).toEqual([
      '04-05 04-18 handling 10 0 10/10',
      '04-19 04-20 late 0 0 10/10'
    ])
    expect(clock(given(received, at('2101-04-20'))).cells.slice(-2)).toMatchObject([
      { day: '2101-04-19', kind: 'late', number: 1 },
      { day: '2101-04-20', kind: 'late', number: 2 }
    ])
  })

  test('once answered the ledger ends with the answer', () => {
    const story = given(received, say.decided('2101-04-07', 'granted'), say.sentOut('2101-04-07'), at('2101-06-01'))
    expect(printed(story).slice(0, 2)).toEqual(['04-04 04-04 receipt 0 0 0/10', '04-05 04-07 handling 3 0 3/10'])
    expect(clock(story).counted).toBe(3)
  })
})

describe('the strip', () => {
  test('marks made-up weekend days, days without a notice, and the festivals between', () => {
    const march = clock(given(say.received('2101-03-09'), at('2101-03-10')))
    expect(march.cells.filter((c) => c.worked).map((c) => c.day)).toEqual(['2101-03-12', '2101-03-20'])
    expect(march.holidays.map((h) => h.name)).toEqual(['萤火节'])
    const december = clock(given(say.received('2102-12-22'), at('2102-12-23')))
    expect(december.cells.filter((c) => c.provisional).map((c) => c.day)).toEqual([
      '2103-01-01',
      '2103-01-02',
      '2103-01-03',
      '2103-01-04',
      '2103-01-05'
    ])
  })

  test('numbers the consultations that exclude a day, two at once too', () => {
    const two = [
      say.consulted('2101-04-04', 1),
      say.consulted('2101-04-05', 2),
      say.consultationEnded('2101-04-06', 1),
      say.consultationEnded('2101-04-07', 2)
    ]
    const { cells } = clock(given(received, ...two, at('2101-04-07')))
    expect(cells.slice(0, 4).map((c) => [c.day.slice(5), c.consultations, c.number])).toEqual([
      ['04-05', [1], undefined],
      ['04-06', [1, 2], undefined],
      ['04-07', [2], undefined],
      ['04-08', undefined, 1]
    ])
  })

  test('the days of an extension are told from the others', () => {
    const { cells } = clock(given(received, say.extended('2101-04-05', 2), at('2101-04-05')))
    expect(cells.filter((c) => c.extension).map((c) => c.number)).toEqual([11, 12])
  })
})
