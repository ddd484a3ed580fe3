import {
  type CaseView,
  ClosingBoard,
  type Form,
  type OfficerId,
  type ProactiveFigures,
  type RefusalCode,
  TableView,
  YearClosing,
  type YearSnapshot
} from '@mingdu/schema'
import { rollUp } from '@mingdu/workflow'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { findingsOf } from '../log/testing/recorded.ts'
import { statute } from '../settings/statute.ts'
import { allRounder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, casesOf, goneOn, request } from '../testing/telling.ts'

const { own, parent, sibling } = organs
const { statistician } = holderOf
const said: ProactiveFigures = {
  regulations: { made: 0, repealed: 0, inForce: 0 },
  normative: { made: 0, repealed: 0, inForce: 4 },
  licensing: { decisions: 3 },
  penalty: { decisions: 0 },
  coercion: { decisions: 0 },
  fees: { amount: 0 }
}

onEachOffice('a year is closed like a set of books', (office) => {
  const step = (fact: Record<string, unknown>, by: OfficerId = statistician, organ = own) =>
    office()
      .as(by)
      .post(`/api/organs/${organ}/settings`, { facts: [{ year: 2025, ...fact }] })
  const closing = async (by: OfficerId = statistician, organ = own, year = 2025) =>
    YearClosing.parse(ok(await office().as(by).get(`/api/organs/${organ}/years/${year}/closing`)))
  const handIn = (on: string, snapshot: YearSnapshot, more = {}) =>
    step({ type: 'yearHandedIn', on, signedBy: '周知白', snapshot, ...more })
  let carried: CaseView
  let late: CaseView

  test('what stands in its way is told with its severity, and nothing is handed in before it is mended', async () => {
    const by = office().as(allRounder)
    carried = await begun(office(), by, own, say.received('2025-12-20'))
    await begun(office(), by, own, say.received('2025-06-03'), say.withdrawn('2025-06-05'))
    const signed = await begun(office(), by, own, say.received('2025-12-01'), say.decided('2025-12-30', 'provided'))
    office().on('2026-01-10')
    const { phase, checks, may, dueOn, daysLeft, snapshot } = await closing()
    expect([phase, may, dueOn, daysLeft]).toEqual(['open', ['yearHandedIn'], '2026-01-31', 21])
    expect(checks.map((c) => [c.check, c.severity, c.article])).toEqual([
      ['unreported', 'error', 'reg50'],
      ['unsentDecided', 'warning', 'd235'],
      ['headingMissing', 'warning', null],
      ['carriedOut', 'note', null]
    ])
    expect(checks[1]?.cases.map((c) => c.number)).toEqual([signed.summary.number])
    expect(await handIn('2026-01-10', snapshot)).toMatchObject(ofCode('yearNotReady', { year: 2025, checks: ['unreported'] }))
  })

  test('only the organ’s statistician hands in, what the books say at that moment, signed by name', async () => {
    expect((await step({ type: 'proactiveReported', on: '2026-01-10', figures: said })).status).toBe(200)
    const { snapshot, checks } = await closing()
    expect(checks.filter((c) => c.severity === 'error')).toEqual([])
    expect((await step({ type: 'yearHandedIn', on: '2026-01-10', signedBy: '周', snapshot }, allRounder)).status).toBe(403)
    const other = { ...snapshot, digest: '0'.repeat(64) }
    expect(await handIn('2026-01-10', other)).toMatchObject(ofCode('figuresMoved'))
    expect((await handIn('2026-01-10', snapshot)).status).toBe(200)
    const after = await closing()
    expect(after).toMatchObject({ phase: 'handedIn', may: ['yearPublished'], stands: snapshot, adjustments: [] })
    expect(after.steps).toMatchObject([{ type: 'yearHandedIn', signedBy: '周知白', snapshot: { digest: snapshot.digest } }])
    expect(await handIn('2026-01-10', snapshot)).toMatchObject(ofCode('notAdmissible'))
  })

  test('what would change it then is recorded only with a reason, and stands beside the table as closed', async () => {
    const by = office().as(allRounder)
    const fact = say.received('2025-12-30', 'ordinaryMail')
    const confirmed = say.confirmed('2025-12-30')
    office().on('2026-01-12')
    const arrives = (irregularReason?: string) =>
      by.post(casesOf(own), { facts: [request(fact), request(confirmed, irregularReason ? { irregularReason } : {})] })
    expect(await arrives()).toMatchObject({
      status: 409,
      json: { code: 'irregular', irregularities: [{ code: 'yearClosed', effect: 'adjustsClosedYear', about: { years: '2025' } }] }
    })
    const recorded = await arrives('收发室一月才转来')
    expect(recorded.status).toBe(201)
    late = recorded.json
    const { adjustments, stands, snapshot } = await closing()
    const cells = [
      { row: '1', column: 'naturalPerson', n: 1 },
      { row: '4', column: 'naturalPerson', n: 1 }
    ]
    expect(adjustments).toMatchObject([{ fact: 'confirmed', reason: '收发室一月才转来', case: { number: late.summary.number }, cells }])
    expect(stands?.applications['1']?.at(-1)).toBe(3)
    expect(snapshot.applications['1']?.at(-1)).toBe(4)
    // What happens in the new year moves nothing of the old one.
    await goneOn(office(), by, carried, say.withdrawn('2026-01-13'))
    expect((await closing()).adjustments).toHaveLength(1)
  })

  test('the organ above returns it with remarks; handed in again it takes in what came meanwhile, and the old version is kept', async () => {
    office().on('2026-01-14')
    const returned = { type: 'yearReturned', on: '2026-01-14', remarks: '十二月三十日的来件没有计入' }
    expect((await step(returned)).status).toBe(403)
    expect((await closing(supervisor)).may).toEqual(['yearReturned', 'yearAccepted'])
    expect((await step(returned, supervisor)).status).toBe(200)
    const open = await closing()
    expect(open).toMatchObject({ phase: 'returned', stands: null, adjustments: [], may: ['yearHandedIn'] })
    expect((await handIn('2026-01-14', open.snapshot)).status).toBe(200)
    const { steps, stands } = await closing()
    expect(steps.map((s) => [s.type, s.words])).toEqual([
      ['yearHandedIn', null],
      ['yearReturned', '十二月三十日的来件没有计入'],
      ['yearHandedIn', null]
    ])
    expect([steps[0]?.snapshot?.applications['1']?.at(-1), stands?.applications['1']?.at(-1)]).toEqual([3, 4])
  })

  test('once it is published a figure is changed with a reason, and the report only by publishing it again', async () => {
    office().on('2026-01-26')
    expect((await step({ type: 'yearAccepted', on: '2026-01-26' }, supervisor)).status).toBe(200)
    expect((await step({ type: 'yearPublished', on: '2026-01-26', at: 'https://yunling.example.cn/nb/2025' })).status).toBe(200)
    office().on('2026-02-10')
    const { steps, stands } = await closing()
    const seq = (await office().as(statistician).get(`/api/organs/${own}/years/2025/proactive`)).json.statements.at(-1).seq
    const again = { type: 'proactiveReported', on: '2026-02-10', corrects: seq, figures: { ...said, licensing: { decisions: 5 } } }
    expect(await step(again)).toMatchObject(ofCode('yearClosed', { year: 2025 }))
    expect((await step({ ...again, reason: '漏报两件' })).status).toBe(200)
    const stated = await closing()
    expect(stated.stated).toMatchObject([{ reason: '漏报两件', cells: [{ row: 'licensing', column: 'decisions', from: 3, to: 5 }] }])
    expect(stated.stands).toEqual(stands)
    const corrected = { type: 'yearCorrected', on: '2026-02-10', signedBy: '周知白', reason: '行政许可漏报两件', snapshot: stated.snapshot }
    expect((await step(corrected)).status).toBe(200)
    const now = await closing()
    expect(now).toMatchObject({ phase: 'published', stated: [], stands: { proactive: { licensing: { decisions: 5 } } } })
    expect(now.steps.slice(0, steps.length)).toEqual(steps)
  })

  test('a choice of rows is not dated back into it, and the next year opens with its closing balance', async () => {
    const next = await closing(statistician, own, 2026)
    expect(next.last).toMatchObject({ year: 2025, source: 'closed' })
    expect(next.snapshot.applications['2']).toEqual(next.last?.applications['4'])
    expect(next.checks.map((c) => c.check)).toContain('yearNotOver')
    expect(await handIn('2026-02-10', next.snapshot, { year: 2026 })).toMatchObject(ofCode('yearNotReady', { checks: ['yearNotOver'] }))
    expect(await findingsOf(office().store)).toEqual([])
  })

  test('the board tells of every organ how far it is, and adds up what each closed, or its books', async () => {
    await begun(office(), office().as(allRounder), sibling, say.received('2025-05-06'))
    office().on('2026-02-11')
    const board = ClosingBoard.parse((await office().as(supervisor).get(`/api/organs/${parent}/years/2025/board`)).json)
    expect(board.lines.map((l) => [l.organ, l.phase, l.source, l.errors.map((c) => c.check), l.daysLeft])).toEqual([
      [parent, 'open', 'books', ['unreported'], -11],
      [own, 'published', 'closed', [], -11],
      [organs.child, 'open', 'books', ['unreported'], -11],
      [sibling, 'open', 'books', ['unreported'], -11]
    ])
    expect(board.sum.applications).toEqual(rollUp(board.lines.map((l) => l.applications)))
    expect([board.complete, board.sum.proactive.licensing]).toEqual([false, { decisions: 5 }])
    expect((await office().as(allRounder).get(`/api/organs/${parent}/years/2025/board`)).status).toBe(200)
  })

  test('a year without a case is handed in with its noughts in one act', async () => {
    office().on('2025-01-15')
    const { zero, last } = await closing(statistician, own, 2024)
    expect(last?.source).toBe('books')
    const figures = zero?.figures ?? {}
    const facts = [
      { type: 'proactiveReported', on: '2025-01-15', year: 2024, figures },
      { type: 'yearHandedIn', on: '2025-01-15', year: 2024, signedBy: '周知白', snapshot: zero?.snapshot }
    ]
    expect((await office().as(statistician).post(`/api/organs/${own}/settings`, { facts })).status).toBe(200)
    expect((await closing(statistician, own, 2024)).stands?.digest).toBe(zero?.snapshot.digest)
  })
})

