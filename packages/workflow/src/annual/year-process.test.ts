import { day, type OrganId, type YearFact, type YearFactType, type YearSnapshot } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { isLocked, replayYear, yearFactTypes } from './year-process.ts'

const digest = '0'.repeat(64)
const snapshot = (n: number): YearSnapshot => ({
  organ: 'yunling' as OrganId,
  year: 2101,
  form: '2100',
  proactive: {},
  applications: { '1': [n] },
  disputes: [],
  statute: { id: 'freedonia', digest },
  policies: digest,
  digest
})
const said = (type: YearFactType, n = 1): YearFact =>
  ({ type, on: day('2102-01-20'), year: 2101, signedBy: '周知白', snapshot: snapshot(n), remarks: '表二', reason: '漏计' }) as YearFact
const bare = (fact: YearFact): YearFact => {
  if (fact.type === 'yearHandedIn' || fact.type === 'yearCorrected') return fact
  const { snapshot: _, ...rest } = fact as YearFact & { snapshot?: unknown }
  return rest as YearFact
}
const told = (...types: (YearFactType | [YearFactType, number])[]) =>
  replayYear(types.map((t, i) => ({ seq: i + 1, fact: bare(Array.isArray(t) ? said(...t) : said(t)) })))

describe('a report year', () => {
  test.each([
    [[], 'open', ['yearHandedIn']],
    [['yearHandedIn'], 'handedIn', ['yearReturned', 'yearAccepted', 'yearPublished']],
    [['yearHandedIn', 'yearReturned'], 'returned', ['yearHandedIn']],
    [['yearHandedIn', 'yearAccepted'], 'accepted', ['yearReturned', 'yearPublished']],
    // Nothing asks for consent before the report is published (art. 49).
    [['yearHandedIn', 'yearPublished'], 'published', ['yearCorrected']],
    [['yearHandedIn', 'yearAccepted', 'yearPublished', 'yearCorrected'], 'published', ['yearCorrected']]
  ] as const)('after %j is %s, and may go on by %j', (steps, phase, possible) => {
    expect(told(...steps)).toMatchObject({ phase, possible })
  })

  test('is locked from the hand-in, and open again where it was given back: December’s mail may be entered until then', () => {
    expect(told().stands).toBeNull()
    expect(told('yearHandedIn').stands?.seq).toBe(1)
    expect(told('yearHandedIn', 'yearReturned').stands).toBeNull()
    expect(told('yearHandedIn', 'yearReturned', ['yearHandedIn', 2]).stands).toMatchObject({ seq: 3, snapshot: snapshot(2) })
    expect(Object.entries(isLocked).filter(([, locked]) => !locked)).toEqual([
      ['open', false],
      ['returned', false]
    ])
  })

  test('that is published again keeps the version before', () => {
    const { versions, stands } = told('yearHandedIn', 'yearPublished', ['yearCorrected', 2], ['yearCorrected', 3])
    expect(versions.map((v) => v.snapshot.applications['1'])).toEqual([[1], [2], [3]])
    expect(stands?.seq).toBe(4)
  })

  test('every step leads somewhere, and a step out of turn in the log is named', () => {
    const reached = [told(), told('yearHandedIn'), told('yearHandedIn', 'yearPublished')].flatMap((b) => b.possible)
    expect([...yearFactTypes].filter((t) => !reached.includes(t))).toEqual([])
    expect(() => told('yearHandedIn', 'yearHandedIn')).toThrow('step 2 (yearHandedIn)')
  })
})
