import { addDays, day, type LocalDate } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { clock, freedonia, given, type Story, say } from '../testing/index.ts'
import { otherLedgers } from './ledgers.ts'
import { termLedger } from './term-ledger.ts'
import { dueOf, type TermSpan, termSpan } from './term-span.ts'

const law = lawWith(freedonia)
const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const ledgers = ({ now, law, today }: Story) => otherLedgers(now.file, law, today)
const printed = (lines: ReturnType<typeof ledgers>[number]['lines']) =>
  lines.map((l) => `${l.from.slice(5)} ${l.to.slice(5)} ${l.event} ${l.counted} ${l.running}/${l.total}`)

describe('every term of a case has its ledger', () => {
  test('the notice to correct, while it may still be given and after it was', () => {
    const [open] = ledgers(given(received, at('2101-04-06')))
    expect(open).toMatchObject({ term: 'correctionNotice', legal: '2101-04-07' })
    expect(printed(open?.lines ?? [])).toEqual([
      '04-04 04-04 termStart 0 0/3',
      '04-05 04-06 elapsed 2 2/3',
      '04-07 04-07 ahead 1 3/3',
      '04-07 04-07 legalDue 3 3/3'
    ])
    const [kept] = ledgers(given(received, say.correctionRequested('2101-04-06'), at('2101-05-20')))
    expect(printed(kept?.lines ?? []).slice(1, 4)).toEqual([
      '04-05 04-06 elapsed 2 2/3',
      '04-06 04-06 termKept 0 2/3',
      '04-07 04-07 unused 1 3/3'
    ])
  })

  test('the notice to correct names the day of arrival where its strict date runs from it: that day may move later', () => {
    const confirmed = [say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06')]
    const notice = (story: Story) => printed(ledgers(story).find((l) => l.term === 'correctionNotice')?.lines ?? [])
    expect(notice(given(...confirmed, at('2101-04-06'))).slice(0, 2)).toEqual(['04-04 04-04 arrival 0 0/3', '04-06 04-06 termStart 0 0/3'])
    const again = say.arrivedAgain('2101-03-30', 'webForm', '2101-04-06')
    expect(notice(given(...confirmed, again, at('2101-04-06')))[0]).toBe('03-30 03-30 arrival 0 0/3')
  })

  test('a lapse is proved by the ledger of the applicant’s term, after the case ended too', () => {
    const story = given(
      received,
      say.correctionRequested('2101-04-06', 3),
      say.correctionNoticeReceived('2101-04-07'),
      say.lapsed('2101-04-18'),
      at('2101-06-01')
    )
    const ledger = ledgers(story).find((l) => l.term === 'correction')
    expect(ledger).toMatchObject({ of: 1, legal: '2101-04-12' })
    expect(printed(ledger?.lines ?? [])).toEqual([
      '04-07 04-07 termStart 0 0/3',
      '04-08 04-12 elapsed 3 3/3',
      '04-13 04-18 late 0 3/3',
      '04-18 04-18 termOver 0 3/3',
      '04-12 04-12 legalDue 3 3/3'
    ])
  })

  test('of those asked: from their receipt where it is known, else from the sending; silence is not late', () => {
    const story = given(
      received,
      say.consulted('2101-04-05', 1),
      say.consultationReceived('2101-04-06', 1),
      say.consulted('2101-04-05', 2),
      at('2101-05-20')
    )
    const asked = ledgers(story).filter((l) => l.term === 'thirdParty')
    expect(asked.map((l) => [l.of, l.legal, l.lines[0]?.about?.from])).toEqual([
      [1, '2101-04-14', 'consultationReceived'],
      [2, '2101-04-13', 'consulted']
    ])
    expect(asked.flatMap((l) => l.lines.map((line) => line.event))).not.toContain('late')
  })

  test('a confirmation that came late shows by how much', () => {
    const ledger = ledgers(given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-07'), at('2101-04-08'))).find(
      (l) => l.term === 'confirmation'
    )
    expect(printed(ledger?.lines ?? [])).toContain('04-05 04-07 late 0 0/0')
  })

  test('a term whose notice nobody has received yet has not begun, and has none', () => {
    expect(ledgers(given(received, say.feeNotified('2101-04-06', 3, 5_00), at('2101-04-08'))).map((l) => l.term)).toEqual([
      'correctionNotice'
    ])
  })
})

describe('terms of a dispute', () => {
  test('to answer a review runs in working days, a suit in days, whose last day off gives way', () => {
    const review = termLedger(
      termSpan(law, 'reviewAnswer', 'organ', { is: 'reviewCopyReceived', on: day('2101-04-04') }),
      law,
      day('2101-04-05')
    )
    expect(review).toMatchObject({ legal: '2101-04-12', unit: 'workingDays' })
    const suit = termLedger(termSpan(law, 'suitAnswer', 'organ', { is: 'suitCopyReceived', on: day('2101-04-07') }), law, day('2101-04-08'))
    // Nine days after Thursday 04-07 is Saturday 04-16.
    expect(printed(suit.lines)).toEqual([
      '04-07 04-07 termStart 0 0/9',
      '04-08 04-16 calendarDays 9 9/9',
      '04-16 04-18 movedToWorkingDay 0 9/9',
      '04-18 04-18 legalDue 9 9/9'
    ])
  })

  test('a redo has the length and the unit that the decision sets', () => {
    const span = termSpan(
      law,
      'reviewDecision',
      'organ',
      { is: 'reviewDecisionReceived', on: day('2101-08-31') },
      { value: 1, unit: 'months' }
    )
    expect(dueOf(span, law).legal).toBe('2101-09-30')
  })
})

describe('what notices arranged is told on the line it touches', () => {
  test('days off by their name, worked weekends, and the notice', () => {
    const { lines } = clock(given(say.received('2101-03-09'), at('2101-03-10')))
    expect(lines.find((l) => l.event === 'ahead')?.arrangements).toEqual({
      holidays: [{ name: '萤火节', from: '2101-03-16', to: '2101-03-18' }],
      worked: ['2101-03-12', '2101-03-20'],
      notices: [{ title: '弗里多尼亚2101年休假令（虚构）' }]
    })
  })

  test('no day off is told twice, none between two counted days is left out', () => {
    const from = (n: number) => addDays(day('2101-02-20'), n)
    fc.assert(
      fc.property(fc.nat(120), fc.nat(40), (n, later) => {
        const { lines, cells, receipt } = clock(given(say.received(from(n)), at(from(n + later))))
        const told = lines.flatMap((l) => l.arrangements?.holidays ?? [])
        const last = cells.at(-1)?.day ?? receipt
        expect(told).toEqual(law.days.arrangementsIn(receipt, last)?.holidays ?? [])
      }),
      { numRuns: 60 }
    )
  })
})

describe('laws of a ledger', () => {
  const someSpan: fc.Arbitrary<TermSpan> = fc
    .record({
      start: fc.nat(500),
      value: fc.integer({ min: 1, max: 30 }),
      unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'months' as const),
      kept: fc.option(fc.nat(60))
    })
    .map(({ start, value, unit, kept }) => {
      const on = addDays(day('2101-01-05'), start)
      return termSpan(
        law,
        'payment',
        'applicant',
        { is: 'feeNoticeReceived', on },
        { value, unit, metOn: kept === null ? null : addDays(on, kept) }
      )
    })

  test('its lines add up to the term, on any day and however it ended', () => {
    fc.assert(
      fc.property(someSpan, fc.nat(700), (span, later) => {
        const today: LocalDate = addDays(day('2101-01-05'), later)
        const { lines, legal } = termLedger(span, law, today)
        const body = lines.filter((l) => l.event !== 'legalDue')
        expect(body.reduce((n, l) => n + l.counted, 0)).toBe(span.value)
        expect(lines.find((l) => l.event === 'legalDue')?.to).toBe(legal)
        for (const line of lines) expect(line.from <= line.to && line.running <= line.total).toBe(true)
      })
    )
  })
})
