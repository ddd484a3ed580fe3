import { BalanceView, day, type OrganId } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { post } from '../log/postings.ts'
import { allRounder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, pathOf } from '../testing/telling.ts'

const { own, child, parent, sibling } = organs

onEachOffice('whether the tables would balance today', (office) => {
  const balance = async (organ: OrganId, year: number, query = '') =>
    BalanceView.parse((await office().as(supervisor).get(`/api/organs/${organ}/years/${year}/balance${query}`)).json)

  test('an organ without a case balances; that the year runs and table 二 is not said stands in the way of closing', async () => {
    office().on('2026-03-16')
    const [only, ...others] = (await balance(own, 2026)).organs
    expect(others).toEqual([])
    // 42 printed, and the carry-over in each of seven columns.
    expect(only).toMatchObject({ organ: own, balanced: true, ready: false, held: 49, broken: [], behind: [], notes: [] })
    expect(only?.hindrances.map((h) => h.note)).toEqual(['unreported', 'yearNotOver'])
  })

  test('a year that is over and said can be closed; what is open at its end is told with its number', async () => {
    const by = office().as(allRounder)
    const open = await begun(office(), by, own, say.received('2025-12-20'))
    expect(open.summary.phase).toBe('handling')
    await begun(office(), by, own, say.received('2025-12-22', 'fax'))
    office().on('2026-01-10')
    const figures = {
      regulations: { made: 0, repealed: 0, inForce: 0 },
      normative: { made: 0, repealed: 0, inForce: 4 },
      licensing: { decisions: 0 },
      penalty: { decisions: 0 },
      coercion: { decisions: 0 },
      fees: { amount: 0 }
    }
    const fact = { type: 'proactiveReported', on: '2026-01-10', year: 2025, figures }
    expect(
      (
        await office()
          .as(holderOf.statistician)
          .post(`/api/organs/${own}/settings`, { facts: [fact] })
      ).status
    ).toBe(200)
    expect((await balance(own, 2025)).organs[0]).toMatchObject({
      balanced: true,
      ready: true,
      hindrances: [],
      notes: [
        { note: 'carriedOut', n: 1 },
        // By fax: not received before both sides confirm.
        { note: 'unconfirmed', n: 1 }
      ]
    })
    expect((await balance(own, 2025, '?knownOn=2026-01-09')).organs[0]?.hindrances).toEqual([{ note: 'unreported' }])
  })

  test('every organ of the tree has a light of its own', async () => {
    const { organs: all } = await balance(parent, 2025, '?subtree=true')
    expect(all.map((o) => [o.organ, o.ready])).toEqual([
      [parent, false],
      [own, true],
      [child, false],
      [sibling, false]
    ])
  })

  test('where the books do not balance, the identities are named with their differences, and the case behind them', async () => {
    const by = office().as(allRounder)
    const spoilt = await begun(office(), by, sibling, say.received('2025-06-02'), say.withdrawn('2025-06-04'))
    await begun(office(), by, sibling, say.received('2025-06-03'))
    office().on('2026-01-12')
    expect((await balance(sibling, 2025)).organs[0]?.balanced).toBe(true)
    // Somebody took the ending out of the books behind the door's back.
    const taken = { organ: sibling, stream: spoilt.summary.id, seq: 9, what: 'outcome:withdrawn', delta: -1 }
    const on = { legalDay: day('2025-06-04'), recordedDay: day('2026-01-12'), applicantKind: spoilt.summary.applicantKind }
    await office().store.transaction((tx) => post(tx, [{ ...taken, ...on }]))
    const [light] = (await balance(sibling, 2025)).organs
    expect((await balance(sibling, 2025, '?knownOn=2026-01-11')).organs[0]?.balanced).toBe(true)
    expect(light).toMatchObject({ balanced: false, ready: false })
    // One came in and is neither ended nor open: 2 received, 1 open, none ended.
    expect(light?.broken.map((i) => [i.id, i.at, i.left, i.right])).toEqual([
      ['intakeIsResults', 'naturalPerson', 2, 1],
      ['intakeIsResults', 'total', 2, 1]
    ])
    expect(light?.behind.map((c) => pathOf({ summary: c } as never))).toEqual([pathOf(spoilt)])
  })
  test('what does not balance is not written out as a report, only as the draft that it is', async () => {
    const file = (more: string) => office().as(supervisor).get(`/api/organs/${sibling}/years/2025/report.html${more}`)
    const refused = await file('')
    expect([refused.status, refused.json.code]).toEqual([409, 'notReconciled'])
    const draft = await file('?draft=true')
    expect(draft.text).toContain('草表，未平')
    expect(draft.headers.get('content-disposition')).toBe(`attachment; filename="report-${sibling}-2025.html"`)
    // As known on the day before it was spoilt, it balances.
    const before = await file('?knownOn=2026-01-11')
    expect([before.status, before.text.includes('草表，未平')]).toEqual([200, false])
  })
})
