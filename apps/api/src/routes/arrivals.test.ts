import { ArrivalsView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { applicant, begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'

const { own } = organs

/** One of the letters that one person sends. */
const letter = (matter: string) => request(say.received('2026-05-11'), { particulars: { ...applicant, matter } })

onEachOffice('what arrives', (office) => {
  test('by e-mail on Monday and by post on Tuesday is one case, received on Tuesday, more safely on Monday', async () => {
    const by = office().as(holderOf.registrar)
    // 2026-03-16 is a Monday. Twenty working days after Tuesday 17 March, without 4 to 6 April, end on 15 April.
    const view = await begun(office(), by, own, say.received('2026-03-16', 'email'))
    expect(view.summary).toMatchObject({ phase: 'unconfirmed', receipt: null, arrivedOn: '2026-03-16' })
    const again = await goneOn(office(), by, view, { ...say.arrivedAgain('2026-03-17', 'signedMail'), mailNumber: '收 2026-0417' })
    expect(again.summary).toMatchObject({
      phase: 'handling',
      receipt: '2026-03-17',
      arrivedOn: '2026-03-16',
      deadline: { term: 'reply', legal: '2026-04-15', strict: '2026-04-14' }
    })
    expect(again.deadlines.map((d) => d.term)).not.toContain('confirmation')
    expect(again.cells).toContainEqual({ year: 2026, form: '2021', row: '1', column: 'naturalPerson' })
    const { cases } = (await by.get('/api/cases?state=all')).json
    expect(cases.filter((c: { id: string }) => c.id === view.summary.id)).toHaveLength(1)
  })

  test('in a heap from one person is recorded in one act, numbered in order, and each knows its place in the month', async () => {
    office().on('2026-05-11')
    const by = office().as(holderOf.registrar)
    const rows = Array.from({ length: 50 }, (_, i) => ({ facts: [letter(`第 ${i + 1} 项规划许可`)] }))
    const answer = await by.post(`/api/organs/${own}/arrivals`, { cases: rows })
    expect(answer.status).toBe(201)
    const { cases } = ArrivalsView.parse(answer.json)
    const first = Number(cases[0]?.number.slice(5))
    expect(cases.map((c) => c.number)).toEqual(rows.map((_, i) => `2026-${String(first + i).padStart(3, '0')}`))
    expect(cases.map((c) => c.nthThisMonth)).toEqual(rows.map((_, i) => i + 1))
    expect(cases[49]).toMatchObject({ matter: '第 50 项规划许可', receipt: '2026-05-11' })
    const view = viewIn(await by.get(`${casesOf(own)}/${cases[49]?.id}`))
    expect(view.timeline[0]?.act).toBe(viewIn(await by.get(`${casesOf(own)}/${cases[0]?.id}`)).timeline[0]?.act)
  })

  test('in a heap is recorded whole or not at all, and the row that stands in the way is named', async () => {
    office().on('2026-05-12')
    const by = office().as(holderOf.registrar)
    const count = async () => (await by.get('/api/cases?state=all')).json.total
    const before = await count()
    const tomorrow = { ...letter('明天的'), fact: say.received('2026-05-13') }
    const refused = await by.post(`/api/organs/${own}/arrivals`, { cases: [{ facts: [letter('今天的')] }, { facts: [tomorrow] }] })
    expect(problemIn(refused)).toMatchObject({
      status: 409,
      refusal: { code: 'inTheFuture' },
      fields: [{ path: 'cases.1', message: '第 2 件' }]
    })
    const nameless = await by.post(`/api/organs/${own}/arrivals`, {
      cases: [{ facts: [letter('有名的')] }, { facts: [{ fact: say.received('2026-05-12'), particulars: { matter: '无名的' } }] }]
    })
    expect(problemIn(nameless)).toMatchObject({ status: 422, fields: [{ path: 'cases.1.facts.0.particulars.applicantName' }] })
    const heap = Array.from({ length: 201 }, () => ({ facts: [letter('一件')] }))
    expect(problemIn(await by.post(`/api/organs/${own}/arrivals`, { cases: heap })).status).toBe(422)
    expect(await count()).toBe(before)
    // The number that was not kept is given to the next.
    const next = ArrivalsView.parse((await by.post(`/api/organs/${own}/arrivals`, { cases: [{ facts: [letter('下一件')] }] })).json)
    expect(next.cases[0]?.nthThisMonth).toBe(51)
  })

  test('in a heap sent twice with one key is recorded once', async () => {
    office().on('2026-05-12')
    const by = office().as(holderOf.registrar)
    const key = { 'Idempotency-Key': '0192a0a0-0000-7000-8000-000000000042' }
    const body = { cases: [{ facts: [letter('一')] }, { facts: [letter('二')] }] }
    const [first, second] = [
      await by.post(`/api/organs/${own}/arrivals`, body, key),
      await by.post(`/api/organs/${own}/arrivals`, body, key)
    ]
    expect(second.json).toEqual(first.json)
  })

  test('again is recorded by the registrar and the handler, and by nobody else', async () => {
    const view = await begun(office(), office().as(holderOf.registrar), own, say.received('2026-03-18'))
    const refused = await post(office().as(holderOf.signer), view, say.arrivedAgain('2026-03-18'))
    expect(problemIn(refused)).toMatchObject({ status: 403 })
    expect((await post(office().as(holderOf.handler), view, say.arrivedAgain('2026-03-18'))).status).toBe(200)
  })

  test('keeps what it lacks with the fact, and who acts and asks with the applicant apart from it', async () => {
    office().on('2026-03-19')
    const by = office().as(holderOf.registrar)
    const others = {
      jointApplicants: ['秦观澜', '路遥知'],
      proxyName: '孟听雪',
      proxyIdentity: { kind: 'residentId', number: '11010519491231002X' },
      proxyPhone: '13900003333'
    }
    const fact = { ...say.received('2026-03-19'), mailNumber: '收 2026-0419', lacks: ['wantedForm' as const, 'authority' as const] }
    const answer = await by.post(casesOf(own), { facts: [request(fact, { particulars: { ...applicant, matter: '规划图', ...others } })] })
    const view = viewIn(answer)
    expect(view.timeline[0]?.fact).toEqual(fact)
    expect(view.timeline[0]?.particulars).toMatchObject({
      ...others,
      proxyIdentity: { kind: 'residentId', number: expect.stringMatching(/^1101\*+002X$/) }
    })
    const seenAbove = (await office().as(supervisor).get(pathOf(view))).text
    for (const name of ['秦观澜', '路遥知', '孟听雪', '13900003333', '11010519491231002X']) expect(seenAbove).not.toContain(name)
    const { bodies } = await office()
      .store.db.selectFrom('facts')
      .select((eb) => eb.fn.agg<string>('string_agg', ['body', eb.val(' ')]).as('bodies'))
      .where('organ', '=', own)
      .executeTakeFirstOrThrow()
    expect(bodies).not.toMatch(/秦观澜|孟听雪|13900003333/)
    expect(bodies).toContain('收 2026-0419')
  })

  test('lacking what the law does not know is not of the schema', async () => {
    const by = office().as(holderOf.registrar)
    const fact = { ...say.received('2026-03-19'), lacks: ['purpose'] }
    const answer = await by.post(casesOf(own), { facts: [request(fact as never)] })
    expect(problemIn(answer)).toMatchObject({ status: 422, fields: [{ path: 'facts.0.fact.lacks.0' }] })
  })
})
