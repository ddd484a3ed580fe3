import { type OfficerId, OrderListView, type OrganId } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { allRounder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, child, parent, sibling } = organs

onEachOffice('an order of supervision', (office) => {
  const record = (by: OfficerId, fact: Record<string, unknown>, organ: OrganId = own) =>
    office()
      .as(by)
      .post(`/api/organs/${organ}/settings`, { facts: [{ on: '2026-03-20', ...fact }] })
  const issue = (more: Record<string, unknown> = {}, organ?: OrganId, by = supervisor) =>
    record(by, { type: 'orderIssued', issuer: parent, asks: '说明为何还没有分办', answerBy: '2026-03-27', ...more }, organ)
  const step = (by: OfficerId, type: string, order: number, more: Record<string, unknown> = {}) =>
    record(by, { type, order, says: '见附件', ...more })
  const orders = async (by: OfficerId = supervisor, query = '') =>
    OrderListView.parse((await office().as(by).get(`/api/orders${query}`)).json)

  test('is issued by a supervisor above, in that organ’s name, on a case of the organ it goes to', async () => {
    const made = await begun(office(), office().as(allRounder), own, say.received('2026-03-02'))
    office().on('2026-03-20')
    const { id } = made.summary
    expect((await issue({ case: id })).status).toBe(200)
    // Nobody issues one in the own organ, in another's name, to an organ not below, or about a case of others.
    expect((await issue({ issuer: own }, own, holderOf.supervisor)).status).toBe(403)
    expect((await issue({}, own, holderOf.supervisor)).status).toBe(403)
    expect((await issue({ issuer: sibling })).status).toBe(403)
    expect((await issue({}, own, holderOf.administrator)).status).toBe(403)
    expect((await issue({ case: id }, sibling)).status).toBe(409)
    expect((await issue({ answerBy: '2026-03-19' })).status).toBe(409)
    expect((await issue({ asks: '' })).status).toBe(422)
    expect((await issue({}, sibling)).status).toBe(200)
    const { orders: all, mayIssue } = await orders()
    expect(all.map((o) => [o.organ, o.year, o.n, o.state, o.case?.id ?? null])).toEqual([
      [own, 2026, 1, 'awaitingAnswer', id],
      [sibling, 2026, 2, 'awaitingAnswer', null]
    ])
    expect(mayIssue).toEqual([{ issuer: parent, to: [own, child, sibling] }])
    expect((await orders(supervisor, `?case=${id}`)).orders).toHaveLength(1)
  })

  test('is answered by the organ, returned or written off by the issuer, each in its turn', async () => {
    const [first] = (await orders(holderOf.handler)).orders
    const order = first?.order ?? 0
    expect(first?.may).toEqual(['orderAnswered'])
    expect((await step(supervisor, 'orderAnswered', order)).status).toBe(403)
    expect((await step(supervisor, 'orderReturned', order, { answerBy: '2026-04-03' })).status).toBe(409)
    expect((await step(holderOf.handler, 'orderAnswered', order)).status).toBe(200)
    expect((await step(holderOf.handler, 'orderAnswered', order)).status).toBe(409)
    expect((await step(holderOf.supervisor, 'orderWrittenOff', order)).status).toBe(403)
    expect((await step(supervisor, 'orderReturned', order, { answerBy: '2026-04-03' })).status).toBe(200)
    office().on('2026-04-07')
    expect((await orders()).orders.find((o) => o.organ === own)).toMatchObject({
      state: 'awaitingAnswer',
      answerBy: '2026-04-03',
      late: true
    })
    expect((await step(supervisor, 'orderWrittenOff', order, { on: '2026-03-19' })).status).toBe(409)
    expect((await step(supervisor, 'orderWrittenOff', order)).status).toBe(200)
    expect((await step(holderOf.handler, 'orderAnswered', order)).status).toBe(409)
    expect((await step(holderOf.handler, 'orderAnswered', 9999)).status).toBe(409)
  })

  test('is seen by the organ it goes to and from above, and by no organ beside it', async () => {
    const seen = (await orders(holderOf.clerk)).orders
    expect(seen.map((o) => o.organ)).toEqual([own])
    // Who may not see the organ above reads its name all the same.
    expect(seen[0]?.issuerName).not.toBe(parent)
    expect((await orders(holderOf.administrator)).orders).toEqual([])
    expect((await orders(holderOf.clerk, `?organ=${sibling}`)).orders).toEqual([])
  })
})
