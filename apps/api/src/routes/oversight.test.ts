import { CaseListView, type OrganId, OversightView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { beforeAll, expect, test } from 'vitest'
import { allRounder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, child, parent, sibling } = organs

onEachOffice('what a supervisor sees', (office) => {
  const view = async (organ: OrganId = parent, query = '') =>
    OversightView.parse((await office().as(supervisor).get(`/api/organs/${organ}/years/2026/oversight${query}`)).json)
  const listed = async (query: string) =>
    CaseListView.parse((await office().as(supervisor).get(`/api/cases?organ=${parent}&below=true&${query}`)).json)

  // 2026-03-02 is a Monday; its twentieth working day is 03-30, the seventh 03-11.
  beforeAll(async () => {
    const by = office().as(allRounder)
    const replied = (on: string) => [say.decided(on, 'provided'), say.sentOut(on)]
    await begun(office(), by, own, say.received('2026-03-02'), ...replied('2026-03-16'))
    await begun(office(), by, sibling, say.received('2026-03-02'), say.extended('2026-03-30', 20), ...replied('2026-04-13'))
    await begun(office(), by, child, say.received('2026-03-02'), say.withdrawn('2026-03-09'))
    await begun(office(), by, child, say.received('2026-03-23'), say.correctionRequested('2026-04-01'))
    // Due on 2026-04-20: the third working day from the 16th is the 21st.
    await begun(office(), by, own, say.received('2026-03-20'), say.assigned('2026-03-23', allRounder))
    await begun(office(), by, own, say.received('2026-04-09'))
    office().on('2026-04-16')
  })

  test('each organ by itself and all together, each case counted once', async () => {
    const { total, organs: each, quarters } = await view()
    expect(each.map((o) => [o.organ, o.settled.answered, o.settled.ended, o.stock.open])).toEqual([
      [parent, 0, 0, 0],
      [own, 1, 1, 2],
      [child, 0, 1, 1],
      [sibling, 1, 1, 0]
    ])
    expect(total.settled).toMatchObject({ answered: 2, onTime: 2, rate: null, extended: 1, ended: 3 })
    expect(total.stock).toMatchObject({ open: 3, waiting: 1, late: 0, atRisk: 1, unconfirmed: 0 })
    expect(quarters.filter((q) => q.settled.ended > 0).map((q) => [q.span.quarter, q.settled.ended])).toEqual([
      [1, 2],
      [2, 1]
    ])
    expect((await view(parent, '?quarter=2')).total.settled).toMatchObject({ answered: 1, ended: 1 })
  })

  test('what falls due on the days ahead, and what is worth a question', async () => {
    const { ahead, signals } = await view()
    expect(ahead.filter((d) => d.due > 0).map((d) => [d.day, d.due, d.atRisk])).toEqual([['2026-04-20', 1, 1]])
    expect(signals.map((s) => [s.signal, s.organ, s.n, s.of])).toEqual([
      ['lastDayExtension', sibling, 1, 1],
      ['lastDayCorrection', child, 1, 1],
      ['unassigned', own, 1, 2]
    ])
  })

  test('every figure opens its cases', async () => {
    const { total } = await view()
    const year = 'endedFrom=2026-01-01&endedTo=2026-12-31'
    expect((await listed(`state=ended&timeliness=onTime&${year}`)).total).toBe(total.settled.onTime)
    expect((await listed(`state=ended&extended=true&${year}`)).total).toBe(total.settled.extended)
    expect((await listed('atRisk=true')).total).toBe(total.stock.atRisk)
    expect((await listed('dueFrom=2026-04-20&dueTo=2026-04-20')).total).toBe(1)
    expect((await listed('state=all&signal=lastDayExtension&year=2026')).total).toBe(1)
    expect((await listed('state=all&signal=lateConsultation')).total).toBe(0)
  })

  test('whoever sees only the own organ is told of it alone; the file has a line for each organ and the total', async () => {
    const by = office().as(holderOf.head)
    expect(OversightView.parse((await by.get(`/api/organs/${own}/years/2026/oversight`)).json).organs.map((o) => o.organ)).toEqual([own])
    expect((await by.get(`/api/organs/${parent}/years/2026/oversight`)).status).toBe(404)
    const file = await office().as(supervisor).get(`/api/organs/${parent}/years/2026/oversight.csv`)
    const text = String(file.text ?? file.json)
    expect(text.split('\r\n').filter((l) => l !== '')).toHaveLength(6)
    expect(text).toContain('合计,2,2,')
    expect((await office().as(supervisor).get(`/api/organs/${parent}/years/2026/oversight.xlsx`)).status).toBe(200)
  })
})
