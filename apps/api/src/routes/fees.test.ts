import { type CaseView, day, type FeeMeasure, type FeePreview, type Policy } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { allRounder, founder, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'

const { own } = organs

onEachOffice('the processing fee at the door', (office) => {
  /** Who asks: a person of their own for every story, as a month's count goes by person. */
  const by = (number: string) => ({ particulars: { applicantName: '某某', identity: { kind: 'creditCode', number }, matter: '甲' } })
  const asks = (number: string, on: string, ...then: Parameters<typeof begun>[4][]) =>
    begun(office(), office().as(allRounder), own, [say.received(on), by(number)], ...then)
  const preview = async (view: CaseView, query: string): Promise<FeePreview> =>
    (
      await office()
        .as(allRounder)
        .get(`${pathOf(view)}/fee?${query}`)
    ).json
  const before = async (view: CaseView, on: string) => (await preview(view, `items=1&on=${on}`)).alreadyThisMonth
  const pages = (n: number, more: Partial<FeeMeasure> = {}) =>
    ({ basis: 'perPage', copies: 'paper', pages: n, alreadyPublic: 0, equivalent: 0, ...more }) as FeeMeasure

  test('both bases are shown with their calculation before either is chosen', async () => {
    const view = await asks('A1', '2024-03-04')
    // Fifteen items: ten free, five at 100. 250 pages, 150 of them public: 30 free, 70 at 10.
    expect(await preview(view, 'on=2024-03-05&items=15&pages=250&alreadyPublic=150')).toEqual({
      countedBy: 'log',
      alreadyThisMonth: 0,
      pagesBefore: 0,
      boundTo: null,
      perItem: {
        basis: 'perItem',
        article: 'f109a4',
        lines: [
          { from: 1, to: 10, units: 10, fenEach: 0, fen: 0 },
          { from: 11, to: 15, units: 5, fenEach: 100_00, fen: 500_00 }
        ],
        free: 10,
        excluded: 0,
        waived: 0,
        total: 500_00
      },
      perPage: {
        basis: 'perPage',
        article: 'f109a5',
        lines: [
          { from: 1, to: 30, units: 30, fenEach: 0, fen: 0 },
          { from: 31, to: 100, units: 70, fenEach: 10_00, fen: 700_00 }
        ],
        free: 30,
        excluded: 150,
        waived: 0,
        total: 700_00
      }
    })
    expect(await preview(view, 'on=2024-03-05&items=15&basis=perItem&waived=20000')).toMatchObject({ perItem: { total: 300_00 } })
  })

  test('an earlier case counts as many items as its notice split it into; struck out, it is one again', async () => {
    const first = await asks('A2', '2024-03-04', say.feeNotified('2024-03-05', 12, 200_00))
    const second = await asks('A2', '2024-03-06')
    expect(await before(second, '2024-03-07')).toBe(12)
    await goneOn(office(), office().as(allRounder), first, say.struckOut('2024-03-07', 2))
    expect(await before(second, '2024-03-07')).toBe(1)
  })

  test('pages of other requests are not added, and a case that went by page is one item of the month', async () => {
    await asks('A3', '2024-03-04', say.feeNotified('2024-03-05', pages(40), 100_00))
    const second = await asks('A3', '2024-03-06')
    expect(await preview(second, 'on=2024-03-07&items=1&pages=30')).toMatchObject({
      alreadyThisMonth: 1,
      pagesBefore: 0,
      perPage: { total: 0 }
    })
  })

  test('the month is the calendar month of receipt: what came in the month before is not counted', async () => {
    await asks('A4', '2024-02-29')
    expect(await before(await asks('A4', '2024-03-01'), '2024-03-04')).toBe(0)
  })

  test('fifty letters of one day are counted by number, the fifty-first after the fiftieth; one fee notice each', async () => {
    const client = office().as(allRounder)
    office().on('2024-05-06')
    const letters: CaseView[] = []
    for (let n = 1; n <= 12; n++)
      letters.push(viewIn(await client.post(casesOf(own), { facts: [request(say.received('2024-05-06'), by('A5'))] })))
    expect(await Promise.all(letters.map((l) => before(l, '2024-05-06')))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    const free = await post(client, letters[9] as CaseView, say.feeNotified('2024-05-06', 1, 0, 9))
    expect(free.json.refusal).toMatchObject({ code: 'feeNotDue' })
    // So the ten free ones wait for no payment, and none of them can lapse for want of one.
    expect((await post(client, letters[10] as CaseView, say.feeNotified('2024-05-06', 1, 100_00, 10))).status).toBe(200)
  })

  test('the thousandth case of a year comes after the nine hundred and ninety-ninth', async () => {
    await asks('A6', '2023-06-05')
    await office().store.db.updateTable('series').set({ last: 998 }).where('organ', '=', own).where('year', '=', 2023).execute()
    const [ninth, thousandth] = [await asks('A6', '2023-06-05'), await asks('A6', '2023-06-05')]
    expect([ninth.summary.number, thousandth.summary.number]).toEqual(['2023-999', '2023-1000'])
    expect([await before(ninth, '2023-06-05'), await before(thousandth, '2023-06-05')]).toEqual([1, 2])
  })

  test('the receipt and the notice said in one act are counted like those said apart', async () => {
    await asks('A7', '2024-03-04')
    office().on('2024-03-05')
    const both = (already: number) =>
      office()
        .as(allRounder)
        .post(casesOf(own), {
          facts: [
            request(say.received('2024-03-05'), by('A7')),
            request(say.feeNotified('2024-03-05', 10, already === 0 ? 0 : 100_00, already))
          ]
        })
    expect((await both(0)).json.refusal).toMatchObject({ code: 'amountDiffers', about: { alreadyThisMonth: 1, amount: 100_00 } })
    expect((await both(1)).status).toBe(201)
  })

  describe('where the applicant gave no identity', () => {
    const nobody = { particulars: { applicantName: '无证件者', matter: '甲' } }

    test('the officer counts, and the notice is marked so', async () => {
      const client = office().as(allRounder)
      let view = await begun(office(), client, own, [say.received('2024-03-04'), nobody])
      expect(await preview(view, 'on=2024-03-05&items=3&alreadyThisMonth=9')).toMatchObject({
        countedBy: 'officer',
        alreadyThisMonth: 9,
        perItem: { total: 200_00 }
      })
      view = await goneOn(office(), client, view, say.feeNotified('2024-03-05', 3, 200_00, 9))
      expect(view.fees).toMatchObject([{ seq: 2, amount: 200_00, counted: { by: 'officer', alreadyThisMonth: 9, now: null } }])
    })
  })

  test('a case recorded later, which came earlier, is a finding on the notice and changes no amount', async () => {
    const client = office().as(allRounder)
    const view = await asks('A8', '2024-07-10', say.feeNotified('2024-07-11', 11, 100_00))
    expect(view.fees).toMatchObject([{ amount: 100_00, counted: { by: 'log', alreadyThisMonth: 0, now: 0 } }])
    office().on('2024-07-12')
    await client.post(casesOf(own), { facts: [request(say.received('2024-07-02'), by('A8'))] })
    const later = (await client.get(pathOf(view))).json as CaseView
    expect(later.fees).toMatchObject([{ amount: 100_00, assessment: { total: 100_00 }, counted: { alreadyThisMonth: 0, now: 1 } }])
    expect((await post(client, view, say.feePaid('2024-07-12', 200_00))).json.refusal).toMatchObject({ code: 'unpaidInFull' })
    expect((await post(client, view, say.feePaid('2024-07-12', 100_00))).status).toBe(200)
  })

  test('what is waived needs a reason, and pages that are none of A4 a note', async () => {
    const client = office().as(allRounder)
    const view = await asks('A9', '2024-03-04')
    const waiving = { ...say.feeNotified('2024-03-05', 11, 40_00), waived: 60_00 }
    office().on('2024-03-05')
    expect(await post(client, view, waiving)).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'particulars.waiverReason' }] }
    })
    const converted = say.feeNotified('2024-03-05', pages(40, { equivalent: 12 }), 100_00)
    expect((await post(client, view, converted)).json.fields).toMatchObject([{ message: '不能为空' }])
    const beyond = await post(client, view, say.feeNotified('2024-03-05', pages(40, { alreadyPublic: 41 }), 100_00))
    expect(beyond).toMatchObject({ status: 422, json: { fields: [{ message: '其中的页数不能多于总页数' }] } })
    const answer = await post(client, view, waiving, { particulars: { waiverReason: '申请人属低保户' } })
    expect(viewIn(answer).fees).toMatchObject([{ amount: 40_00, assessment: { waived: 60_00, total: 40_00 } }])
  })

  test('an organ that does not count the withdrawn and the uncorrected says so by a recorded choice', async () => {
    await asks('AA', '2025-03-03', say.withdrawn('2025-03-04'))
    await asks(
      'AA',
      '2025-03-03',
      say.correctionRequested('2025-03-04', 5),
      say.correctionNoticeReceived('2025-03-04'),
      say.lapsed('2025-03-24')
    )
    await asks('AA', '2025-03-03')
    const view = await asks('AA', '2025-03-25')
    expect(await before(view, '2025-03-25')).toBe(3)
    const chosen = async (policy: Policy) => {
      const fact = { type: 'policySet', on: day('2025-03-25'), from: day('2025-03-26'), policy }
      expect(
        (
          await office()
            .as(founder)
            .post(`/api/organs/${own}/settings`, { facts: [fact] })
        ).status
      ).toBe(200)
    }
    await chosen({ policy: 'feeCountsWithdrawn', value: false })
    office().on('2025-03-26')
    // From the day on which the choice takes effect.
    expect([await before(view, '2025-03-25'), await before(view, '2025-03-26')]).toEqual([3, 2])
    await chosen({ policy: 'feeCountsUncorrected', value: false })
    expect(await before(view, '2025-03-26')).toBe(1)
  })

  test('what was paid in a year is told for part six of the report, by organ, as known on any day; a payment struck out is none', async () => {
    const client = office().as(allRounder)
    const income = async (query = '') => (await client.get(`/api/organs/${own}/years/2022/fee-income${query}`)).json
    expect(await income()).toMatchObject({ payments: 0, fen: 0, byOrgan: [] })
    const paid = (number: string, organ: typeof own) =>
      begun(
        office(),
        client,
        organ,
        [say.received('2022-03-01'), by(number)],
        say.feeNotified('2022-03-02', 11, 100_00),
        say.feePaid('2022-03-04', 100_00)
      )
    await paid('B1', own)
    const mistaken = await paid('B2', own)
    await paid('B3', organs.child)
    office().on('2022-03-08')
    expect(await income()).toMatchObject({ payments: 2, fen: 200_00 })
    await goneOn(office(), client, mistaken, say.struckOut('2022-03-09', 3))
    expect(await income()).toEqual({
      ...{ organ: own, year: 2022, knownOn: '2022-03-09', payments: 1, fen: 100_00 },
      byOrgan: [{ organ: own, payments: 1, fen: 100_00 }]
    })
    // As known the day before, it was there; and in no other year is any.
    expect(await income('?knownOn=2022-03-08')).toMatchObject({ payments: 2, fen: 200_00 })
    expect((await client.get(`/api/organs/${own}/years/2021/fee-income`)).json).toMatchObject({ payments: 0 })
    // The office that looks down on both adds them up.
    const summed = await office().as(supervisor).get(`/api/organs/${organs.parent}/years/2022/fee-income?subtree=true`)
    expect(summed.json).toMatchObject({ payments: 2, fen: 200_00 })
    expect(summed.json.byOrgan.map((o: { organ: string }) => o.organ).sort()).toEqual([own, organs.child].sort())
  })
})
