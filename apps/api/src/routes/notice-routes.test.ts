import {
  type CaseListView,
  day,
  type HolidayYear,
  NoticePreview,
  NoticesView,
  type OrganId,
  type SettingFact,
  Statute,
  YearView
} from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { commonJson, ics } from '../intake/notice/testing/write-notice.ts'
import { findingsOf } from '../log/testing/recorded.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { allRounder, founder, holderOf, organs, supervisor } from '../testing/county.ts'
import type { Office } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { sampleNotice } from '../testing/sample-notice.ts'
import { begun, pathOf, viewIn } from '../testing/telling.ts'
import { traceOf } from '../testing/whole-store.ts'

const { own, child, sibling, parent } = organs
const loaded = (on: string, year: HolidayYear): SettingFact => ({ type: 'noticeLoaded', on: day(on), from: day(on), year })
const load = (office: Office, where: OrganId, on: string, year: HolidayYear, key = v7()) =>
  office.as(founder).post(`/api/organs/${where}/settings`, { facts: [loaded(on, year)] }, { 'Idempotency-Key': key })
const previewed = async (office: Office, where: OrganId, year: HolidayYear) =>
  NoticePreview.parse((await office.as(founder).post(`/api/organs/${where}/notices/preview`, { year })).json)
const listed = async (office: Office, query: string) => (await office.as(allRounder).get(`/api/cases?${query}`)).json as CaseListView
/** A notice with something else in it. */
const but = (change: Partial<HolidayYear>): HolidayYear => ({ ...sampleNotice, ...change })