onEachOffice('a published report is read into the books', (office) => {
  const form = statute.forms.find((f) => f.id === '2021') as Form
  const report = {
    form: form.id,
    proactive: said,
    applications: Object.fromEntries(
      form.applications.rows.filter((r) => r.kind === 'number').map((r) => [r.code, form.applications.columns.map(() => 0)])
    ),
    disputes: form.disputes.flatMap((b) => b.columns.map(() => 0))
  }
  // One application came in, of a natural person, and is carried out: the columns are 自然人 … 总计.
  const one = form.applications.columns.map((c, i) => (i === 0 || c.counts === 'sum' ? 1 : 0))
  Object.assign(report.applications, { '1': one, '4': one })
  const file = { name: '2024年度报告.docx', digest: 'a'.repeat(64), bytes: 20_480 }
  const fact = { type: 'yearImported', on: '2025-01-10', year: 2024, signedBy: '周知白', file, report, takenAsZero: 0 }
  const record = (more = {}, by: OfficerId = statistician, organ = own) =>
    office()
      .as(by)
      .post(`/api/organs/${organ}/settings`, { facts: [{ ...fact, ...more }] })
  const get = async (path: string, by: OfficerId = statistician) => ok(await office().as(by).get(path)) as Record<string, never>

  test('whole, on the form of its year, by the organ’s statistician, and one after the other', async () => {
    office().on('2025-01-10')
    expect((await record({}, supervisor)).status).toBe(403)
    expect((await record({}, statistician, sibling)).status).toBe(403)
    expect(await record({ year: 2025 })).toMatchObject(ofCode('yearNotReady'))
    expect(await record({ report: { ...report, applications: { ...report.applications, '1': [1] } } })).toMatchObject(
      ofCode('notInTheForm', { year: 2024, row: '1' })
    )
    expect((await record({ signedBy: '' })).status).toBe(422)
    expect((await record()).status).toBe(200)
    expect(await record()).toMatchObject(ofCode('correctedMeanwhile', { year: 2024 }))
  })

  test('its closing balance is what the next year is held to, column by column, until the open case is entered', async () => {
    const apart = YearClosing.parse(await get(`/api/organs/${own}/years/2025/closing`))
    expect(apart.last).toMatchObject({ year: 2024, source: 'imported', applications: { '4': one } })
    expect(apart.checks.filter((c) => c.check === 'carryOverBroken').map((c) => c.about.difference)).toEqual([1, 1])
    await begun(office(), office().as(allRounder), own, say.received('2024-12-20'))
    office().on('2025-01-20')
    const { checks } = YearClosing.parse(await get(`/api/organs/${own}/years/2025/closing`))
    expect(checks.map((c) => c.check)).not.toContain('carryOverBroken')
  })

  test('the tables of its year and the board are made of it, and say from which file', async () => {
    const table = TableView.parse(await get(`/api/organs/${own}/years/2024/tables`))
    expect([table.applications['1'], table.proactive.licensing, table.unreported]).toEqual([one, { decisions: 3 }, []])
    expect(table.imported).toEqual([{ organ: own, on: '2025-01-10', signedBy: '周知白', file }])
    const board = ClosingBoard.parse(await get(`/api/organs/${parent}/years/2024/board`, supervisor))
    expect(board.lines.map((l) => l.source)).toEqual(['books', 'imported', 'books', 'books'])
    expect(board.sum.applications['1']).toEqual(one)
  })

  test('no report takes the place of cases that ended here', async () => {
    await begun(office(), office().as(allRounder), own, say.received('2023-06-01'), say.withdrawn('2023-06-05'))
    office().on('2025-01-20')
    expect(await record({ year: 2023 })).toMatchObject(ofCode('booksHaveTheYear', { year: 2023 }))
  })
})

const ofCode = (code: RefusalCode, about?: Record<string, unknown>) => ({
  status: 409,
  json: { code: 'refused', refusal: about ? { code, about } : { code } }
})

/** Its body; what was not answered says so. */
function ok({ status, json, text }: { status: number; json: unknown; text: string }) {
  if (status !== 200) throw new Error(`${status} ${text}`)
  return json
}
