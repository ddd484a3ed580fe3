import { day, OfficerId, OrganId, OrganSettings, type PlainPolicy, type SettingFact } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { allRounder, foundedOn, founder, granted, holderOf, organs, stranger, supervisor } from '../testing/county.ts'
import { onEmbeddedOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, child, sibling, parent } = organs
const on = '2026-03-16'
const dated = (from = on) => ({ on: day(on), from: day(from) })

onEmbeddedOffice('an organ’s settings', (office) => {
  const set = (where: string, ...facts: SettingFact[]) => office().as(founder).post(`/api/organs/${where}/settings`, { facts })
  const seen = async (where: string, by = founder) => OrganSettings.parse((await office().as(by).get(`/api/organs/${where}/settings`)).json)
  const choice = async (where: string, policy: PlainPolicy) => (await seen(where)).choices.find((c) => c.policy === policy)

  describe('tell who is what there', () => {
    test('today and in the order it takes effect, who ended and who begins later too', async () => {
      office().on(on)
      await set(child, granted(stranger, ['clerk'], day(on)), { ...granted(stranger, []), ...dated('2026-04-01') } as SettingFact)
      const found = (await seen(child)).officers.find((o) => o.officer === stranger)
      expect(found?.roles).toEqual(['clerk'])
      expect(found?.grants).toEqual([
        { on, from: on, by: founder, byName: expect.any(String), roles: ['clerk'] },
        { on, from: '2026-04-01', by: founder, byName: expect.any(String), roles: [] }
      ])
    })

    test('and where the organ stood under which name', async () => {
      const renamed = { type: 'organEstablished', name: '云岭县测绘院', shortName: '测绘院', level: 'department', parent: sibling } as const
      expect((await set(child, { ...renamed, ...dated('2026-07-01') } as SettingFact)).status).toBe(200)
      expect((await seen(child)).establishments.map((e) => [e.from, e.shortName, e.parent])).toEqual([
        [foundedOn, '测绘站', own],
        ['2026-07-01', '测绘院', sibling]
      ])
      expect((await seen(child)).organ.shortName).toBe('测绘站')
    })
  })

  describe('tell what is chosen', () => {
    test('by the nearest organ up the tree, else the law’s default with its source', async () => {
      expect(await choice(child, 'soon')).toMatchObject({ value: 5, default: 5, chosenBy: null, source: { kind: 'inference' } })
      await set(parent, { type: 'policySet', ...dated(), policy: { policy: 'soon', value: 7 } })
      expect(await choice(child, 'soon')).toMatchObject({ value: 7, default: 5, chosenBy: parent, from: on })
      await set(own, { type: 'policySet', ...dated(), policy: { policy: 'soon', value: 3 } })
      expect(await choice(child, 'soon')).toMatchObject({ value: 3, chosenBy: own })
      expect(await choice(sibling, 'soon')).toMatchObject({ value: 7, chosenBy: parent })
    })

    test('and what is to hold from a later day, which does not hold yet', async () => {
      await set(own, { type: 'policySet', ...dated('2027-01-01'), policy: { policy: 'resultDay', value: 'decided' } })
      expect(await choice(own, 'resultDay')).toMatchObject({
        value: 'sentOut',
        chosenBy: null,
        ahead: [{ from: '2027-01-01', value: 'decided' }]
      })
    })
  })

  describe('a choice made', () => {
    const chain = (from: string, value: ('legal' | 'secrecy')[]) =>
      ({ type: 'policySet', ...dated(from), policy: { policy: 'approvalChain', of: 'all', value }, basis: '局办公会纪要' }) as SettingFact

    test('stays in the history with its ground: it holds, is to hold, or another holds in its place', async () => {
      await set(own, chain('2026-01-05', ['secrecy']))
      await set(own, chain('2026-02-02', ['legal']), chain('2027-01-04', ['legal', 'secrecy']))
      const made = async (of: string) => (await seen(of)).made.filter((m) => m.policy.policy === 'approvalChain')
      const told = [
        ['2027-01-04', 'ahead', '局办公会纪要', own],
        ['2026-02-02', 'holds', '局办公会纪要', own],
        ['2026-01-05', 'replaced', '局办公会纪要', own]
      ]
      expect((await made(own)).map((m) => [m.from, m.state, m.basis, m.organ])).toEqual(told)
      expect(await made(parent)).toEqual([])
    })

    test('a township, whose day the law does not name, reports by the day of its local notice', async () => {
      const township = OrganId.parse('yunling-x')
      const founded = { type: 'organEstablished', ...dated(), name: '某乡', shortName: '某乡', level: 'township' as never, parent } as const
      await set(township, founded)
      expect(await choice(township, 'reportDay')).toMatchObject({ value: null, chosenBy: null, article: null })
      expect(await choice(own, 'reportDay')).toMatchObject({ value: '01-31', article: expect.any(String) })
      await set(township, { type: 'policySet', ...dated(), policy: { policy: 'reportDay', value: '02-15' }, basis: '县政府办通知' })
      expect(await choice(township, 'reportDay')).toMatchObject({ value: '02-15', chosenBy: township })
    })
  })

  describe('what a setting would do', () => {
    const foresee = async (where: string, fact: object, by = founder) =>
      (await office().as(by).post(`/api/organs/${where}/settings/foresee`, { fact })).json
    const soon = { type: 'policySet', ...dated(), policy: { policy: 'mailGrace', value: 3 } }

    test('is told before it is recorded: whom it reaches, and how many open cases lie there', async () => {
      office().on(on)
      const before = await foresee(parent, soon)
      await begun(office(), office().as(allRounder), child, say.received(on))
      const after = await foresee(parent, soon)
      expect([after.openCases - before.openCases, after.organs, after.refusal, after.years]).toEqual([1, before.organs, null, []])
      await set(own, { ...soon, policy: { policy: 'mailGrace', value: 4 } } as SettingFact)
      // The bureau has a choice of its own now, and the station under it follows the bureau.
      expect(await foresee(parent, soon)).toMatchObject({ organs: before.organs - 2, openCases: 0 })
    })

    test('a row chosen from a past year on moves that year’s table and its ended cases; what cannot be is refused beforehand', async () => {
      const by = office().as(allRounder)
      office().on(on)
      await begun(office(), by, sibling, say.received('2025-11-03'), say.decided('2025-11-10', 'nonGovernment'), say.sentOut('2025-11-10'))
      office().on(on)
      const row = (value: string) => ({
        type: 'policySet',
        ...dated('2025-06-01'),
        policy: { policy: 'outcomeRow', outcome: 'nonGovernment', value }
      })
      expect(await foresee(sibling, row('3.4.1'))).toMatchObject({ refusal: null, endedCases: 1, years: [2026, 2025] })
      expect(await foresee(sibling, row('9.9'))).toMatchObject({ refusal: { code: 'notAdmissible' } })
      expect((await seen(sibling)).made.filter((m) => m.policy.policy === 'outcomeRow')).toEqual([])
    })
  })

  test('an organ for practice is in no sum, whatever else was said of it', async () => {
    office().on(on)
    const drill = OrganId.parse('yunling-lianxi')
    const founded = {
      type: 'organEstablished',
      ...dated(),
      name: '练习局',
      shortName: '练习局',
      level: 'department' as never,
      parent
    } as const
    await set(drill, { ...founded, drill: true, inSumAbove: true }, granted(allRounder, ['registrar', 'handler', 'statistician'], day(on)))
    expect((await seen(drill)).organ).toMatchObject({ drill: true, inSumAbove: false })
    const sum = async () => (await office().as(supervisor).get(`/api/organs/${parent}/years/2026/tables?subtree=true`)).json
    expect((await sum()).organs).not.toContain(drill)
    expect((await sum()).leftOut).toContain(drill)
  })

  describe('an account barred', () => {
    const [name, password] = ['xu-tingyong', 'a-password-of-hers']
    const officer = OfficerId.parse(name)
    const bar = (by: OfficerId, type: 'accountBarred' | 'accountRestored', whom = officer) =>
      office()
        .as(by)
        .post(`/api/organs/${own}/settings`, { facts: [{ type, on, officer: whom }] })
    const signIn = () => office().nobody.post('/api/auth/sign-in/username', { username: name, password })

    test('opens nothing from that moment on: no session, no sign-in, no role; let back, it has its posts again', async () => {
      office().on(on)
      await office().identity.createOfficer({ id: officer, name: '许停用', username: name, password })
      await set(own, granted(officer, ['handler'], day(on)))
      const cookie = {
        Cookie: (await signIn()).headers
          .getSetCookie()
          .map((c) => c.split(';')[0])
          .join('; ')
      }
      const session = () => office().nobody.get('/api/me', cookie)
      expect((await session()).status).toBe(200)
      expect((await bar(holderOf.administrator, 'accountBarred')).status).toBe(200)
      expect([(await session()).status, (await signIn()).json.code]).toEqual([401, 'accountBarred'])
      expect((await seen(own)).officers.find((o) => o.officer === officer)).toMatchObject({ barredOn: on, roles: [] })
      expect((await bar(founder, 'accountBarred')).json).toMatchObject({ refusal: { code: 'accountAlready' } })
      expect((await bar(holderOf.administrator, 'accountRestored')).status).toBe(200)
      expect((await signIn()).status).toBe(200)
      expect((await seen(own)).officers.find((o) => o.officer === officer)).toMatchObject({ barredOn: null, roles: ['handler'] })
    })

    test('is never that of the last administrator, nor of one who is anything where the other rules nothing', async () => {
      expect((await bar(founder, 'accountBarred', founder)).json).toMatchObject({ refusal: { code: 'lastAdministrator' } })
      expect((await bar(holderOf.administrator, 'accountBarred', founder)).status).toBe(403)
    })
  })

  test('are nobody’s to read but the administrators’, there and above', async () => {
    const statuses = async (by: typeof founder) =>
      Promise.all([parent, own, child, sibling].map(async (o) => (await office().as(by).get(`/api/organs/${o}/settings`)).status))
    expect(await statuses(founder)).toEqual([200, 200, 200, 200])
    expect(await statuses(holderOf.administrator)).toEqual([403, 200, 200, 403])
    expect(await statuses(allRounder)).toEqual([403, 403, 403, 403])
    expect((await office().as(founder).get('/api/organs/not-there/settings')).status).toBe(403)
  })

  describe('a password lost', () => {
    const reset = (by: OfficerId, whom: string) => office().as(by).post(`/api/officers/${whom}/password`)

    test('is set anew by whoever administers every organ in which the officer has a role, and told once', async () => {
      const made = await office().as(founder).post('/api/officers', { id: 'wang-mi', name: '忘密' })
      await set(own, granted(OfficerId.parse('wang-mi'), ['handler'], day(on)))
      const anew = await reset(holderOf.administrator, 'wang-mi')
      expect(anew).toMatchObject({ status: 200, json: { officer: 'wang-mi', password: expect.stringMatching(/^\w{4}(-\w{4}){3}$/) } })
      expect(anew.json.password).not.toBe(made.json.password)
      const signIn = (password: string) => office().nobody.post('/api/auth/sign-in/username', { username: 'wang-mi', password })
      expect((await signIn(made.json.password)).status).toBe(401)
      expect((await signIn(anew.json.password)).status).toBe(200)
      expect(office().lines.join('\n')).not.toContain(anew.json.password)
    })

    test('never by somebody who would gain by it: an administrator below sets none of one who is anything elsewhere', async () => {
      await set(sibling, granted(OfficerId.parse('wang-mi'), ['clerk'], day(on)))
      expect((await reset(holderOf.administrator, 'wang-mi')).status).toBe(403)
      expect((await reset(holderOf.administrator, founder)).status).toBe(403)
      expect((await reset(allRounder, 'wang-mi')).status).toBe(403)
      expect((await reset(holderOf.administrator, 'no-such-person')).status).toBe(403)
      expect((await reset(founder, 'no-such-person')).status).toBe(404)
    })
  })

  test('of an organ that is only to be set up later can be looked at beforehand', async () => {
    const later = OrganId.parse('yunling-later')
    const fact = { type: 'organEstablished', name: '云岭县后设局', shortName: '后设局', level: 'department', parent } as const
    expect((await set(later, { ...fact, ...dated('2027-01-01') } as SettingFact)).status).toBe(200)
    expect((await seen(later)).organ.name).toBe('云岭县后设局')
  })
})
