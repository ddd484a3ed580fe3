import { type CaseView, day, legalDayOf, type OrganId } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { everyMinute, housekeeping } from '../jobs/housekeeping.ts'
import { eraseCase } from '../log/particulars.ts'
import { findingsOf } from '../log/testing/recorded.ts'
import { allRounder, founder, organs, supervisor } from '../testing/county.ts'
import type { Office } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { applicant, begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'
import { placesOf, traceOf } from '../testing/whole-store.ts'
import { type Difference, rebuild } from './rebuild.ts'

const { own, child, sibling } = organs

onEachOffice('views are caches of the log', (office) => {
  const again = async () => {
    const found: string[] = []
    const settings = await office().book.current(office().store.db)
    const report = (d: Difference) => void found.push(`${d.in} ${d.what}: ${d.found} → ${d.expected}`)
    const { differences, cases } = await rebuild({
      store: office().store,
      master: office().master,
      settings,
      today: legalDayOf(office().now()),
      report
    })
    expect(differences).toBe(found.length)
    return { cases, found: found.sort() }
  }
  const tampered = (statement: string) => behindTheBack(office(), statement)
  const tables = async (organ: OrganId, years = [2024, 2025, 2026]) => {
    const by = office().as(supervisor)
    return Promise.all(years.map(async (year) => (await by.get(`/api/organs/${organ}/years/${year}/tables`)).json.applications))
  }
  let view: CaseView

  beforeAll(async () => {
    await everyKindOfCase(office())
    view = await begun(
      office(),
      office().as(allRounder),
      own,
      say.received('2026-02-02'),
      say.decided('2026-02-10', 'notHeld'),
      say.sentOut('2026-02-11')
    )
    office().on('2026-03-02')
    // Brings the dates that follow the calendar up to this day.
    await again()
    view = viewIn(await office().as(allRounder).get(pathOf(view)))
  })

  test('decision 2: made anew from the log they are what they were, and nothing is written', async () => {
    const before = await traceOf(office().store)
    expect(await again()).toEqual({ cases: 12, found: [] })
    expect(await traceOf(office().store)).toEqual(before)
  })

  describe('what somebody put wrong in them is named and put right', () => {
    test('all the rows at once', async () => {
      const before = await traceOf(office().store)
      await tampered('truncate cases; truncate year_counts')
      expect((await again()).found.length).toBeGreaterThan(12 * 10)
      expect(await traceOf(office().store)).toEqual(before)
    })

    test.each([
      ['a phase', `update cases set phase = 'handling' where :case`, ['cases phase: handling → answered']],
      [
        'an outcome and its day',
        `update cases set outcome = 'provided', ended_on = '2026-02-12' where :case`,
        ['cases ended_on: 2026-02-12 → 2026-02-11', 'cases outcome: provided → notHeld']
      ],
      ['a version', `update cases set version = 9 where :case`, ['cases version: 9 → 3']],
      ['a number', `update cases set number = '2026-999' where :case`, ['cases number: 2026-999 → 2026-001']],
      [
        'a row too many',
        `insert into cases select organ, '${v7()}', 'x', applicant_kind, applicant, phase, with_whom, arrived_on, receipt, outcome, ended_on, due_term, due_legal, due_strict, due_on, provisional, irregular, version from cases where :case`,
        ['cases x: x → —']
      ],
      [
        'a count',
        `update year_counts set counts = counts || '{"new|naturalPerson": 7}' where organ = '${own}' and year = 2026`,
        ['year_counts 2026 new|naturalPerson: 7 → 1']
      ],
      [
        'a count that should not be',
        `update year_counts set counts = counts || '{"new|business": 1}' where organ = '${own}' and year = 2026`,
        ['year_counts 2026 new|business: 1 → 0']
      ],
      [
        'the counts of a year',
        `delete from year_counts where organ = '${own}' and year = 2026`,
        [
          'year_counts 2026 new|naturalPerson: 0 → 1',
          'year_counts 2026 open|naturalPerson: 0 → 1',
          'year_counts 2026 outcome:notHeld|naturalPerson: 0 → 1'
        ].filter((line) => !line.includes('open|'))
      ],
      [
        'a year that nobody counted',
        `insert into year_counts values ('${own}', 2031, '{"new|naturalPerson": 3}')`,
        ['year_counts 2031 new|naturalPerson: 3 → 0']
      ],
      [
        'a posting taken away',
        `delete from postings where :stream and what = 'outcome:notHeld'`,
        ['postings 2026-02-11 outcome:notHeld naturalPerson: 0 → 1']
      ],
      [
        'a posting of another day',
        `update postings set legal_day = '2025-02-11' where :stream and what = 'outcome:notHeld'`,
        ['postings 2025-02-11 outcome:notHeld naturalPerson: 0 → -1', 'postings 2026-02-11 outcome:notHeld naturalPerson: 0 → 1']
      ]
    ])('%s', async (_, statement, found) => {
      const before = await tables(own)
      const stream = view.summary.id
      await tampered(statement.replace(':case', `id = '${stream}'`).replace(':stream', `stream = '${stream}'`))
      expect((await again()).found).toEqual(found)
      expect(await tables(own)).toEqual(before)
      expect((await again()).found).toEqual([])
      expect(viewIn(await office().as(allRounder).get(pathOf(view)))).toEqual(view)
    })
  })

  test('dates that move with the calendar are brought up to today without being called wrong', async () => {
    const asked = await begun(office(), office().as(allRounder), child, say.received('2026-03-16'), say.consulted('2026-03-17'))
    const row = () =>
      office().store.db.selectFrom('cases').select(['with_whom', 'due_on']).where('id', '=', asked.summary.id).executeTakeFirst()
    expect(await row()).toEqual({ with_whom: 'consulted', due_on: '2026-04-08' })
    office().on('2026-04-09')
    expect((await again()).found).toEqual([])
    expect(await row()).toMatchObject({ with_whom: 'organ' })
  })

  describe('each minute', () => {
    const round = () => housekeeping({ ...office(), log: undefined as never })

    test('the cases whose consultation has run out come back to the organ, and no case is ended', async () => {
      const [late, asked] = [
        // Asked after the reply was due: late, and somebody else still has the word.
        await begun(office(), office().as(allRounder), sibling, say.received('2026-03-16'), say.consulted('2026-04-20')),
        await begun(office(), office().as(allRounder), sibling, say.received('2026-04-01'), say.consulted('2026-04-02'))
      ]
      const open = async (query: string) => (await office().as(allRounder).get(`/api/cases?organ=${sibling}&${query}`)).json.counts
      office().on('2026-04-27')
      expect(await open('year=2026')).toMatchObject({ waiting: 2, late: 0 })
      expect(await round()).toMatchObject({ moved: 1 })
      expect(await open('year=2026')).toMatchObject({ open: 2, waiting: 1 })
      office().on('2026-07-01')
      await round()
      expect(await open('year=2026')).toMatchObject({ open: 2, waiting: 0, late: 2 })
      for (const { summary } of [late, asked])
        expect(
          viewIn(
            await office()
              .as(allRounder)
              .get(`${casesOf(sibling)}/${summary.id}`)
          ).summary.version
        ).toBe(2)
      expect((await again()).found).toEqual([])
    })

    test('what was recorded is bound into the seals, and a round that fails is not the last', async () => {
      office().on('2026-07-02')
      await begun(office(), office().as(allRounder), sibling, say.received('2026-07-02'))
      // A transaction of anybody else on the same server holds the sealer back; it comes again each minute.
      await vi.waitFor(async () => expect((await round()).sealed).toBeGreaterThan(0), { timeout: 60_000, interval: 200 })
      expect((await round()).sealed).toBe(0)
      const errors: unknown[] = []
      const broken = { ...office(), log: { error: (e: unknown) => errors.push(e) } as never, now: () => Number.NaN }
      await everyMinute(broken).stop()
      expect(errors).toHaveLength(1)
      expect(await findingsOf(office().store)).toEqual([])
    })
  })

  describe('decision 13: a case whose particulars were erased', () => {
    test('shows what happened and no longer to whom; tables, chain and views are as they were', async () => {
      const by = office().as(allRounder)
      const text = '只在这一件里出现的事项'
      const beside = { particulars: { ...applicant, matter: text } }
      const one = await begun(
        office(),
        by,
        child,
        [say.received('2025-05-06'), beside],
        say.consulted('2025-05-07'),
        say.decided('2025-05-19', 'provided')
      )
      office().on('2025-06-03')
      const [before, shown] = [await tables(child), viewIn(await by.get(pathOf(one)))]
      await office().store.transaction((tx) => eraseCase(tx, child, one.summary.id, '2025-06-03T02:00:00.000Z'))
      const answer = await by.get(pathOf(one))
      const erased = viewIn(answer)
      expect(erased).toMatchObject({ applicantName: null, summary: { ...shown.summary, matter: null } })
      expect(erased.timeline.map((e) => [e.fact, e.particulars, e.erased])).toEqual(one.timeline.map((e) => [e.fact, {}, e.seq < 3]))
      expect([erased.clock, erased.deadlines, erased.cells]).toEqual([shown.clock, shown.deadlines, shown.cells])
      for (const trace of [text, applicant.applicantName, applicant.phone]) expect(answer.text).not.toContain(trace)
      const listed = (await by.get(`/api/cases?organ=${child}&year=2025&state=all`)).json.cases
      expect(listed.map((c: { matter: string | null }) => c.matter)).toContain(null)
      expect(await tables(child)).toEqual(before)
      expect(await placesOf(office().store, [text])).toEqual([])
      expect(await findingsOf(office().store)).toEqual([])
      expect((await again()).found).toEqual([])
    })

    test('goes on where nothing is said beside the fact; something said is refused, not lost', async () => {
      const by = office().as(allRounder)
      const one = await begun(office(), by, child, say.received('2025-05-06'), say.decided('2025-05-19', 'provided'))
      await office().store.transaction((tx) => eraseCase(tx, child, one.summary.id, '2025-06-03T02:00:00.000Z'))
      office().on('2025-06-04')
      const said = await post(by, one, say.sentOut('2025-06-03'), { particulars: { trackingNumber: 'EX123' } })
      expect(problemIn(said)).toMatchObject({ status: 409, code: 'refused', refusal: { code: 'caseErased' } })
      const sent = await goneOn(office(), by, one, say.sentOut('2025-06-03'))
      expect(sent.summary).toMatchObject({ phase: 'answered', version: 3, matter: null })
    })
  })

  test('a rebuild and a round beside officers who go on recording put nothing wrong', async () => {
    office().on('2026-08-03')
    const by = office().as(allRounder)
    const recording = Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const begin = await by.post(casesOf(i % 2 ? own : child), { facts: [request(say.received('2026-08-03'))] })
        const asked = viewIn(await post(by, viewIn(begin), say.consulted('2026-08-03')))
        return post(by, asked, say.decided('2026-08-03', 'notHeld'))
      })
    )
    const beside = [again(), housekeeping({ ...office(), log: undefined as never }), again()] as const
    expect((await recording).map((a) => a.status)).toEqual(Array(12).fill(200))
    expect([(await beside[0]).found, (await beside[2]).found]).toEqual([[], []])
    expect((await again()).found).toEqual([])
    expect(await findingsOf(office().store)).toEqual([])
  })
})

