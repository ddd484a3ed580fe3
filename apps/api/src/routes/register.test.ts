import { NumbersView, RegisterView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { allRounder, founder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { applicant, begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'

const { own, parent } = organs
const pattern = '云自然资公开〔{年}〕第{n}号'
const numbered = (on: string, n: number) => ({ ...say.decided(on, 'provided'), documentNumber: `云自然资公开〔2026〕第${n}号` })

onEachOffice('the books of the counter', (office) => {
  const register = async (query: string, who = allRounder) =>
    RegisterView.parse((await office().as(who).get(`/api/organs/${own}/register?${query}`)).json)
  const numbers = async () => NumbersView.parse((await office().as(allRounder).get(`/api/organs/${own}/years/2026/numbers`)).json)
  const set = (who: typeof founder, fact: object) =>
    office()
      .as(who)
      .post(`/api/organs/${own}/settings`, { facts: [fact] })

  test('a letter that was only delivered here is passed on, counts nothing, and stands in the register', async () => {
    const by = office().as(allRounder)
    const arrived = { ...say.received('2026-03-16', 'signedMail'), mailNumber: '收 2026-0088' }
    const view = await begun(office(), by, own, arrived, say.forwarded('2026-03-17', '云岭县住建局'))
    expect(view.summary).toMatchObject({ phase: 'forwarded', withWhom: 'nobody', deadline: null })
    expect([view.cells, view.deadlines, view.clock]).toEqual([[], [], null])
    const counted = await by.get(`/api/organs/${own}/years/2026/tables/cells/1/total`)
    expect(counted.json.cases).toEqual([])
    const { lines, total } = await register('from=2026-03-16&to=2026-03-16')
    expect(total).toBe(1)
    expect(lines[0]).toMatchObject({
      mailNumber: '收 2026-0088',
      number: view.summary.number,
      forwarded: { to: '云岭县住建局', on: '2026-03-17' },
      applicant: `${[...applicant.applicantName][0]}＊＊`
    })
    // Where it belonged it is received on the day it came there.
    const there = await begun(office(), by, organs.sibling, { ...say.received('2026-03-18'), forwardedBy: '云岭县自然资源局' })
    expect(there.summary).toMatchObject({ phase: 'handling', receipt: '2026-03-18' })
  })

  test('the register has a line for each letter, in order of arrival, and tells the name in full only to who may read it', async () => {
    const by = office().as(allRounder)
    const first = await begun(office(), by, own, say.received('2026-04-07', 'email'))
    await goneOn(office(), by, first, { ...say.arrivedAgain('2026-04-09'), mailNumber: '收 2026-0102' })
    await begun(office(), by, own, say.received('2026-04-08'))
    const { lines } = await register('from=2026-04-07&to=2026-04-09&names=true')
    expect(lines.map((l) => [l.arrivedOn, l.again, l.applicant])).toEqual([
      ['2026-04-07', false, applicant.applicantName],
      ['2026-04-08', false, applicant.applicantName],
      ['2026-04-09', true, applicant.applicantName]
    ])
    expect(lines[2]?.number).toBe(first.summary.number)
    const above = await register('from=2026-04-07&to=2026-04-09', holderOf.supervisor)
    expect([above.mayName, ...above.lines.map((l) => l.applicant)]).toEqual([false, null, null, null])
    const { text } = await by.get(`/api/organs/${own}/register.csv?from=2026-04-07&to=2026-04-09`)
    expect(
      text
        .split('\r\n')
        .slice(0, 4)
        .map((l) => l.split(',').length)
    ).toEqual([10, 10, 10, 10])
    expect(text).toContain('同件再到')
  })

  test('a span of more than a year, and one that ends before it begins, is not asked', async () => {
    for (const span of ['from=2026-01-01&to=2027-01-02', 'from=2026-02-01&to=2026-01-31'])
      expect(problemIn(await office().as(allRounder).get(`/api/organs/${own}/register?${span}`))).toMatchObject({ status: 422 })
    expect((await office().as(supervisor).get(`/api/organs/${own}/register?from=2026-01-01&to=2026-01-31&names=true`)).status).toBe(403)
  })

  test('papers are proposed the next number of the organ’s pattern; gaps, shared and given up numbers are listed', async () => {
    const by = office().as(allRounder)
    office().on('2026-05-06')
    const policy = { policy: 'documentNumber', of: 'reply', value: pattern }
    expect((await set(founder, { type: 'policySet', on: '2026-05-06', from: '2026-05-06', policy })).status).toBe(200)
    const bare = { ...policy, value: '云自然资公开' }
    expect((await set(founder, { type: 'policySet', on: '2026-05-06', from: '2026-05-06', policy: bare })).status).toBe(422)
    const sample = (view: Awaited<ReturnType<typeof begun>>) => view.mayRecord.find((m) => m.fact === 'decided')?.sample
    const one = await begun(office(), by, own, say.received('2026-05-06'))
    expect(sample(one)).toMatchObject({ documentNumber: '云自然资公开〔2026〕第1号' })
    await goneOn(office(), by, one, numbered('2026-05-07', 9))
    const two = await begun(office(), by, own, say.received('2026-05-07'))
    expect(sample(two)).toMatchObject({ documentNumber: '云自然资公开〔2026〕第10号' })
    await goneOn(office(), by, two, numbered('2026-05-07', 10))
    // Signed on another day it is another paper: recorded only with the reason, and marked.
    const three = await begun(office(), by, own, say.received('2026-05-08'))
    const taken = await post(by, three, numbered('2026-05-08', 9))
    expect(problemIn(taken)).toMatchObject({
      status: 409,
      irregularities: [{ code: 'documentNumberTaken', about: { case: one.summary.number } }]
    })
    // One reply to two applications of one person bears its number for both.
    const four = await begun(office(), by, own, say.received('2026-05-07'))
    await goneOn(office(), by, four, numbered('2026-05-07', 9))
    const voided = (number: string) => ({ type: 'numberVoided', on: '2026-05-08', number, reason: '印重了' })
    office().on('2026-05-08')
    expect(problemIn(await set(allRounder, voided('云自然资公开〔2026〕第10号')))).toMatchObject({ refusal: { code: 'numberInUse' } })
    expect((await set(allRounder, voided('云自然资公开〔2026〕第12号'))).status).toBe(200)
    expect((await set(holderOf.statistician, voided('云自然资公开〔2026〕第14号'))).status).toBe(403)
    const { series, unnumbered, ...rest } = await numbers()
    expect(series).toEqual([
      {
        ...{ kinds: ['reply'], pattern, last: 12, used: 2, next: '云自然资公开〔2026〕第13号' },
        gaps: [
          { from: 1, to: 8 },
          { from: 11, to: 11 }
        ],
        shared: [{ number: '云自然资公开〔2026〕第9号', cases: [one.summary.number, four.summary.number] }]
      }
    ])
    expect([unnumbered.length, rest.voided.map((v) => v.reason), rest.mail?.number]).toEqual([4, ['印重了'], '收 2026-0102'])
    expect(problemIn(await post(by, three, numbered('2026-05-08', 12)))).toMatchObject({
      irregularities: [{ code: 'documentNumberTaken' }]
    })
  })

  test('cases are handed over in one act, all or none', async () => {
    const by = office().as(allRounder)
    const mine = [await begun(office(), by, own, say.received('2026-06-01')), await begun(office(), by, own, say.received('2026-06-02'))]
    const hand = (versions: number[]) =>
      by.post(`/api/organs/${own}/handover`, {
        ...{ to: holderOf.handler, on: '2026-06-02' },
        cases: mine.map((view, i) => ({ id: view.summary.id, version: versions[i] }))
      })
    expect((await hand([1, 7])).status).toBe(412)
    expect(viewIn(await by.get(pathOf(mine[0] as (typeof mine)[0]))).summary.handler).toBe(null)
    expect((await hand([1, 1])).json).toEqual({ handedOver: 2 })
    const { cases } = (await by.get(`/api/cases?organ=${own}&handler=${holderOf.handler}`)).json
    expect(cases.map((c: { id: string }) => c.id).toSorted()).toEqual(mine.map((m) => m.summary.id).toSorted())
  })

  test('what the treasury pays back lowers the income of its own year; a joint applicant is found by name', async () => {
    const by = office().as(allRounder)
    const particulars = {
      applicantName: '甲公司',
      identity: { kind: 'creditCode', number: 'R1' },
      matter: '退费',
      jointApplicants: ['欧阳若水', '司马流云']
    }
    const view = await begun(office(), by, own, [say.received('2026-07-01'), { particulars }], say.feeNotified('2026-07-02', 11, 100_00))
    const paid = await goneOn(office(), by, view, say.feePaid('2026-07-03', 100_00), say.feeRefunded('2026-07-06', 40_00))
    expect((await by.get(`/api/organs/${own}/years/2026/fee-income`)).json).toMatchObject({ payments: 1, fen: 60_00 })
    expect(problemIn(await post(by, paid, say.feeRefunded('2026-07-06', 60_01)))).toMatchObject({ refusal: { code: 'refundBeyondPaid' } })
    const found = (await by.get(`/api/cases?state=all&q=${encodeURIComponent('司马流云')}`)).json.cases
    expect(found.map((c: { id: string }) => c.id)).toEqual([view.summary.id])
  })

  test('an organ out of sight has no register', async () => {
    expect((await office().as(holderOf.registrar).get(`/api/organs/${parent}/register?from=2026-01-01&to=2026-01-31`)).status).toBe(404)
    expect(
      (
        await office()
          .as(holderOf.registrar)
          .post(casesOf(parent), { facts: [request(say.received('2026-03-16'))] })
      ).status
    ).toBe(404)
  })
})
