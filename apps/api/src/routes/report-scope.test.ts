import { day, OrganId, type SettingFact } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { allRounder, founder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, child, sibling, parent } = organs
const tax = OrganId.parse('yunling-swj')

onEachOffice('whose reports make a sum', (office) => {
  const set = (organ: OrganId, fact: SettingFact) =>
    office()
      .as(founder)
      .post(`/api/organs/${organ}/settings`, { facts: [fact] })
  const stands = (on: string, from: string, under: OrganId, more: Partial<SettingFact> = {}) =>
    ({
      type: 'organEstablished',
      on: day(on),
      from: day(from),
      name: '云岭县某单位',
      shortName: '某单位',
      level: 'department',
      parent: under,
      ...more
    }) as SettingFact
  const sum = async (organ: OrganId, year: number, more: Record<string, string> = {}) =>
    (
      await office()
        .as(supervisor)
        .get(`/api/organs/${organ}/years/${year}/tables?${new URLSearchParams({ subtree: 'true', ...more })}`)
    ).json
  const cell = async (who: typeof supervisor, organ: OrganId, year: number, at: string) =>
    (await office().as(who).get(`/api/organs/${organ}/years/${year}/tables/cells/${at}?subtree=true`)).json

  test('a report of a past year sums the organs that stood below then, whatever became of them later', async () => {
    const by = office().as(allRounder)
    await begun(office(), by, child, say.received('2024-11-04'))
    await begun(office(), by, own, say.received('2024-11-05'))
    office().on('2025-06-20')
    expect((await set(child, stands('2025-06-20', '2025-07-01', sibling))).status).toBe(200)
    expect((await sum(own, 2025)).organs).toEqual([own, child])
    office().on('2025-07-01')
    expect([(await sum(own, 2024)).organs, (await sum(own, 2025)).organs, (await sum(sibling, 2025)).organs]).toEqual([
      [own, child],
      [own],
      [sibling, child]
    ])
    expect((await sum(own, 2024)).applications['1'].at(-1)).toBe(2)
  })

  test('as known on a day, the tree is the one that was known then', async () => {
    office().on('2026-02-02')
    expect((await sum(own, 2025)).organs).toEqual([own])
    // On 19 June 2025 the move was not recorded; on the 30th it was, but had not taken effect.
    expect((await sum(own, 2025, { knownOn: '2025-06-19' })).organs).toEqual([own, child])
    expect((await sum(own, 2025, { knownOn: '2025-06-30' })).organs).toEqual([own, child])
    expect((await sum(own, 2025, { knownOn: '2025-07-01' })).organs).toEqual([own])
  })

  test('who joined the sum or left it since last year is told with what it carried over, and the sum balances all the same', async () => {
    const [left, joined, all] = [await sum(own, 2025), await sum(sibling, 2025), await sum(parent, 2025)]
    expect(left.moved).toEqual([{ organ: child, how: 'left', carried: 1 }])
    expect(joined.moved).toEqual([{ organ: child, how: 'joined', carried: 1 }])
    expect(all.moved).toEqual([])
    expect([left.balanced, joined.balanced, all.balanced]).toEqual([true, true, true])
    expect([left, joined, all].map((t) => t.applications['2'].at(-1))).toEqual([1, 1, 2])
  })

  test('a case of an organ that has left is counted in the old report, and shown only to those who may look there today', async () => {
    const own2024 = await cell(holderOf.statistician, own, 2024, '1/total')
    expect(own2024).toMatchObject({ figure: 2, outOfSight: 1 })
    expect(own2024.cases.map((c: { organ: string }) => c.organ)).toEqual([own])
    expect(await cell(supervisor, own, 2024, '1/total')).toMatchObject({ figure: 2, outOfSight: 0 })
  })

  test('an organ that reports in a system of its own is left out of the sum with all under it, and has its own', async () => {
    office().on('2026-03-02')
    expect((await set(tax, stands('2026-03-02', '2026-01-01', parent, { inSumAbove: false } as never))).status).toBe(200)
    const post = OrganId.parse('yunling-swj-sqz')
    expect((await set(post, stands('2026-03-02', '2026-01-01', tax))).status).toBe(200)
    const [county, own2026] = [await sum(parent, 2026), await sum(tax, 2026)]
    expect(county.organs).not.toContain(tax)
    expect(county.organs).not.toContain(post)
    expect(county.leftOut).toEqual([tax])
    expect(own2026.organs).toEqual([tax, post])
    expect((await sum(parent, 2025)).leftOut).toEqual([])
  })

  test('an officer who does not look down sees no more than the organs that are theirs', async () => {
    const { json } = await office().as(holderOf.handler).get(`/api/organs/${own}/years/2024/tables?subtree=true`)
    expect(json).toMatchObject({ organs: [own], moved: [] })
    expect((await office().as(holderOf.statistician).get(`/api/organs/${child}/years/2024/tables`)).status).toBe(404)
  })
})