/** Ten cases, one for each way that the tables can be moved. */
async function everyKindOfCase(office: Office): Promise<void> {
  const by = office.as(allRounder)
  const tell = (...facts: Parameters<typeof begun> extends [unknown, unknown, unknown, ...infer F] ? F : never) =>
    begun(office, by, own, ...facts)
  await office.as(founder).post(`/api/organs/${child}/settings`, {
    facts: [{ type: 'policySet', on: day('2019-06-04'), from: day('2019-06-04'), policy: { policy: 'resultDay', value: 'decided' } }]
  })
  await tell(say.received('2024-11-04', 'email'))
  await tell(say.received('2024-11-04', 'email'), [say.confirmed('2024-11-06'), { irregularReason: '电话无人接听' }])
  await tell(say.received('2024-11-05'), say.withdrawn('2025-01-02'))
  await tell(
    say.received('2024-11-05'),
    say.correctionRequested('2024-11-08', 5),
    say.correctionNoticeReceived('2024-11-11'),
    say.lapsed('2025-02-10')
  )
  await tell(
    say.received('2025-01-06'),
    say.feeNotified('2025-01-08', 11, 100_00),
    say.feeNoticeReceived('2025-01-09'),
    say.feePaid('2025-01-10', 100_00)
  )
  await tell(say.received('2025-03-03'), say.struckOut('2025-03-04', 1))
  const undone = await tell(
    say.received('2025-03-03'),
    say.decided('2025-03-10', 'provided'),
    say.sentOut('2025-03-11'),
    say.delivered('2025-03-12')
  )
  await goneOn(
    office,
    by,
    undone,
    say.struckOut('2025-03-20', 3, 4),
    say.struckOut('2025-03-21', 2),
    say.decided('2025-03-21', 'petition'),
    say.sentOut('2025-03-24')
  )
  await begun(office, by, child, say.received('2024-12-20'), say.decided('2024-12-31', 'provided'), say.sentOut('2025-01-02'))
  await begun(
    office,
    by,
    child,
    say.received('2025-05-06', 'inPerson', 'research'),
    say.consulted('2025-05-07'),
    say.extended('2025-05-20', 20)
  )
  await begun(
    office,
    by,
    sibling,
    say.received('2025-05-06', 'inPerson', 'welfare'),
    say.decided('2025-05-07', 'notHeld'),
    say.sentOut('2025-05-08')
  )
  await begun(office, by, child, [say.received('2026-01-05'), { particulars: { applicantName: '无证件者', matter: '甲' } }])
}

/** What somebody with the database's password could do. */
async function behindTheBack({ store }: Office, statements: string): Promise<void> {
  await sql`alter table postings disable trigger only_added`.execute(store.db)
  for (const statement of statements.split(';')) await sql.raw(statement).execute(store.db)
  await sql`alter table postings enable trigger only_added`.execute(store.db)
}
