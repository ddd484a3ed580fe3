import { AsyncResource } from 'node:async_hooks'
import { type CaseId, CaseView, FACT_VERSION, type Fact, type OrganId, type RecordRequest } from '@mingdu/schema'
import { CHART_VERSION } from '@mingdu/workflow'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readStream } from '../log/read.ts'
import { onServer } from '../log/testing/each-store.ts'
import { allRounder, founder, granted, holderOf, organs, stranger } from '../testing/county.ts'
import { type Office, openOffice } from '../testing/office.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { applicant, begun, casesOf, goneOn, pathOf, post, request, viewIn } from '../testing/telling.ts'
import { placesOf, traceOf } from '../testing/whole-store.ts'
import type { CaseEntry } from './act.ts'

const { own, child, sibling } = organs
const on = '2026-03-16'

onEachOffice('the door', (office) => {
  describe('two officers at once', () => {
    test('one is recorded, the other is told that the case changed meanwhile, and shown it as it stands', async () => {
      for (const facts of [
        [say.correctionRequested(on), say.correctionRequested(on)],
        [say.decided(on, 'provided'), say.withdrawn(on)],
        [say.consulted(on, 1), say.consulted(on, 2)]
      ]) {
        const view = await begun(office(), office().as(allRounder), own, say.received(on))
        const answers = await Promise.all(facts.map((fact) => post(office().as(allRounder), view, fact)))
        expect(answers.map((a) => a.status).sort()).toEqual([200, 412])
        const [first, second] = answers[0]?.status === 200 ? answers : answers.toReversed()
        expect(second?.json.code).toBe('changedMeanwhile')
        expect(second?.headers.get('etag')).toBe('"2"')
        expect(CaseView.parse(second?.json.current)).toEqual(first?.json)
      }
    })

    test('of ten, one is recorded, nine are told, and nothing of the nine is left', async () => {
      const view = await begun(office(), office().as(allRounder), own, say.received(on))
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          post(office().as(allRounder), view, say.correctionRequested(on, i + 1), { particulars: { items: `第${i + 1}位所写` } })
        )
      )
      expect(answers.map((a) => a.status).sort()).toEqual([200, ...Array(9).fill(412)])
      const [, asked] = viewIn(await office().as(allRounder).get(pathOf(view))).timeline
      const term = asked?.fact.type === 'correctionRequested' && asked.fact.termWorkingDays
      expect(asked?.particulars).toEqual({ items: `第${term}位所写` })
      const kept = await office().store.db.selectFrom('particulars').select('field').where('stream', '=', view.summary.id).execute()
      expect(kept.filter(({ field }) => field === 'items')).toHaveLength(1)
    })

    test('who see the first version are told of all that came since, in one answer', async () => {
      const first = await begun(office(), office().as(allRounder), own, say.received(on))
      const now = await goneOn(office(), office().as(allRounder), first, say.decided('2026-03-17', 'notHeld'), say.sentOut('2026-03-18'))
      const late = await post(office().as(allRounder), first, say.withdrawn('2026-03-18'))
      expect([late.status, late.headers.get('etag')]).toEqual([412, '"3"'])
      expect(late.json.current).toEqual(now)
      const ahead = await post(office().as(allRounder), now, say.delivered('2026-03-18'), {}, { 'If-Match': '"4"' })
      expect(ahead.status).toBe(412)
    })

    test('who begin a case each get a number of their own, without a gap', async () => {
      office().on('2022-08-01')
      const begin = { facts: [request(say.received('2022-08-01'))] }
      const made = await Promise.all(Array.from({ length: 6 }, () => office().as(allRounder).post(casesOf(own), begin)))
      expect(made.map((a) => a.json.summary.number).sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `2022-00${n}`))
    })
  })

  describe('decision 3: a key makes an act happen once', () => {
    const by = () => office().as(allRounder)

    test('sent again, one after the other or at once, it is answered as at first, also when the case has gone on', async () => {
      const key = { 'Idempotency-Key': v7() }
      office().on(on)
      const body = { facts: [request(say.received(on))] }
      const first = await by().post(casesOf(own), body, key)
      const others = await Promise.all([1, 2, 3].map(() => by().post(casesOf(own), body, key)))
      for (const again of others) {
        expect(again.text).toBe(first.text)
        expect([again.status, again.headers.get('etag'), again.headers.get('location')]).toEqual([
          201,
          '"1"',
          first.headers.get('location')
        ])
      }
      const view = viewIn(first)
      const decideKey = { 'Idempotency-Key': v7() }
      const decided = await post(by(), view, say.decided(on, 'provided'), {}, decideKey)
      await goneOn(office(), by(), viewIn(decided), say.sentOut(on))
      expect((await post(by(), view, say.decided(on, 'provided'), {}, decideKey)).text).toBe(decided.text)
      expect(viewIn(await by().get(pathOf(view))).summary.version).toBe(3)
    })

    test('with another body it is refused, whichever part of the body differs', async () => {
      const view = await begun(office(), by(), own, say.received(on))
      const elsewhere = await begun(office(), by(), own, say.received(on))
      const key = { 'Idempotency-Key': v7() }
      const said = say.correctionRequested(on, 15)
      expect((await post(by(), view, said, { particulars: { items: '地块编号' } }, key)).status).toBe(200)
      const before = await traceOf(office().store)
      for (const [fact, particulars, more] of [
        [say.correctionRequested(on, 14), { items: '地块编号' }, {}],
        [said, { items: '地块编号与年份' }, {}],
        [said, { items: '地块编号', note: '另见' }, {}],
        [said, { items: '地块编号' }, { 'If-Match': '"2"' }],
        [say.withdrawn(on), {}, {}]
      ] as [Fact, RecordRequest['particulars'], Record<string, string>][]) {
        const answer = await post(by(), view, fact, { particulars }, { ...key, ...more })
        expect(answer).toMatchObject({ status: 422, json: { code: 'idempotencyKeyReused' } })
      }
      expect(await post(by(), elsewhere, said, { particulars: { items: '地块编号' } }, key)).toMatchObject({ status: 422 })
      expect(await traceOf(office().store)).toEqual(before)
    })

    test('of another officer, it is another key', async () => {
      office().on(on)
      const key = { 'Idempotency-Key': v7() }
      const body = { facts: [request(say.received(on))] }
      const mine = await by().post(casesOf(own), body, key)
      const theirs = await office().as(holderOf.registrar).post(casesOf(own), body, key)
      expect([mine.status, theirs.status]).toEqual([201, 201])
      expect(theirs.json.summary.id).not.toBe(mine.json.summary.id)
    })

    test('of an act that was refused, it is free for the act put right', async () => {
      const view = await begun(office(), by(), own, say.received(on))
      const key = { 'Idempotency-Key': v7() }
      expect((await post(by(), view, say.sentOut(on), {}, key)).status).toBe(409)
      expect((await post(by(), view, say.decided(on, 'provided'), {}, key)).status).toBe(200)
    })

    test('what is kept under it is where the log stood, and nothing that was said', async () => {
      const view = await begun(office(), by(), own, say.received(on))
      const kept = await office().store.db.selectFrom('idempotency').selectAll().where('answer', 'like', `%${view.summary.id}%`).execute()
      expect(kept.map(({ answer }) => JSON.parse(answer ?? ''))).toEqual([[{ organ: own, id: view.summary.id, version: 1 }]])
    })
  })

  describe('one act on several cases', () => {
    const entryOf = ({ summary }: CaseView, ...facts: Fact[]): CaseEntry => ({
      organ: summary.organ,
      caseId: summary.id,
      expected: summary.version,
      facts: facts.map((fact) => request(fact))
    })
    const newCase = (organ: OrganId, ...facts: Fact[]): CaseEntry => ({
      organ,
      caseId: null,
      expected: 0,
      facts: facts.map((f) => request(f))
    })

    test('is recorded on all of them, under one act', async () => {
      const one = await begun(office(), office().as(allRounder), own, say.received(on))
      const other = await begun(office(), office().as(allRounder), child, say.received(on))
      const answer = await office().door.record(allRounder, v7(), [
        entryOf(one, say.decided(on, 'provided'), say.sentOut(on)),
        entryOf(other, say.decided(on, 'notHeld')),
        newCase(own, say.received(on))
      ])
      expect(answer).toMatchObject({ is: 'recorded', recorded: [{ version: 3 }, { version: 2 }, { organ: own, version: 1 }] })
      const facts = await Promise.all([one, other].map(({ summary }) => readStream(office().store.db, summary.organ, summary.id)))
      expect(new Set(facts.flatMap((log) => log.slice(1).map((e) => e.act))).size).toBe(1)
    })

    test('leaves nothing at all where one of them is turned away: no fact, particular, key, posting, number or answer', async () => {
      const one = await begun(office(), office().as(allRounder), own, say.received(on))
      const other = await begun(office(), office().as(allRounder), child, say.received(on))
      const before = await traceOf(office().store)
      const fine = [entryOf(one, say.correctionRequested(on)), newCase(own, say.received(on)), newCase(sibling, say.received(on))]
      const absent = { ...other, summary: { ...other.summary, id: v7() as CaseId } }
      const wrong: [string, CaseEntry][] = [
        ['refused', entryOf(other, say.decided(on, 'provided'), say.sentOut('2026-03-17'))],
        ['refused', newCase(child, say.received(on), say.decided(on, 'noSuchOutcome'))],
        ['irregular', entryOf(other, say.extended(on, 21))],
        ['changed', { ...entryOf(other, say.withdrawn(on)), expected: 2 }],
        ['unknownCase', entryOf(absent, say.withdrawn(on))],
        ['notOfTheSchema', { ...entryOf(other), facts: [{ fact: say.correctionRequested(on), particulars: {} }] }],
        ['refused', newCase('nowhere' as OrganId, say.received(on))]
      ]
      for (const [is, last] of wrong) {
        expect(await office().door.record(allRounder, v7(), [...fine, last])).toMatchObject({ is })
        expect(await traceOf(office().store)).toEqual(before)
      }
      expect(await office().door.record(holderOf.handler, v7(), [...fine.slice(0, 2), fine[2] as CaseEntry])).toEqual({
        is: 'notPermitted'
      })
      expect(await traceOf(office().store)).toEqual(before)
      expect(await office().door.record(allRounder, v7(), fine)).toMatchObject({ is: 'recorded' })
      // The numbers given to the refused acts are given again.
      const numbers = await office()
        .store.db.selectFrom('cases')
        .select('number')
        .where('organ', '=', own)
        .where('number', 'like', '2026-%')
        .orderBy('number')
        .execute()
      expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, i) => `2026-${String(i + 1).padStart(3, '0')}`))
    })

    test('names one case twice only if the second finds what the first left', async () => {
      const one = await begun(office(), office().as(allRounder), own, say.received(on))
      const twice = [entryOf(one, say.decided(on, 'provided')), { ...entryOf(one, say.sentOut(on)), expected: 2 }]
      expect(await office().door.record(allRounder, v7(), twice)).toMatchObject({
        is: 'recorded',
        recorded: [{ version: 2 }, { version: 3 }]
      })
    })
  })

  describe('decision 1: facts are recorded as they were said', () => {
    test('the log keeps the fact and what the door added: by whom, when, in which act, and the chain', async () => {
      office().on('2026-03-18')
      const by = office().as(allRounder)
      const answer = await by.post(casesOf(own), {
        facts: [request(say.received('2026-03-16', 'email')), request(say.confirmed('2026-03-16'))]
      })
      const { summary } = viewIn(answer)
      const [received, confirmed] = await readStream(office().store.db, own, summary.id)
      expect(received).toEqual({
        v: 1,
        organ: own,
        stream: summary.id,
        seq: 1,
        schema: FACT_VERSION,
        chart: CHART_VERSION,
        // Arrived on the 16th, recorded on the 18th: two days, each of its own meaning.
        fact: { type: 'received', on: '2026-03-16', channel: 'email', applicantKind: 'naturalPerson' },
        by: allRounder,
        at: '2026-03-18T02:00:00.000Z',
        day: '2026-03-18',
        act: confirmed?.act,
        assigned: { number: summary.number, applicant: expect.stringMatching(/^[0-9a-f]{64}$/) },
        particulars: expect.objectContaining({ applicantName: expect.stringMatching(/^[0-9a-f]{64}$/) })
      })
    })

    test('nobody says for the door who records, when, or in which place', async () => {
      office().on(on)
      const by = office().as(allRounder)
      for (const more of [
        { by: 'lin-zhihe' },
        { at: '2020-01-01T00:00:00.000Z' },
        { seq: 7 },
        { act: v7() },
        { day: on },
        { number: '2026-999' }
      ]) {
        for (const facts of [[{ ...request(say.received(on)), ...more }], [{ fact: { ...say.received(on), ...more } }]])
          expect(await by.post(casesOf(own), { facts })).toMatchObject({ status: 422, json: { code: 'notOfTheSchema' } })
      }
    })
  })

  describe('decision 13: personal data lie sealed beside the log', () => {
    test('nothing of the applicant can be read in any table, nor in what the program logs, whoever asks', async () => {
      const by = office().as(allRounder)
      const reason = '收件高峰登记积压'
      const party = '禾川农业开发有限公司'
      const view = await begun(office(), by, own, say.received(on), say.consulted(on), [
        say.correctionRequested('2026-03-26'),
        { particulars: { items: '请写明地块编号' }, irregularReason: reason }
      ])
      await by.get(pathOf(view))
      await by.get('/api/cases?state=all')
      await post(by, view, say.sentOut('2026-03-26'))
      const { identity, ...plain } = applicant
      const texts = [...Object.values(plain), identity.number, reason, party, '石桥镇设施农用地', '请写明地块编号']
      expect(await placesOf(office().store, texts)).toEqual([])
      for (const text of texts) expect(office().lines.join('\n')).not.toContain(text)
      // The search itself finds what does lie open.
      expect(await placesOf(office().store, ['correctionNoticeLate'])).toEqual(['facts'])
    })

    test('the same person is known again by number, however the name is written, and in other organs too', async () => {
      const at = (organ: OrganId, applicantName: string, number: string) =>
        begun(office(), office().as(allRounder), organ, [
          say.received('2025-04-01'),
          { particulars: { applicantName, matter: '甲', identity: { kind: 'residentId', number } } }
        ])
      const cases = [
        await at(own, '欧阳 明', '11010519491231002X'),
        await at(own, '欧阳明', '110105 19491231 002x'),
        await at(child, '歐陽明', '11010519491231002X'),
        await at(own, '欧阳明', '110105194912310011')
      ]
      const rows = await office().store.db.selectFrom('cases').select(['id', 'applicant']).execute()
      const refs = cases.map(({ summary }) => rows.find(({ id }) => id === summary.id)?.applicant)
      expect(new Set(refs.slice(0, 3)).size).toBe(1)
      expect(refs[3]).not.toBe(refs[0])
      office().on('2025-04-02')
      const fee = async (view?: CaseView) =>
        (
          await office()
            .as(allRounder)
            .get(`${pathOf(view as CaseView)}/fee?items=1&on=2025-04-02`)
        ).json.alreadyThisMonth
      // Counted by organ, month and number of receipt.
      expect(await Promise.all(cases.map(fee))).toEqual([0, 1, 0, 0])
    })
  })
})

