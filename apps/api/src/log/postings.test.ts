import { type ApplicantKindId, day } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { countsKnownOn, type Posting, post, postedCases, yearCounts } from './postings.ts'
import { onEachStore, onServer } from './testing/each-store.ts'
import { caseOf, mzj, zrzy } from './testing/envelopes.ts'

const citizen = 'citizen' as ApplicantKindId
const company = 'company' as ApplicantKindId

const posting = (n: number, more: Partial<Posting> = {}): Posting => ({
  organ: zrzy,
  legalDay: day('2026-03-16'),
  recordedDay: day('2026-03-16'),
  stream: caseOf(n),
  seq: 1,
  applicantKind: citizen,
  what: 'new',
  delta: 1,
  ...more
})

onEachStore('postings', (store) => {
  const postAll = (postings: Posting[]) => store().transaction((tx) => post(tx, postings))

  test('are counted by organ, legal year, kind of applicant and what is counted', async () => {
    await postAll([posting(1), posting(1, { what: 'open' })])
    await postAll([
      posting(2),
      posting(3, { legalDay: day('2025-12-31') }),
      posting(4, { applicantKind: company }),
      posting(5, { organ: mzj })
    ])
    expect(await yearCounts(store().db, [zrzy])).toEqual([
      { organ: zrzy, year: 2025, what: 'new', applicantKind: citizen, count: 1 },
      { organ: zrzy, year: 2026, what: 'new', applicantKind: citizen, count: 2 },
      { organ: zrzy, year: 2026, what: 'new', applicantKind: company, count: 1 },
      { organ: zrzy, year: 2026, what: 'open', applicantKind: citizen, count: 1 }
    ])
    expect(await yearCounts(store().db, [mzj, zrzy])).toHaveLength(5)
    expect(await yearCounts(store().db, [])).toEqual([])
  })

  test('struck out by the reverse, they count nothing, and the past day still knows them', async () => {
    await postAll([posting(1), posting(2)])
    await postAll([posting(1, { seq: 4, recordedDay: day('2026-05-06'), delta: -1 })])
    expect(await yearCounts(store().db, [zrzy])).toEqual([{ organ: zrzy, year: 2026, what: 'new', applicantKind: citizen, count: 1 }])
    expect(await countsKnownOn(store().db, [zrzy], day('2026-05-05'))).toEqual([
      { organ: zrzy, year: 2026, what: 'new', applicantKind: citizen, count: 2 }
    ])
    expect(await countsKnownOn(store().db, [zrzy], day('2026-05-06'))).toEqual(await yearCounts(store().db, [zrzy]))
    expect(await countsKnownOn(store().db, [zrzy], day('2026-03-15'))).toEqual([])
    await postAll([posting(2, { seq: 2, delta: -1 })])
    expect(await yearCounts(store().db, [zrzy])).toEqual([])
  })

  test('a figure opens the cases that make it up, and no others', async () => {
    await postAll([posting(1), posting(2), posting(3, { legalDay: day('2027-01-01') }), posting(4, { what: 'outcome:granted' })])
    await postAll([posting(1, { seq: 2, recordedDay: day('2026-05-06'), delta: -1 }), posting(5, { applicantKind: company })])
    const query = { organs: [zrzy], what: ['new'], applicantKinds: [citizen], from: day('2026-01-01'), to: day('2026-12-31') }
    expect(await postedCases(store().db, query)).toEqual([{ organ: zrzy, stream: caseOf(2), count: 1 }])
    const before = { ...query, knownOn: day('2026-04-01') }
    expect((await postedCases(store().db, before)).map(({ stream }) => stream)).toEqual([caseOf(1), caseOf(2)])
    expect(await postedCases(store().db, { ...query, what: ['new', 'outcome:granted'], applicantKinds: [citizen, company] })).toHaveLength(
      3
    )
    expect(await postedCases(store().db, { ...query, organs: [] })).toEqual([])
  })

  test('a transaction that fails has posted and counted nothing', async () => {
    const failing = store().transaction(async (tx) => {
      await post(tx, [posting(1)])
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await yearCounts(store().db, [zrzy])).toEqual([])
    expect(await countsKnownOn(store().db, [zrzy], day('2026-12-31'))).toEqual([])
  })
})

onServer('postings by many at once', (store) => {
  test('lose no count, and acts over several organs do not stop each other', async () => {
    const acts = Array.from({ length: 20 }, (_, i) => {
      const both = [posting(i), posting(100 + i, { organ: mzj })]
      return store().transaction((tx) => post(tx, i % 2 ? both : both.reverse()))
    })
    await Promise.all(acts)
    expect(await yearCounts(store().db, [zrzy, mzj])).toEqual(
      [mzj, zrzy].map((organ) => ({ organ, year: 2026, what: 'new', applicantKind: citizen, count: 20 }))
    )
  })
})
