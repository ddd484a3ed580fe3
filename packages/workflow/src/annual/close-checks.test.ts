import type { CaseId, IdentityResult, OrganBalance, OrganId } from '@mingdu/schema'
import { day } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { closeChecks, keepsOpen } from './close-checks.ts'
import { touchedYears } from './closed-years.ts'
import { formOf } from './form-of.ts'
import type { Entry } from './postings.ts'
import { reportDue } from './report-due.ts'

const organ = 'yunling' as OrganId
const form = formOf(freedonia, 2101) ?? fail()
const found = { organ, id: '0' as CaseId, number: '2101-004' }
const balance: OrganBalance = { organ, balanced: true, ready: true, held: 9, broken: [], behind: [], hindrances: [], notes: [] }
const figures = (received: number) => ({ '1': [received, 0, received], '4': [0, 0, 0] })
const given = {
  statute: freedonia,
  form,
  balance,
  hints: [],
  applications: figures(12),
  last: null,
  unsent: [],
  unconfirmed: [],
  narrative: []
} as const satisfies Parameters<typeof closeChecks>[0]
const names = (more: Partial<Parameters<typeof closeChecks>[0]>) => closeChecks({ ...given, ...more }).map((c) => [c.check, c.severity])

const apart = (scope: IdentityResult['scope']): IdentityResult => ({
  ...{ id: scope, scope, at: 'citizens', left: 3, right: 2, difference: 1 },
  ...{ leftCodes: [], rightCodes: [], label: '' }
})

describe('before a year is closed', () => {
  test('nothing is found where all is in order', () => expect(names({})).toEqual([]))

  test('what does not balance keeps it open, and names the cases behind it', () => {
    const [check] = closeChecks({ ...given, balance: { ...balance, broken: [apart('column')], behind: [found] } })
    expect(check).toMatchObject({
      check: 'identityBroken',
      severity: 'error',
      cases: [found],
      identity: apart('column'),
      about: { difference: 1 }
    })
  })

  test('a carry-over that was explained keeps nothing open', () => {
    const checks = closeChecks({ ...given, balance: { ...balance, broken: [apart('carryOver')] } })
    expect(keepsOpen(checks, undefined).map((c) => c.check)).toEqual(['carryOverBroken'])
    expect(keepsOpen(checks, '机构合并')).toEqual([])
  })

  test('signed and not sent, arrived and not confirmed, far from last year: to be looked at, after what must be mended', () => {
    const more = { unsent: [found], unconfirmed: [found], last: { form, applications: figures(120) } }
    expect(
      names({ ...more, balance: { ...balance, hindrances: [{ note: 'unreported' }], notes: [{ note: 'carriedOut', n: 2 }] } })
    ).toEqual([
      ['unreported', 'error'],
      ['unsentDecided', 'warning'],
      ['unconfirmed', 'warning'],
      ['jump', 'warning'],
      ['carriedOut', 'note']
    ])
    // Twice as many of a handful is no jump.
    expect(names({ applications: figures(4), last: { form, applications: figures(2) } })).toEqual([])
  })
})

describe('entries touch a closed year', () => {
  const entry = (on: string, what: Entry['what'], delta: 1 | -1 = 1): Entry => ({
    legalDay: day(on),
    what,
    applicantKind: 'person' as never,
    delta
  })
  const received = (on: string) => [entry(on, 'new'), entry(on, 'open')]

  test('of their own, and every later one that carries what is open', () => {
    expect(touchedYears(received('2100-12-20'), [2099, 2100, 2101])).toEqual([2100, 2101])
    expect(
      touchedYears([...received('2100-03-01'), entry('2100-04-01', 'outcome:granted'), entry('2100-04-01', 'open', -1)], [2100, 2101])
    ).toEqual([2100])
  })

  test('a dispute that is open at the end of each', () => {
    expect(touchedYears([entry('2100-12-20', 'dispute:review.open')], [2099, 2100, 2101])).toEqual([2100, 2101])
    const ended = [entry('2101-02-01', 'dispute:review.upheld'), entry('2101-02-01', 'dispute:review.open', -1)]
    expect(touchedYears(ended, [2100, 2101])).toEqual([2101])
  })

  test('not where they make up for each other, nor of a year to come', () => {
    expect(touchedYears([entry('2101-05-01', 'outcome:granted', -1), entry('2101-06-01', 'outcome:granted')], [2101])).toEqual([])
    expect(touchedYears([entry('2102-01-04', 'outcome:granted'), entry('2102-01-04', 'open', -1)], [2101])).toEqual([])
  })
})

test('the day of publication is the law’s for the level, or the local notice’s where the organ chose it; some have none', () => {
  const level = freedonia.levels[0]
  const legal = level?.reportDay && freedonia.reportDays[level.reportDay].monthDay
  expect(reportDue(freedonia, level, [], 2101)).toBe(legal ? `2102-${legal}` : null)
  expect(reportDue(freedonia, level, [{ policy: 'reportDay', value: '01-28' }], 2101)).toBe('2102-01-28')
  expect(reportDue(freedonia, undefined, [], 2101)).toBeNull()
})

function fail(): never {
  throw new Error('no form')
}
