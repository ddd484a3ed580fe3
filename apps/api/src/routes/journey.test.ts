import { type CaseView, day, Me, type TableView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cookiesOf } from '../http/testing/shell-under-test.ts'
import { clientOf } from '../testing/client.ts'
import { allRounder, founder, granted, holderOf, organs, supervisor } from '../testing/county.ts'
import type { Office } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { ORIGIN } from '../testing/sessions.ts'
import { begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'

const { own, child, sibling, parent } = organs

onEachOffice('the way of one request through the office', (office) => {
  const { table, cell } = reading(office)

  test('an officer gets an account and a role, signs in, and is told who they are and what they may see', async () => {
    const admin = office().as(founder)
    office().on('2019-06-10')
    const made = await admin.post('/api/officers', { id: 'lin-zhihe', name: '林之禾' })
    expect(made).toMatchObject({ status: 201, json: { officer: 'lin-zhihe' } })
    const role = granted(made.json.officer, ['handler'], day('2019-06-10'))
    expect((await admin.post(`/api/organs/${own}/settings`, { facts: [role] })).status).toBe(200)
    const said = { username: 'lin-zhihe', password: made.json.password }
    const answer = await office().app.request(`${ORIGIN}/api/auth/sign-in/username`, {
      method: 'POST',
      body: JSON.stringify(said),
      headers: { 'Content-Type': 'application/json' }
    })
    expect(answer.status).toBe(200)
    const lin = clientOf((path, request) => office().app.request(`${ORIGIN}${path}`, request), cookiesOf(answer))
    const me = Me.parse((await lin.get('/api/me')).json)
    expect(me).toMatchObject({ officer: 'lin-zhihe', name: '林之禾', today: '2019-06-10' })
    expect(me.positions.map((p) => [p.organ.id, p.roles])).toEqual([[own, ['handler']]])
    expect(me.organs.map((o) => o.id)).toEqual([own])
  })

  describe('an application in 2026', () => {
    let view: CaseView

    test('is recorded with its number and its day of receipt, and is due in 20 working days', async () => {
      const by = office().as(holderOf.registrar)
      office().on('2026-03-16')
      const answer = await by.post(casesOf(own), { facts: [request(say.received('2026-03-16', 'inPerson', 'business'))] })
      expect(answer.status).toBe(201)
      view = viewIn(answer)
      expect(answer.headers.get('location')).toBe(pathOf(view))
      expect(answer.headers.get('etag')).toBe('"1"')
      expect(view.summary).toMatchObject({ number: '2026-001', phase: 'handling', receipt: '2026-03-16', withWhom: 'organ', version: 1 })
      expect(view.summary.matter).toBe('石桥镇设施农用地备案台账')
      // The day of receipt does not count; 4 to 6 April are off (清明): 4 + 5 + 5 + 4 + 2 working days.
      expect(view.summary.deadline).toMatchObject({ term: 'reply', legal: '2026-04-14', strict: '2026-04-14', provisional: false })
    })

    test('waits for the applicant while a correction is asked for, without a due date of the reply', async () => {
      view = await goneOn(office(), office().as(holderOf.handler), view, say.correctionRequested('2026-03-18', 15))
      expect(view.summary).toMatchObject({
        phase: 'awaitingCorrection',
        withWhom: 'applicant',
        deadline: { term: 'correction', legal: null }
      })
      view = await goneOn(office(), office().as(holderOf.registrar), view, say.correctionNoticeReceived('2026-03-20'))
      // 15 working days from the applicant's receipt: 5 + 5 + 4 + 1.
      expect(view.summary.deadline).toMatchObject({ term: 'correction', legal: '2026-04-13' })
    })

    test('has its 20 working days anew from the day after the correction', async () => {
      view = await goneOn(office(), office().as(holderOf.handler), view, say.corrected('2026-03-30'))
      expect(view.summary).toMatchObject({ phase: 'handling', withWhom: 'organ', deadline: { term: 'reply', legal: '2026-04-28' } })
    })

    test('is decided by the signer, sent by the clerk, and stands from then in one cell of table 三', async () => {
      view = await goneOn(office(), office().as(holderOf.signer), view, say.decided('2026-04-20', 'provided'))
      expect(view.summary).toMatchObject({ phase: 'decided', endedOn: null, outcome: null })
      view = await goneOn(office(), office().as(holderOf.clerk), view, say.sentOut('2026-04-21'), say.delivered('2026-04-23'))
      expect(view.summary).toMatchObject({ phase: 'answered', outcome: 'provided', endedOn: '2026-04-21', deadline: null, irregular: 0 })
      expect(view.cells).toEqual([
        { year: 2026, form: '2021', row: '1', column: 'business' },
        { year: 2026, form: '2021', row: '3.1', column: 'business' }
      ])
      const { applications, balanced, form } = await table(own, 2026)
      expect({ form, balanced }).toEqual({ form: '2021', balanced: true })
      expect(figures(applications)).toEqual({
        '1': { business: 1, total: 1 },
        '3.1': { business: 1, total: 1 },
        '3.7': { business: 1, total: 1 }
      })
    })

    test('is what the cell opens, by its own column and by the sum', async () => {
      for (const column of ['business', 'total'])
        for (const row of ['1', '3.1', '3.7'])
          expect(await cell(own, 2026, row, column)).toMatchObject({ figure: 1, cases: [{ id: view.summary.id, number: '2026-001' }] })
      expect(await cell(own, 2026, '3.1', 'naturalPerson')).toMatchObject({ figure: 0, cases: [] })
      expect(await cell(own, 2026, '4', 'total')).toMatchObject({ figure: 0, cases: [] })
    })

    test('was still in hand in the table of any day before it was recorded as sent', async () => {
      const known = async (on: string) => figures((await table(own, 2026, { knownOn: on })).applications)
      expect(await known('2026-03-15')).toEqual({})
      const inHand = { '1': { business: 1, total: 1 }, '4': { business: 1, total: 1 } }
      expect(await known('2026-03-16')).toEqual(inHand)
      expect(await known('2026-04-20')).toEqual(inHand)
      expect(await cell(own, 2026, '4', 'business', { knownOn: '2026-04-20' })).toMatchObject({
        figure: 1,
        cases: [{ id: view.summary.id }]
      })
      expect(await known('2026-04-21')).toMatchObject({ '3.1': { business: 1 } })
    })

    test('is in hand again when the sending is struck out, and the table known the day before stays as it was', async () => {
      const before = await table(own, 2026)
      office().on('2026-05-06')
      const head = office().as(holderOf.head)
      const alone = await post(head, view, say.struckOut('2026-05-06', 6))
      // The delivery hangs on the sending: it must go with it.
      expect(alone).toMatchObject({ status: 409, json: { code: 'refused', refusal: { code: 'othersHangOnIt', about: { seqs: [7] } } } })
      view = await goneOn(office(), head, view, say.struckOut('2026-05-06', 6, 7))
      expect(view.summary).toMatchObject({ phase: 'decided', outcome: null, endedOn: null, version: 8 })
      expect(view.timeline.filter((e) => e.struckBy === 8).map((e) => e.fact.type)).toEqual(['sentOut', 'delivered'])
      expect(figures((await table(own, 2026)).applications)).toEqual({ '1': { business: 1, total: 1 }, '4': { business: 1, total: 1 } })
      const dayBefore = await table(own, 2026, { knownOn: '2026-05-05' })
      expect(dayBefore).toEqual({ ...before, knownOn: '2026-05-05' })
      expect(await cell(own, 2026, '3.1', 'business')).toMatchObject({ figure: 0, cases: [] })
      expect(await cell(own, 2026, '3.1', 'business', { knownOn: '2026-05-05' })).toMatchObject({ figure: 1 })
    })
  })

  test('a case open on 31 December is last year’s carried out and this year’s carried in, in one column', async () => {
    const by = office().as(allRounder)
    const open = await begun(office(), by, sibling, say.received('2024-12-02', 'inPerson', 'legalServices'))
    office().on('2025-02-10')
    expect(figures((await table(sibling, 2024)).applications)).toEqual({
      '1': { legalServices: 1, total: 1 },
      '4': { legalServices: 1, total: 1 }
    })
    const next = await table(sibling, 2025)
    expect(figures(next.applications)).toEqual({ '2': { legalServices: 1, total: 1 }, '4': { legalServices: 1, total: 1 } })
    expect(next.identities.find((i) => i.scope === 'carryOver' && i.at === 'legalServices')).toMatchObject({
      left: 1,
      right: 1,
      difference: 0
    })
    expect(await cell(sibling, 2025, '2', 'legalServices')).toMatchObject({ figure: 1, cases: [{ id: open.summary.id }] })
    expect((await by.get(pathOf(open))).json.cells).toEqual([
      { year: 2024, form: '2021', row: '1', column: 'legalServices' },
      { year: 2024, form: '2021', row: '4', column: 'legalServices' },
      { year: 2025, form: '2021', row: '2', column: 'legalServices' },
      { year: 2025, form: '2021', row: '4', column: 'legalServices' }
    ])
    const ended = await goneOn(office(), by, open, say.withdrawn('2025-02-12'))
    expect(figures((await table(sibling, 2025)).applications)).toMatchObject({ '2': { legalServices: 1 }, '3.6.3': { legalServices: 1 } })
    expect(figures((await table(sibling, 2025)).applications)).not.toHaveProperty('4')
    expect(figures((await table(sibling, 2026)).applications)).toEqual({})
    expect(ended.summary).toMatchObject({ phase: 'withdrawn', outcome: 'withdrawn', endedOn: '2025-02-12' })
  })

  test('an application recorded by mistake is void: its number stays, it counts nowhere, and nothing more can be recorded', async () => {
    const by = office().as(allRounder)
    const view = await begun(office(), by, sibling, say.received('2020-06-01'), say.struckOut('2020-06-02', 1))
    expect(view.summary).toMatchObject({ number: '2020-001', phase: 'void', withWhom: 'nobody', receipt: null, deadline: null })
    expect(view).toMatchObject({ cells: [], deadlines: [], clock: null })
    expect(view.mayRecord.filter((m) => m.possible)).toEqual([])
    expect(figures((await table(sibling, 2020)).applications)).toEqual({})
    expect((await by.get('/api/cases?state=all&q=2020-001')).json.total).toBe(0)
    expect(await post(by, view, say.decided('2020-06-02', 'provided'))).toMatchObject({ status: 409, json: { code: 'refused' } })
    const another = await begun(office(), by, sibling, say.received('2020-06-02'))
    expect(another.summary.number).toBe('2020-002')
  })

  test('the table of the office and all below it is the sum of their tables, and its cells open all their cases', async () => {
    const by = office().as(allRounder)
    for (const [organ, kind] of [
      [parent, 'research'],
      [own, 'naturalPerson'],
      [child, 'naturalPerson'],
      [sibling, 'welfare']
    ] as const)
      await begun(office(), by, organ, say.received('2022-05-09', 'inPerson', kind))
    office().on('2022-06-01')
    const all = await table(parent, 2022, { subtree: 'true' })
    expect(all.organs).toEqual([parent, own, child, sibling])
    expect(figures(all.applications)['1']).toEqual({ naturalPerson: 2, research: 1, welfare: 1, total: 4 })
    expect((await cell(parent, 2022, '1', 'total', { subtree: 'true' })).cases.map((c: { organ: string }) => c.organ).sort()).toEqual(
      [parent, own, child, sibling].sort()
    )
    expect(figures((await table(own, 2022, { subtree: 'true' })).applications)['1']).toEqual({ naturalPerson: 2, total: 2 })
    expect(figures((await table(own, 2022)).applications)['1']).toEqual({ naturalPerson: 1, total: 1 })
  })

  describe('a fee', () => {
    const identity = { kind: 'creditCode', number: '91110000MA01KWXY7T' }
    const asked = { particulars: { applicantName: '某某律师事务所', identity, matter: '采矿权出让收益缴纳凭证' } }
    let view: CaseView

    test('is assessed with the applicant’s other items of the month, and a notice that says another sum is refused with the right one', async () => {
      const by = office().as(allRounder)
      await begun(office(), by, own, [say.received('2023-06-05', 'inPerson', 'legalServices'), asked])
      view = await begun(office(), by, own, [say.received('2023-06-07', 'inPerson', 'legalServices'), asked])
      office().on('2023-06-12')
      // One item before: items 2 to 16, of which the 11th to the 16th cost 100 yuan each.
      const fee = await by.get(`${pathOf(view)}/fee?items=15&on=2023-06-12`)
      expect(fee).toMatchObject({ status: 200, json: { countedBy: 'log', alreadyThisMonth: 1, perItem: { total: 600_00 } } })
      const unaware = await post(by, view, say.feeNotified('2023-06-12', 15, 500_00, 0))
      expect(unaware).toMatchObject({
        status: 409,
        json: { code: 'refused', refusal: { code: 'amountDiffers', article: 'f109a4', about: { alreadyThisMonth: 1, amount: 600_00 } } }
      })
      const wrong = await post(by, view, say.feeNotified('2023-06-12', 15, 599_99, 1))
      expect(wrong.json.refusal).toMatchObject({ code: 'amountDiffers', about: { amount: 600_00 } })
      const notDue = await post(by, view, say.feeNotified('2023-06-12', 9, 0, 1))
      expect(notDue.json.refusal).toMatchObject({ code: 'feeNotDue', article: 'reg42' })
    })

    test('paid in full gives the organ its 20 working days anew; paid in part it is refused', async () => {
      const by = office().as(allRounder)
      view = await goneOn(office(), by, view, say.feeNotified('2023-06-12', 15, 600_00, 1), say.feeNoticeReceived('2023-06-13'))
      // 20 working days from the day after receipt; 22 and 23 June are off (端午), 25 June is worked.
      expect(view.summary).toMatchObject({
        phase: 'awaitingPayment',
        deadline: { term: 'payment', legal: '2023-07-12', onWhom: 'applicant' }
      })
      office().on('2023-07-03')
      const part = await post(by, view, say.feePaid('2023-07-03', 300_00))
      expect(part.json.refusal).toMatchObject({ code: 'unpaidInFull', about: { amount: 600_00, paid: 300_00 } })
      view = await goneOn(office(), by, view, say.feePaid('2023-07-03', 600_00))
      expect(view.summary).toMatchObject({ phase: 'handling', deadline: { term: 'reply', legal: '2023-07-31' } })
    })

    test('whose term has passed lapses only when a person confirms it, and is counted in its own row', async () => {
      const by = office().as(allRounder)
      const other = { particulars: { ...asked.particulars, identity: { kind: 'creditCode', number: '91110000MA01AAAA7T' } } }
      let late = await begun(
        office(),
        by,
        own,
        [say.received('2023-09-04', 'inPerson', 'legalServices'), other],
        say.feeNotified('2023-09-06', { basis: 'perPage', copies: 'paper', pages: 40, alreadyPublic: 0, equivalent: 0 }, 100_00),
        say.feeNoticeReceived('2023-09-07')
      )
      // 20 working days after 7 September, with 29 September to 6 October off and 7 and 8 October worked: 1 + 5 + 5 + 4 + 5.
      office().on('2023-10-11')
      const early = await post(by, late, say.lapsed('2023-10-11', 'payment'))
      expect(early.json.refusal).toMatchObject({ code: 'termNotPassed', about: { due: '2023-10-11' } })
      late = await goneOn(office(), by, late, say.lapsed('2023-10-20', 'payment'))
      expect(late.summary).toMatchObject({ phase: 'lapsed', outcome: 'paymentLapsed', endedOn: '2023-10-20' })
      expect(figures((await table(own, 2023)).applications)['3.6.2']).toEqual({ legalServices: 1, total: 1 })
    })
  })

  test('a list finds the open, the late and the ended, the most urgent first, each organ’s only', async () => {
    const by = office().as(holderOf.handler)
    const all = office().as(allRounder)
    const first = await begun(office(), all, own, say.received('2021-03-01'))
    const second = await begun(office(), all, own, say.received('2021-03-15'))
    await begun(office(), all, sibling, say.received('2021-03-15'))
    office().on('2021-04-01')
    const listed = async (query: string) => (await by.get(`/api/cases?year=2021&${query}`)).json
    // 20 working days from 1 March: 29 March; from 15 March, with 3 to 5 April off: 13 April.
    expect((await listed('state=open')).cases.map((c: CaseView['summary']) => c.id)).toEqual([first.summary.id, second.summary.id])
    expect((await listed('state=late')).cases.map((c: CaseView['summary']) => c.id)).toEqual([first.summary.id])
    expect((await listed('state=open')).counts).toEqual({
      ...{ open: 2, due: 2, late: 1, soon: 0, waiting: 0 },
      ...{ finishing: 0, disputed: 0, ended: 0, all: 2 }
    })
    expect((await listed('q=2021-002')).cases.map((c: CaseView['summary']) => c.number)).toEqual(['2021-002'])
    await goneOn(office(), all, first, say.withdrawn('2021-04-02'))
    expect((await listed('state=ended')).cases.map((c: CaseView['summary']) => c.id)).toEqual([first.summary.id])
    expect((await office().as(supervisor).get('/api/cases?year=2021&state=all')).json.total).toBe(3)
  })
})

/** How the supervisor reads tables and cells. */
function reading(office: () => Office) {
  const get = async (path: string, query: Record<string, string> = {}) => {
    const answer = await office()
      .as(supervisor)
      .get(`${path}?${new URLSearchParams(query)}`)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`)
    return answer.json
  }
  return {
    table: (organ: string, year: number, query?: Record<string, string>): Promise<TableView> =>
      get(`/api/organs/${organ}/years/${year}/tables`, query),
    cell: (organ: string, year: number, row: string, column: string, query?: Record<string, string>) =>
      get(`/api/organs/${organ}/years/${year}/tables/cells/${row}/${column}`, query)
  }
}

const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalServices', 'otherOrganization', 'total']

/** What is not zero, by row and column of the 2021 form. */
function figures(applications: TableView['applications']): Record<string, Record<string, number>> {
  const rows = Object.entries(applications).map(([row, numbers]) => {
    expect(numbers).toHaveLength(columns.length)
    return [row, Object.fromEntries(numbers.flatMap((n, i) => (n === 0 ? [] : [[columns[i], n]])))] as const
  })
  return Object.fromEntries(rows.filter(([, numbers]) => Object.keys(numbers).length > 0))
}
