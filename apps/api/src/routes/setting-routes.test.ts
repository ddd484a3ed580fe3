import { type CaseView, day, type LocalDate, OfficerId, OrganId, type Policy, type SettingFact } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readStream } from '../log/read.ts'
import { onEmbedded } from '../log/testing/each-store.ts'
import { findingsOf } from '../log/testing/recorded.ts'
import { allRounder, founder, granted, holderOf, organs, stranger, supervisor } from '../testing/county.ts'
import { type Office, openOffice } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, goneOn, pathOf } from '../testing/telling.ts'
import { traceOf } from '../testing/whole-store.ts'

const { own, child, sibling, parent } = organs
const dates = (on: string, from = on) => ({ on: day(on), from: day(from) })
const organ = (on: string, above?: OrganId): SettingFact => ({
  type: 'organEstablished',
  ...dates(on),
  name: '云岭县某局',
  shortName: '某局',
  level: 'department' as never,
  ...(above && { parent: above })
})
const choice = (policy: Policy, on: string, from = on): SettingFact => ({ type: 'policySet', ...dates(on, from), policy })
const set = (office: Office, where: string, ...facts: SettingFact[]) => office.as(founder).post(`/api/organs/${where}/settings`, { facts })

onEachOffice('settings', (office) => {
  describe('decision 16: are dated facts through the one door', () => {
    test('in the organ’s own chain, with who, when and in which act, and sound', async () => {
      const log = await readStream(office().store.db, own, 'settings')
      expect(log.map((e) => e.seq)).toEqual(log.map((_, i) => i + 1))
      expect(log[0]).toMatchObject({ by: founder, day: '2019-06-03', fact: { type: 'organEstablished', parent } })
      expect(await findingsOf(office().store)).toEqual([])
    })

    test('a role that begins tomorrow opens the cases tomorrow, and one that ends closes them', async () => {
      const newcomer = office().as(stranger)
      office().on('2026-03-16')
      const facts = [granted(stranger, ['handler'], day('2026-03-17')), granted(stranger, [], day('2026-03-19'))]
      expect((await set(office(), own, ...facts.map((f) => ({ ...f, on: day('2026-03-16') })))).status).toBe(200)
      const cases: number[] = []
      for (const on of ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19']) {
        office().on(on)
        cases.push((await newcomer.get(`/api/cases?organ=${own}`)).status)
      }
      expect(cases).toEqual([404, 200, 200, 404])
    })

    test('one that is said for a day to come is refused; one that takes effect later is not', async () => {
      office().on('2026-03-16')
      const soon = (on: string, from: string) => choice({ policy: 'soon', value: 4 }, on, from)
      expect(await set(office(), child, soon('2026-03-17', '2026-03-17'))).toMatchObject({
        status: 409,
        json: { code: 'refused', refusal: { code: 'inTheFuture', about: { on: '2026-03-17', today: '2026-03-16' } } }
      })
      expect((await set(office(), child, soon('2026-03-16', '2027-01-01'))).status).toBe(200)
    })

    test('are all recorded or none, and once for a key', async () => {
      office().on('2026-03-20')
      const fine = granted(OfficerId.parse('new-clerk'), ['clerk'], day('2026-03-20'))
      const before = await traceOf(office().store)
      const wrong = await set(office(), sibling, fine, choice({ policy: 'soon', value: 1 }, '2026-03-21'))
      expect(wrong.status).toBe(409)
      expect(await traceOf(office().store)).toEqual(before)
      const key = { 'Idempotency-Key': v7() }
      const send = (facts: SettingFact[]) => office().as(founder).post(`/api/organs/${sibling}/settings`, { facts }, key)
      expect([await send([fine]), await send([fine]), await send([fine, fine])].map((a) => a.status)).toEqual([200, 200, 422])
      expect((await readStream(office().store.db, sibling, 'settings')).filter((e) => e.day === '2026-03-20')).toHaveLength(1)
    })
  })

  describe('decision 11: the tree of organs', () => {
    test('has one root, no ring, and no organ under one that is not there', async () => {
      office().on('2026-03-23')
      const refused = { status: 409, json: { refusal: { code: 'unknownOrgan' } } }
      expect(await set(office(), 'second-root', organ('2026-03-23'))).toMatchObject({ status: 403 })
      expect(await set(office(), own, organ('2026-03-23', own))).toMatchObject(refused)
      expect(await set(office(), own, organ('2026-03-23', child))).toMatchObject(refused)
      expect(await set(office(), parent, organ('2026-03-23', child))).toMatchObject(refused)
      expect((await set(office(), 'orphan', organ('2026-03-23', OrganId.parse('nobody')))).status).toBe(403)
    })

    test('has organs of the levels that the law knows, and of no other', async () => {
      office().on('2026-03-23')
      const strange = { ...organ('2026-03-23', parent), level: 'kingdom' as never } as SettingFact
      expect(await set(office(), 'yunling-x', strange)).toMatchObject({
        status: 409,
        json: { refusal: { code: 'unknownLevel', about: { possible: expect.arrayContaining(['county', 'department', 'tax']) } } }
      })
    })

    test('grows by a bureau, whose cases the office’s supervisor reads at once, and whose figures are in the sum', async () => {
      const bureau = OrganId.parse('yunling-swj')
      office().on('2026-03-23')
      expect((await set(office(), bureau, organ('2026-03-23', parent), granted(allRounder, ['handler'], day('2026-03-23')))).status).toBe(
        200
      )
      const view = await begun(office(), office().as(allRounder), bureau, say.received('2026-03-23'))
      expect((await office().as(supervisor).get(pathOf(view))).status).toBe(200)
      const sum = await office().as(supervisor).get(`/api/organs/${parent}/years/2026/tables?subtree=true`)
      expect(sum.json.organs).toContain(bureau)
    })

    test('an organ that is to be set up on a day to come gets its officers before, and is there from that day on', async () => {
      office().on('2026-03-23')
      const bureau = OrganId.parse('yunling-later')
      const later = { ...organ('2026-03-23', parent), from: day('2026-04-01') } as SettingFact
      const grants = { ...granted(allRounder, ['registrar', 'handler'], day('2026-04-01')), on: day('2026-03-23') }
      expect((await set(office(), bureau, later, grants)).status).toBe(200)
      const listed = async (query = '') =>
        (await office().as(founder).get(`/api/organs${query}`)).json.organs.some((o: { id: string }) => o.id === bureau)
      expect([await listed(), await listed('?on=2026-03-31'), await listed('?on=2026-04-01')]).toEqual([false, false, true])
      office().on('2026-04-01')
      expect(await listed()).toBe(true)
      expect((await begun(office(), office().as(allRounder), bureau, say.received('2026-04-01'))).summary.organ).toBe(bureau)
      expect((await set(office(), 'under-it', organ('2026-03-01', bureau))).json).toMatchObject({ refusal: { code: 'unknownOrgan' } })
    })

    test('has no ring on any day, not by a move that is recorded for later either', async () => {
      office().on('2026-03-25')
      const away = { ...organ('2026-03-25', parent), from: day('2026-05-01') } as SettingFact
      expect((await set(office(), child, away)).status).toBe(200)
      // From May on the child no longer stands under the bureau: then the bureau may stand under it, and not before.
      expect((await set(office(), own, { ...organ('2026-03-25', child), from: day('2026-05-01') } as SettingFact)).status).toBe(200)
      expect((await set(office(), own, organ('2026-03-25', child))).json).toMatchObject({ refusal: { code: 'unknownOrgan' } })
      expect((await set(office(), child, { ...organ('2026-03-25', own), from: day('2026-06-01') } as SettingFact)).status).toBe(409)
      expect((await set(office(), own, { ...organ('2026-03-25', parent), from: day('2026-05-01') } as SettingFact)).status).toBe(200)
      expect((await set(office(), child, { ...organ('2026-03-25', own), from: day('2026-05-01') } as SettingFact)).status).toBe(200)
    })

    test('is administered from above: an organ’s own administrator sets up what is below, and moves nothing to where another rules', async () => {
      office().on('2026-03-24')
      const local = office().as(holderOf.administrator)
      const say = (where: string, fact: SettingFact) => local.post(`/api/organs/${where}/settings`, { facts: [fact] })
      const here = choice({ policy: 'soon', value: 5 }, '2026-03-24')
      const statuses = await Promise.all([own, child, parent, sibling].map(async (where) => (await say(where, here)).status))
      expect(statuses).toEqual([200, 200, 403, 403])
      expect((await say(`${own}-fy`, organ('2026-03-24', own))).status).toBe(200)
      expect((await say(`${own}-fy`, organ('2026-03-24', sibling))).status).toBe(403)
      expect((await say(sibling, organ('2026-03-24', own))).status).toBe(403)
      expect((await say(own, organ('2026-03-24', parent))).status).toBe(200)
      expect((await set(office(), `${own}-fy`, organ('2026-03-24', sibling))).status).toBe(200)
    })
  })

  describe('the law they make', () => {
    test('a choice of row moves the cells from its year on, and no table that was known before', async () => {
      const by = office().as(allRounder)
      const ending = (on: string) => [say.decided(on, 'nonGovernment'), say.sentOut(on)]
      const last = await begun(office(), by, sibling, say.received('2025-11-03'), ...ending('2025-11-10'))
      const now = await begun(office(), by, sibling, say.received('2026-02-02'), ...ending('2026-02-09'))
      office().on('2026-03-25')
      const row = choice({ policy: 'outcomeRow', outcome: 'nonGovernment' as never, value: '3.4.1' }, '2026-03-25', '2026-01-01')
      expect((await set(office(), sibling, row)).status).toBe(200)
      const ends = async (year: number, row: string, query = '') => {
        const cell = await by.get(`/api/organs/${sibling}/years/${year}/tables/cells/${row}/total?${query}`)
        const table = await by.get(`/api/organs/${sibling}/years/${year}/tables?${query}`)
        expect([cell.json.figure, table.json.balanced]).toEqual([table.json.applications[row].at(-1), true])
        return cell.json.cases.map((c: CaseView['summary']) => c.id)
      }
      expect([await ends(2026, '3.4.1'), await ends(2026, '3.6.3')]).toEqual([[now.summary.id], []])
      expect([await ends(2025, '3.4.1'), await ends(2025, '3.6.3')]).toEqual([[], [last.summary.id]])
      const before = 'knownOn=2026-03-24'
      expect([await ends(2026, '3.4.1', before), await ends(2026, '3.6.3', before)]).toEqual([[], [now.summary.id]])
    })

    test('a choice that would lose a case is refused with the rows that there are', async () => {
      office().on('2026-03-25')
      const rowFor = (outcome: string, value: string) =>
        set(office(), child, choice({ policy: 'outcomeRow', outcome: outcome as never, value }, '2026-03-25'))
      for (const row of ['9.9', '3.4', '3.7', '1', '4'])
        expect(await rowFor('nonGovernment', row)).toMatchObject({
          status: 409,
          json: { refusal: { about: { row, possible: expect.arrayContaining(['3.4.1', '3.6.3']) } } }
        })
      expect(await rowFor('noSuchOutcome', '3.4.1')).toMatchObject({ status: 409, json: { refusal: { code: 'unknownOutcome' } } })
      expect((await rowFor('nonGovernment', '3.6.3')).status).toBe(200)
    })

    test('a choice that the law does not leave is refused, with those that it leaves', async () => {
      office().on('2026-03-25')
      const chosen = async (policy: Policy) =>
        (await set(office(), child, choice(policy, '2026-03-25'))) as { status: number; json: { refusal: unknown } }
      const kind = (of: string, value: 'either' | 'reviewFirst'): Policy => ({ policy: 'remedyKind', of: of as never, value })
      expect(await chosen({ policy: 'soleTrader', value: 'research' as never })).toMatchObject({
        status: 409,
        json: { refusal: { code: 'unknownApplicantKind', about: { possible: ['naturalPerson', 'business'] } } }
      })
      expect((await chosen({ policy: 'soleTrader', value: 'business' as never })).status).toBe(200)
      // A refusal under art. 14 goes to review first by law; whether an answer "not held" does is read either way.
      expect(await chosen(kind('stateSecret', 'either'))).toMatchObject({
        status: 409,
        json: { refusal: { code: 'notAdmissible', about: { possible: expect.arrayContaining(['silence', 'notHeld']) } } }
      })
      expect(await chosen(kind('noSuchOutcome', 'either'))).toMatchObject({ status: 409, json: { refusal: { code: 'unknownOutcome' } } })
      expect((await chosen(kind('notHeld', 'reviewFirst'))).status).toBe(200)
      expect((await chosen({ policy: 'outcomeRow', outcome: 'notHeld' as never, value: '3.1' })).status).toBe(409)
    })

    test('a case looks near by its own organ’s choice, though two organs stand in one list', async () => {
      const by = office().as(allRounder)
      office().on('2022-03-01')
      expect((await set(office(), child, choice({ policy: 'soon', value: 15 }, '2022-03-01'))).status).toBe(200)
      const listed = async () => (await by.get('/api/cases?state=soon&year=2022')).json.cases.map((c: { id: string }) => c.id)
      const wide = await begun(office(), by, child, say.received('2022-03-01'))
      const usual = await begun(office(), by, own, say.received('2022-03-01'))
      // Twenty working days from 1 March are due on the 29th; on the 9th 14 are left, on the 23rd 4.
      office().on('2022-03-09')
      expect(await listed()).toEqual([wide.summary.id])
      office().on('2022-03-23')
      expect((await listed()).sort()).toEqual([wide.summary.id, usual.summary.id].sort())
    })

    test('a reply counts in the year it is signed where the organ says so, else in the year it goes out', async () => {
      const by = office().as(allRounder)
      office().on('2023-06-01')
      expect((await set(office(), child, choice({ policy: 'resultDay', value: 'decided' }, '2023-06-01'))).status).toBe(200)
      const story = [say.received('2023-12-04'), say.decided('2023-12-29', 'notHeld'), say.sentOut('2024-01-02')] as const
      const signed = await begun(office(), by, child, ...story)
      const sent = await begun(office(), by, own, ...story)
      expect([signed.summary.endedOn, sent.summary.endedOn]).toEqual(['2023-12-29', '2024-01-02'])
      const row = async (where: string, year: number) =>
        (await by.get(`/api/organs/${where}/years/${year}/tables`)).json.applications['3.4.1'].at(-1)
      expect([await row(child, 2023), await row(child, 2024), await row(own, 2023), await row(own, 2024)]).toEqual([1, 0, 0, 1])
      // A choice made later moves no result of before, though the case goes on.
      office().on('2024-01-10')
      expect((await set(office(), own, choice({ policy: 'resultDay', value: 'decided' }, '2024-01-10'))).status).toBe(200)
      await goneOn(office(), by, sent, say.delivered('2024-01-11'))
      expect([await row(own, 2023), await row(own, 2024)]).toEqual([0, 1])
    })
  })

  test('accounts are opened by administrators only, once for a name', async () => {
    const admin = office().as(founder)
    const local = office().as(holderOf.administrator)
    const made = await local.post('/api/officers', { id: 'xin-ren', name: '新人' })
    expect(made).toMatchObject({ status: 201, json: { officer: 'xin-ren', password: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) } })
    expect(await admin.post('/api/officers', { id: 'xin-ren', name: '新人' })).toMatchObject({
      status: 409,
      json: { code: 'refused', detail: expect.stringContaining('已有人使用') }
    })
    for (const by of [office().as(supervisor), office().as(holderOf.head), office().as(stranger)])
      expect(await by.post('/api/officers', { id: 'yi-ge', name: '一个' })).toMatchObject({ status: 403, json: { code: 'forbidden' } })
    expect(office().lines.join('\n')).not.toContain(made.json.password)
  })
})