onEachOffice('a holiday notice', (office) => {
  describe('before it is recorded', () => {
    test('shows the year as it would hang on the wall, and what the holiday rule would miss', async () => {
      office().on('2026-12-01')
      const found = await previewed(office(), parent, sampleNotice)
      // 365 days less 104 Saturdays and Sundays; weekdays off are 3 + 6 + 1 + 3 + 1 + 1 + 5, and 5 weekend days are worked.
      expect(found.calendar.workingDays).toBe(261 - 20 + 5)
      expect([found.calendar.days[0], found.calendar.days[8], found.calendar.days[9], found.calendar.days[10]]).toEqual([
        'off',
        'worked',
        'weekend',
        'workday'
      ])
      expect([found.refusals, found.doubts]).toEqual([[], []])
      const short = but({
        holidays: sampleNotice.holidays
          .filter((h) => h.name !== '端午节')
          .map((h) => (h.name === '春节' ? { ...h, from: day('2027-02-09') } : h))
      })
      expect((await previewed(office(), parent, short)).doubts.map((d) => [d.holiday, d.days, d.wanted, d.article])).toEqual([
        ['春节', 3, 4, 'hol2'],
        ['端午', 0, 1, 'hol2']
      ])
    })

    test.each<[string, Partial<HolidayYear>, string, string[]]>([
      ['a worked day that is no weekend', { workedDays: [day('2027-01-11')] }, 'noticeNoWeekend', ['2027-01-11']],
      ['a day off and worked', { workedDays: [day('2027-05-01')] }, 'noticeOffAndWorked', ['2027-05-01']],
      ['a day of another year', { workedDays: [day('2028-01-08')] }, 'noticeDayOutside', ['2028-01-08']],
      [
        'a range that runs over the year’s end',
        { holidays: [{ name: '元旦', from: day('2027-12-31'), to: day('2028-01-02') }] },
        'noticeDayOutside',
        ['2027-12-31']
      ],
      [
        'the whole autumn before',
        { holidays: [{ name: '元旦', from: day('2026-11-30'), to: day('2027-01-02') }] },
        'noticeDayOutside',
        ['2026-11-30']
      ],
      [
        'a range backwards',
        { holidays: [{ name: '元旦', from: day('2027-01-03'), to: day('2027-01-01') }], workedDays: [] },
        'noticeBackwards',
        ['2027-01-03']
      ],
      [
        'ranges over each other',
        { holidays: [...sampleNotice.holidays, { name: '佳节', from: day('2027-10-07'), to: day('2027-10-08') }] },
        'noticeOverlaps',
        ['2027-10-07']
      ]
    ])('%s is refused, in the preview and by the door', async (_, change, code, days) => {
      office().on('2026-12-01')
      const wrong = but(change)
      const before = await traceOf(office().store)
      expect((await previewed(office(), parent, wrong)).refusals).toContainEqual(
        expect.objectContaining({ code, about: expect.objectContaining({ days }) })
      )
      expect(await load(office(), parent, '2026-12-01', wrong)).toMatchObject({ status: 409, json: { code: 'refused', refusal: { code } } })
      expect(await traceOf(office().store)).toEqual(before)
    })

    test('a new year may begin in the December before', async () => {
      office().on('2026-12-01')
      const early = but({ holidays: [{ name: '元旦', from: day('2026-12-31'), to: day('2027-01-02') }], workedDays: [day('2026-12-27')] })
      const found = await previewed(office(), parent, early)
      expect(found.refusals).toEqual([])
      expect(found.differs.slice(0, 2)).toEqual([
        { day: '2026-12-27', from: 'weekend', to: 'worked' },
        { day: '2026-12-31', from: 'workday', to: 'off' }
      ])
    })

    test('is read out of a file and not kept; a file that is none is told why', async () => {
      const before = await traceOf(office().store)
      const read = (text: string, year?: number) => office().as(founder).post('/api/notices/read', { text, year })
      expect((await read(commonJson(sampleNotice))).json).toMatchObject({ year: 2027, holidays: sampleNotice.holidays, asked: [] })
      expect((await read(ics([sampleNotice], 'apple'))).json).toMatchObject({ year: 2027, workedDays: sampleNotice.workedDays })
      expect(await read('放假啦')).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'text', message: expect.stringContaining('ICS') }] }
      })
      expect((await read('x'.repeat(400_001))).status).toBe(422)
      expect(await traceOf(office().store)).toEqual(before)
    })

    test('is a matter for the root’s administrator alone, for whichever organ', async () => {
      office().on('2026-12-01')
      for (const by of [holderOf.administrator, supervisor, allRounder]) {
        const client = office().as(by)
        expect((await client.post(`/api/organs/${own}/notices/preview`, { year: sampleNotice })).status).toBe(403)
        expect((await client.post('/api/notices/read', { text: '{}' })).status).toBe(403)
        expect((await client.post(`/api/organs/${own}/settings`, { facts: [loaded('2026-12-01', sampleNotice)] })).status).toBe(403)
        expect(NoticesView.parse((await client.get('/api/notices')).json).mayLoad).toBe(false)
      }
    })
  })

  describe('decisions 5 and 6: received in December 2026', () => {
    test('a due date in a year without a notice is provisional; with the notice it is certain and has moved, in the lists too', async () => {
      const by = office().as(allRounder)
      const open = await begun(office(), by, own, say.received('2026-12-21'))
      const inTime = await begun(office(), by, own, say.received('2026-12-07'))
      const sibling2 = await begun(office(), by, sibling, say.received('2026-12-21'))
      // 22 to 31 December are 8 working days, 2027 begins with a holiday, and nothing is known of made-up days.
      expect(open.summary.deadline).toMatchObject({ legal: '2027-01-19', provisional: true })
      // Received on the 7th: 18 working days to the 31st, so the second of 2027 is due.
      expect(inTime.summary.deadline).toMatchObject({ legal: '2027-01-05', provisional: true })
      office().on('2026-12-22')
      const before = await traceOf(office().store)
      const found = await previewed(office(), parent, sampleNotice)
      const reply = (from: string, to: string) => ({ term: 'reply', legal: { from, to }, strict: { from, to } })
      // Monday 4 and Tuesday 5 are off and Saturday 9 is worked: one working day less before the 19th, two before the 5th.
      const expected = [
        { organ: own, id: open.summary.id, number: open.summary.number, terms: [reply('2027-01-19', '2027-01-20')] },
        { organ: own, id: inTime.summary.id, number: inTime.summary.number, terms: [reply('2027-01-05', '2027-01-07')] },
        { organ: sibling, id: sibling2.summary.id, number: sibling2.summary.number, terms: [reply('2027-01-19', '2027-01-20')] }
      ]
      expect(found.moved).toHaveLength(3)
      expect(found.moved).toEqual(expect.arrayContaining(expected.map((e) => expect.objectContaining(e))))
      expect(await traceOf(office().store)).toEqual(before)
      const key = v7()
      const done = await load(office(), parent, '2026-12-22', sampleNotice, key)
      expect([done.status, done.json.moved]).toEqual([200, found.moved])
      // Sent again it tells the same and records nothing.
      const held = await traceOf(office().store)
      expect((await load(office(), parent, '2026-12-22', sampleNotice, key)).json).toEqual(done.json)
      expect(await traceOf(office().store)).toEqual(held)
      expect(viewIn(await by.get(pathOf(open))).summary.deadline).toMatchObject({ legal: '2027-01-20', provisional: false })
      const row = await office()
        .store.db.selectFrom('cases')
        .select(['due_legal', 'provisional'])
        .where('id', '=', open.summary.id)
        .executeTakeFirst()
      expect(row).toEqual({ due_legal: '2027-01-20', provisional: false })
      expect((await listed(office(), `organ=${own}&state=open`)).cases.map((c) => c.deadline?.legal)).toEqual(['2027-01-07', '2027-01-20'])
      expect(Statute.parse((await by.get('/api/statute')).json).calendar.find((y) => y.year === 2027)).toEqual(sampleNotice)
    })

    test('is then known to all, with who loaded it, and cannot be recorded again or taken back', async () => {
      const view = NoticesView.parse((await office().as(holderOf.handler).get('/api/notices')).json)
      expect(view.years[0]).toMatchObject({ year: 2027, status: 'published', workingDays: 246, loaded: { on: '2026-12-22', by: founder } })
      expect(view.years.at(-1)).toMatchObject({ year: 2019, status: 'published', workingDays: 250, loaded: null })
      office().on('2026-12-23')
      expect(await load(office(), parent, '2026-12-23', sampleNotice)).toMatchObject({
        status: 409,
        json: { refusal: { code: 'noticeUnchanged' } }
      })
      expect(await load(office(), parent, '2026-12-23', but({ status: 'statutory' }))).toMatchObject({
        status: 409,
        json: { refusal: { code: 'noticeTakenBack' } }
      })
    })

    test('a closed case keeps its verdict and shows the difference when a later notice changes the days', async () => {
      const by = office().as(allRounder)
      // Ten days into its term: 7 January is the last day by the notice as it stood.
      const late = await begun(office(), by, own, say.received('2026-12-07'), say.decided('2027-01-08', 'notHeld'), [
        say.sentOut('2027-01-08'),
        { irregularReason: '负责人外出' }
      ])
      expect(late.deadlines[0]).toMatchObject({ term: 'reply', legal: '2027-01-07', state: 'metLate' })
      expect(late.movedSince).toEqual([])
      office().on('2027-01-11')
      const longer = but({ holidays: sampleNotice.holidays.map((h) => (h.name === '元旦' ? { ...h, to: day('2027-01-07') } : h)) })
      const done = await load(office(), parent, '2027-01-11', longer)
      expect(done.json.moved.map((m: { id: string }) => m.id)).not.toContain(late.summary.id)
      const after = viewIn(await by.get(pathOf(late)))
      expect(after.deadlines).toMatchObject([{ term: 'reply', legal: '2027-01-07', metOn: '2027-01-08', state: 'metLate' }])
      expect(after.movedSince).toEqual([
        { term: 'reply', legal: { from: '2027-01-07', to: '2027-01-09' }, strict: { from: '2027-01-07', to: '2027-01-09' } }
      ])
      const row = (await listed(office(), `organ=${own}&state=ended`)).cases[0]
      expect([row?.id, row?.clock?.legal]).toEqual([late.summary.id, '2027-01-07'])
    })
  })

  describe('local days off (holiday rule, art. 4)', () => {
    const local: HolidayYear = {
      year: 2027,
      status: 'published',
      notice: { title: '虚构的地方放假通知', source: '测试' },
      holidays: [{ name: '地方节日', from: day('2027-03-01'), to: day('2027-03-02') }],
      workedDays: []
    }

    test('hold for the organ and those below, and move nobody else’s dates', async () => {
      const by = office().as(allRounder)
      const here = await begun(office(), by, own, say.received('2027-02-22'))
      const below = await begun(office(), by, child, say.received('2027-02-22'))
      const beside = await begun(office(), by, sibling, say.received('2027-02-22'))
      expect(here.summary.deadline?.legal).toBe('2027-03-22')
      const done = await load(office(), own, '2027-02-22', local)
      expect(done.json.moved.map((m: { id: string }) => m.id).sort()).toEqual([here.summary.id, below.summary.id].sort())
      const due = async (view: typeof here) => viewIn(await by.get(pathOf(view))).summary.deadline?.legal
      expect([await due(here), await due(below), await due(beside)]).toEqual(['2027-03-24', '2027-03-24', '2027-03-22'])
      const year = async (organ: OrganId) => YearView.parse((await by.get(`/api/organs/${organ}/notices/2027`)).json).workingDays
      expect((await year(sibling)) - (await year(child))).toBe(2)
      expect(NoticesView.parse((await by.get('/api/notices')).json).years[0]).toMatchObject({ local: [own] })
    })

    test('of two up the tree the nearest holds', async () => {
      const nearer = { ...local, holidays: [{ name: '乡里节日', from: day('2027-03-03'), to: day('2027-03-03') }] }
      expect((await load(office(), child, '2027-02-22', nearer)).status).toBe(200)
      const days = async (organ: OrganId) =>
        YearView.parse((await office().as(allRounder).get(`/api/organs/${organ}/notices/2027`)).json).days.slice(59, 62)
      expect([await days(own), await days(child)]).toEqual([
        ['off', 'off', 'workday'],
        ['workday', 'workday', 'off']
      ])
    })
  })

  test('after all of it the log is sound and every view is as the log makes it', async () => {
    expect(await findingsOf(office().store)).toEqual([])
    const found: unknown[] = []
    const settings = await office().book.current(office().store.db)
    await rebuild({ store: office().store, master: office().master, settings, today: day('2027-02-22'), report: (d) => found.push(d) })
    expect(found).toEqual([])
  })
})
