import type { OutcomeId } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia, given, packed, say } from '../testing/index.ts'
import { hindrancesOf, isPublished, notesOf, unbalancedCases, type YearGiven } from './balance.ts'
import { formOf } from './form-of.ts'
import { type Entry, entriesOf } from './postings.ts'
import { tabulate } from './tabulate.ts'

const form = formOf(freedonia, 2101) as NonNullable<ReturnType<typeof formOf>>
const scene = { statute: freedonia, today: '2102-12-31' }
const answered = given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-07'), scene)
const open = given(say.received('2101-12-22'), scene)
const entries = [answered, open].flatMap(({ now, law }) => entriesOf(now.file, law))
const said = {
  pamphlets: { printed: 1, pulped: 0, onShelf: 1 },
  maps: { printed: 0, pulped: 0, onShelf: 0 },
  sales: { sold: 0, more: 0 }
}

const year = (more: Partial<YearGiven> = {}, books: readonly Entry[] = entries): YearGiven => ({
  form,
  year: 2101,
  counts: packed(books),
  rows: {},
  applications: tabulate(form, 2101, packed(books)),
  proactive: said,
  unconfirmed: 0,
  isOver: true,
  isPublished: true,
  ...more
})

describe('what stands in the way of closing a year', () => {
  test('nothing, where table 二 is said, the year is over and its holidays are known', () => {
    expect(hindrancesOf(year())).toEqual([])
  })

  test('table 二 not said or with blanks, a year not over, holidays not published', () => {
    expect(hindrancesOf(year({ proactive: null, isOver: false, isPublished: false })).map((h) => h.note)).toEqual([
      'unreported',
      'provisionalYear',
      'yearNotOver'
    ])
    expect(hindrancesOf(year({ proactive: { ...said, sales: { sold: null, more: null } } }))).toEqual([{ note: 'blanks', n: 2 }])
  })

  test('a case ended by an outcome that no row of the form counts', () => {
    const stray = entries.map((e) => (e.what === 'outcome:granted' ? ({ ...e, what: 'outcome:burnt' } as Entry) : e))
    expect(hindrancesOf(year({}, stray))).toEqual([{ note: 'outcomeWithoutRow', outcome: 'burnt', n: 1 }])
    // An organ's choice of row places what the form prints elsewhere; it makes no new outcome.
    expect(hindrancesOf(year({ rows: { granted: '3.2' } as Record<OutcomeId, string> }))).toEqual([])
  })

  test('what is open at its end is carried out, and what is unconfirmed is counted nowhere: both are told, and neither hinders', () => {
    expect(notesOf(year({ unconfirmed: 2 }))).toEqual([
      { note: 'carriedOut', n: 1 },
      { note: 'unconfirmed', n: 2 }
    ])
    expect(notesOf(year({ unconfirmed: null }, []))).toEqual([])
  })

  test('a year is published when its notice is', () => {
    expect([2101, 2103].map((y) => isPublished(freedonia.calendar, y))).toEqual([true, false])
  })
})

describe('the cases behind a broken identity', () => {
  const counts = (key: string, books: readonly Entry[]) =>
    books.map((e) => ({ key, what: e.what, inYear: e.legalDay >= '2101-01-01' && e.legalDay <= '2101-12-31', count: e.delta }))
  const of = (story: typeof answered) => entriesOf(story.now.file, story.law)

  test('are none as long as each case came in as often as it ended or is open', () => {
    expect(unbalancedCases(form, {}, [...counts('a', of(answered)), ...counts('b', of(open))])).toEqual([])
  })

  test('are those of which an entry is missing, or whose outcome has no row', () => {
    const halved = of(answered).slice(0, 3)
    const stray = of(answered).map((e) => (e.what === 'outcome:granted' ? ({ ...e, what: 'outcome:burnt' } as Entry) : e))
    expect(unbalancedCases(form, {}, [...counts('halved', halved), ...counts('sound', of(open)), ...counts('stray', stray)])).toEqual([
      'halved',
      'stray'
    ])
  })

  test('are not those carried in and ended in the year', () => {
    const carried = [
      { key: 'c', what: 'new', inYear: false, count: 1 },
      { key: 'c', what: 'open', inYear: false, count: 1 },
      { key: 'c', what: 'outcome:granted', inYear: true, count: 1 },
      { key: 'c', what: 'open', inYear: true, count: -1 }
    ]
    expect(unbalancedCases(form, {}, carried)).toEqual([])
  })
})