onEmbedded('on an empty place', (store) => {
  test('whoever founds the first organ may name its administrator, whatever else is granted before, and from then on is nobody', async () => {
    const office = await openOffice(store(), [])
    const today: LocalDate = office.on('2026-03-16')
    const lone = office.as(stranger)
    const say = (where: string, ...facts: SettingFact[]) => lone.post(`/api/organs/${where}/settings`, { facts })
    expect((await lone.post('/api/officers', { id: 'shou-ren', name: '首任' })).status).toBe(201)
    expect(await say(own, granted(stranger, ['handler'], today))).toMatchObject({
      status: 409,
      json: { refusal: { code: 'unknownOrgan' } }
    })
    expect((await say(parent, organ('2026-03-16'))).status).toBe(200)
    expect((await set(office, parent, granted(founder, ['administrator'], today))).status).toBe(403)
    expect((await say(parent, granted(stranger, ['handler'], today))).status).toBe(200)
    expect((await say(parent, granted(founder, ['administrator'], today))).status).toBe(200)
    expect((await say(parent, granted(stranger, ['administrator'], today))).status).toBe(403)
    expect((await lone.post('/api/officers', { id: 'hou-ren', name: '后任' })).status).toBe(403)
    expect((await set(office, own, organ('2026-03-16', parent))).status).toBe(200)
    // The only one left cannot go before another is named.
    expect(await set(office, parent, granted(founder, ['handler'], today))).toMatchObject({
      status: 409,
      json: { refusal: { code: 'lastAdministrator' } }
    })
    expect((await set(office, parent, granted(stranger, ['administrator'], today))).status).toBe(200)
    expect((await set(office, parent, granted(founder, ['handler'], today))).status).toBe(200)
  })
})
