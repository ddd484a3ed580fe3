import type { CaseListView, CaseView, ListedCase } from '@mingdu/schema'
import { CaseTab } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { housekeeping } from '../jobs/housekeeping.ts'
import { allRounder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'
import { PAGE } from '../views/case-list.ts'

const { own, child, sibling, parent } = organs

onEachOffice('a list of cases', (office) => {
  const list = async (query: string, officer = allRounder): Promise<CaseListView> => {
    const { status, json, text } = await office().as(officer).get(`/api/cases?${query}`)
    if (status !== 200) throw new Error(text)
    return json
  }
  const names: Record<string, string> = {}
  const named = (view: CaseListView) => view.cases.map((c) => names[c.id])

  beforeAll(async () => {
    const by = office().as(allRounder)
    const tell = async (name: string, ...told: Parameters<typeof begun> extends [unknown, unknown, ...infer T] ? T : never) => {
      names[(await begun(office(), by, ...told)).summary.id] = name
    }
    await tell('late', own, say.received('2026-03-02'))
    await tell('calm', own, say.received('2026-03-30', 'webForm', 'business'))
    await tell('unconfirmed', own, say.received('2026-04-01', 'email'))
    await tell('signed', own, say.received('2026-03-12'), say.decided('2026-03-31', 'notHeld'))
    await tell('asked', own, say.received('2026-03-20'), say.consulted('2026-03-30'))
    await tell('notHeard', own, say.received('2026-03-16'), say.correctionRequested('2026-03-18'))
    await tell(
      'lapsable',
      own,
      ...[say.received('2026-02-02'), say.correctionRequested('2026-02-04', 8), say.correctionNoticeReceived('2026-02-05')]
    )
    await tell('posted', own, say.received('2026-03-02'), say.decided('2026-03-10', 'provided'), say.sentOut('2026-03-11'))
    await tell(
      'delivered',
      child,
      ...[say.received('2025-12-01'), say.decided('2025-12-10', 'provided'), say.sentOut('2025-12-11'), say.delivered('2025-12-15')]
    )
    await tell('beside', sibling, say.received('2026-03-25'))
    office().on('2026-04-01')
    await housekeeping({ ...office(), log: undefined as never })
  })

  test('says of each case whose move it is, and each tab counts and lists what it says', async () => {
    const expected = {
      open: ['late', 'signed', 'unconfirmed', 'calm', 'beside', 'asked', 'notHeard', 'lapsable'],
      due: ['late', 'signed', 'unconfirmed', 'beside', 'calm'],
      waiting: ['asked', 'notHeard'],
      finishing: ['signed', 'unconfirmed', 'lapsable', 'posted'],
      late: ['late'],
      soon: ['unconfirmed'],
      disputed: [],
      ended: ['posted', 'delivered'],
      all: Object.values(names)
    }
    for (const tab of CaseTab.options) {
      const view = await list(`state=${tab}`)
      expect([tab, named(view).toSorted()]).toEqual([tab, expected[tab].toSorted()])
      expect([tab, view.total, view.counts[tab]]).toEqual([tab, view.cases.length, view.cases.length])
    }
    const rows = (await list('state=all')).cases
    const say = (name: string) => rows.find((r) => names[r.id] === name)
    expect(say('signed')).toMatchObject({ stand: 'due', finishing: 'sentOut', channel: 'inPerson' })
    expect(say('lapsable')).toMatchObject({ stand: 'rest', finishing: 'lapsed', withWhom: 'applicant' })
  })

  test('is the same whether the row or the rules are asked: what is kept for sorting is what is shown', async () => {
    const kept = await office()
      .store.db.selectFrom('cases')
      .select(['id', 'stand', 'finishing', 'with_whom', 'channel', 'irregular'])
      .execute()
    for (const row of (await list('state=all')).cases)
      expect(kept.find((k) => k.id === row.id)).toMatchObject({
        ...{ stand: row.stand, finishing: row.finishing, with_whom: row.withWhom, channel: row.channel, irregular: row.irregular }
      })
  })

  test.each([
    ['phase=awaitingCorrection', ['lapsable', 'notHeard']],
    ['channel=email', ['unconfirmed']],
    ['applicantKind=business', ['calm']],
    ['outcome=provided', ['delivered', 'posted']],
    ['irregular=true', []],
    ['withWhom=consulted', ['asked']],
    [`organ=${sibling}`, ['beside']],
    [`organ=${own}&below=true&outcome=provided`, ['delivered', 'posted']],
    [`organ=${own}&outcome=provided`, ['posted']],
    ['receiptFrom=2026-03-20&receiptTo=2026-03-25', ['asked', 'beside']],
    ['year=2025', ['delivered']],
    ['phase=awaitingCorrection&channel=email', []]
  ])('is narrowed by %s', async (query, expected) => {
    const view = await list(`state=all&${query}`)
    expect(named(view).toSorted()).toEqual(expected)
    // The tabs count within the same filters.
    expect(view.counts.all).toBe(expected.length)
    expect(view.counts.ended).toBe(expected.filter((name) => ['delivered', 'posted'].includes(name)).length)
  })

  test('runs from the most urgent, the latest to arrive, the latest to end', async () => {
    expect(named(await list(`state=due&organ=${own}`))).toEqual(['late', 'unconfirmed', 'signed', 'calm'])
    expect(named(await list(`state=all&organ=${own}&sort=recent`)).slice(0, 3)).toEqual(['unconfirmed', 'calm', 'asked'])
    expect(named(await list('state=ended'))).toEqual(['posted', 'delivered'])
    expect(named(await list('state=all&sort=ended')).slice(0, 2)).toEqual(['posted', 'delivered'])
  })

  test('holds only what the officer may see', async () => {
    expect((await list('state=all', supervisor)).total).toBe(10)
    expect((await list('state=all', holderOf.handler)).total).toBe(8)
    expect((await list('state=all', holderOf.statistician)).total).toBe(9)
    expect((await list('state=all', holderOf.administrator)).counts).toEqual(Object.fromEntries(CaseTab.options.map((t) => [t, 0])))
    expect((await office().as(holderOf.handler).get(`/api/cases?organ=${parent}`)).status).toBe(404)
  })

  describe('longer than a page', () => {
    const all: string[] = []
    beforeAll(async () => {
      for (let i = 0; i < PAGE * 2 + 7; i++) {
        const on = `2024-0${1 + (i % 4)}-1${i % 5}`
        const told = i % 3 === 0 ? [say.withdrawn('2024-05-06')] : []
        all.push((await begun(office(), office().as(allRounder), i % 2 ? own : sibling, say.received(on), ...told)).summary.id)
      }
      office().on('2026-04-01')
    })
    const pages = async (query: string): Promise<ListedCase[]> => {
      const found: ListedCase[] = []
      let next: string | null = ''
      while (next !== null) {
        const view: CaseListView = await list(`year=2024&${query}${next && `&after=${next}`}`)
        expect(view.cases.length).toBeLessThanOrEqual(PAGE)
        expect(view.cases.length === PAGE || view.next === null).toBe(true)
        found.push(...view.cases)
        next = view.next
      }
      return found
    }

    test.each(['state=all', 'state=all&sort=recent', 'state=all&sort=ended', 'state=ended', 'state=late'])(
      '%s is read to its end, each case once and in one order',
      async (query) => {
        const found = await pages(query)
        const { total } = await list(`year=2024&${query}`)
        expect([found.length, new Set(found.map((c) => c.id)).size]).toEqual([total, total])
        expect(total).toBeGreaterThan(30)
        if (query.includes('recent'))
          expect(found.map((c) => c.arrivedOn)).toEqual(
            found
              .map((c) => c.arrivedOn)
              .toSorted()
              .reverse()
          )
        if (query.includes('late')) expect(found.map((c) => c.deadline?.legal)).toEqual(found.map((c) => c.deadline?.legal).toSorted())
      }
    )

    test('a case that comes or goes while somebody turns the page moves no other', async () => {
      const first = await list('year=2024&state=late')
      const rest = await list(`year=2024&state=late&after=${first.next}`)
      const [gone] = first.cases
      await office()
        .store.db.updateTable('cases')
        .set({ phase: 'void' })
        .where('id', '=', gone?.id as CaseView['summary']['id'])
        .execute()
      expect((await list(`year=2024&state=late&after=${first.next}`)).cases.map((c) => c.id)).toEqual(rest.cases.map((c) => c.id))
    })

    test('a place in another list is no place in this one', async () => {
      const { next } = await list('year=2024&state=all&sort=recent')
      expect((await office().as(allRounder).get(`/api/cases?year=2024&state=late&after=${next}`)).json).toMatchObject({
        status: 422,
        fields: [{ path: 'query.after' }]
      })
    })
  })
})
