import { day, OfficerId, OrganId, OrganSettings, type PlainPolicy, type SettingFact } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { allRounder, foundedOn, founder, granted, holderOf, organs, stranger } from '../testing/county.ts'
import { onEmbeddedOffice } from '../testing/on-each-office.ts'

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