onServer(
  'on a server',
  (store) => {
    test('decision 10: nobody waits for a row of another organ', async () => {
      const office = await openOffice(store())
      const by = office.as(allRounder)
      for (const organ of Object.values(organs)) await begun(office, by, organ, say.received(on))
      await store().transaction(async (tx) => {
        for (const table of ['year_counts', 'series', 'cases', 'facts', 'case_keys'] as const)
          await sql`select 1 from ${sql.table(table)} where organ <> ${child} for update`.execute(tx)
        // Another request, while every row of every other organ is held.
        const answer = await outside(() =>
          by.post(casesOf(child), { facts: [request(say.received(on)), request(say.decided(on, 'provided'))] })
        )
        expect(answer.status).toBe(201)
      })
    })

    test('decision 16: settings said by several at once are recorded one after the other, and all of them hold', async () => {
      const office = await openOffice(store())
      office.on('2026-04-01')
      const admin = office.as(founder)
      const settings = `/api/organs/${own}/settings`
      const names = Array.from({ length: 8 }, (_, i) => `clerk-${i}`)
      const answers = await Promise.all(names.map((name) => admin.post(settings, { facts: [granted(name as never, ['clerk'])] })))
      expect(answers.map((a) => a.status)).toEqual(Array(8).fill(200))
      const now = await office.book.current(store().db)
      expect(names.map((name) => now.rolesOf(name as never, own, '2026-04-01' as never))).toEqual(Array(8).fill(['clerk']))
    })

    test('decision 11: two at once cannot make a ring of the tree', async () => {
      const office = await openOffice(store())
      office.on('2026-04-01')
      const under = (organ: OrganId, parent: OrganId) => {
        const moved = { type: 'organEstablished', on, from: on, name: '某局', shortName: '某局', level: 'department', parent }
        return office.as(founder).post(`/api/organs/${organ}/settings`, { facts: [moved] })
      }
      const answers = await Promise.all([under(own, sibling), under(sibling, own)])
      expect(answers.map((a) => a.status).sort()).toEqual([200, 409])
      expect((await office.as(stranger).get('/api/me')).status).toBe(200)
    })
  },
  'each'
)

/** Runs beside the transaction, as another officer's request does. */
const outside = AsyncResource.bind((work: () => Promise<Awaited<ReturnType<Office['nobody']['get']>>>) => work())
