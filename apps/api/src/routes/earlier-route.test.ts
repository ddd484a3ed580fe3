import type { EarlierCases } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { beforeAll, expect, test } from 'vitest'
import { likeness } from '../search/alike.ts'
import { allRounder, holderOf, organs } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, sibling } = organs
const identity = { kind: 'residentId', number: '11010519491231002X' } as const

onEachOffice('before a letter is recorded', (office) => {
  const asked = async (body: object, officer = holderOf.registrar): Promise<EarlierCases> =>
    (await office().as(officer).post(`/api/organs/${own}/earlier-cases`, body)).json

  beforeAll(async () => {
    const tell = (organ: typeof own, on: string, matter: string, more: object = {}, ...then: Parameters<typeof begun>[3][]) =>
      begun(
        office(),
        office().as(allRounder),
        organ,
        [say.received(on, 'signedMail'), { particulars: { matter, applicantName: '欧阳明', ...more } }],
        ...then
      )
    await tell(own, '2025-12-30', '旧年的一件', { identity })
    await tell(
      own,
      '2026-02-10',
      '石桥镇设施农用地备案台账',
      { identity },
      say.decided('2026-02-20', 'provided'),
      say.sentOut('2026-02-24')
    )
    await tell(own, '2026-03-02', '公路用地批复', { identity: { ...identity, number: '110105 19491231 002x' } })
    await tell(own, '2026-03-03', '石桥镇 2019—2023 年设施农用地备案台账', {})
    await tell(own, '2026-03-03', '老城区供水管网改造', {})
    await tell(sibling, '2026-03-04', '石桥镇设施农用地备案台账', { identity })
    office().on('2026-03-05')
  })

  test('the applicant’s applications of the month and the year are counted, in this organ only', async () => {
    expect((await asked({ identity })).applicant).toEqual({ month: 1, year: 2, nextItem: 2 })
    // A letter that arrived earlier is counted among those of its own day.
    expect((await asked({ identity, on: '2026-02-15' })).applicant).toEqual({ month: 1, year: 1, nextItem: 2 })
    expect((await asked({ identity: { kind: 'residentId', number: '11010519491231003X' } })).applicant).toEqual({
      month: 0,
      year: 0,
      nextItem: 1
    })
    expect((await asked({ matter: '台账' })).applicant).toBeNull()
  })

  test('cases of the same matter are named, the most alike first, with what became of them', async () => {
    const { cases } = await asked({ identity, matter: '石桥镇设施农用地备案台账' })
    expect(cases.slice(0, 2)).toMatchObject([
      { number: '2026-001', likeness: 1, sameApplicant: true, phase: 'answered', outcome: 'provided', channel: 'signedMail' },
      { number: '2026-003', sameApplicant: false, phase: 'handling' }
    ])
    // Ten pairs and, of 19, the same ten: 2 × 10 / 29, but 石桥 … 镇2 … 年设 lose 镇设: nine in common.
    expect(cases[1]?.likeness).toBeCloseTo((2 * 10) / (11 + 19), 2)
    expect(cases.map((c) => c.number)).not.toContain('2026-004')
    expect((await asked({ matter: '石桥镇设施农用地备案台账' })).cases.every((c) => !c.sameApplicant)).toBe(true)
  })

  test('whoever was told of them has looked at them', async () => {
    const looks = async () =>
      (await office().store.db.selectFrom('looks').selectAll().where('officer', '=', holderOf.clerk).execute()).length
    expect((await asked({ matter: '无关的事项' }, holderOf.clerk)).cases).toEqual([])
    expect(await looks()).toBe(0)
    expect((await asked({ matter: '老城区供水管网改造' }, holderOf.clerk)).cases).toHaveLength(1)
    expect(await looks()).toBe(1)
  })

  test('texts are alike by the pairs that both have', () => {
    expect(likeness('土地台账', '土地台账')).toBe(1)
    expect(likeness('土地台账', '水库移民')).toBe(0)
    // 土地 地台 台账 and 土地 地图: one in common of five.
    expect(likeness('土地台账', '土地图')).toBeCloseTo(0.4)
    expect(likeness('', '')).toBe(0)
  })
})
