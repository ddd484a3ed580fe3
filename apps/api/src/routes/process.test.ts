import { type CaseListView, type CaseView, day, OfficerId, type Policy } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { housekeeping } from '../jobs/housekeeping.ts'
import { allRounder, founder, granted, holderOf, organs } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, goneOn, pathOf, post, viewIn } from '../testing/telling.ts'

const { own, sibling } = organs
const on = '2026-03-16'

onEachOffice('who does what on a case', (office) => {
  const by = (role: keyof typeof holderOf) => office().as(holderOf[role])
  const chosen = async (...policies: Policy[]) => {
    const facts = policies.map((policy) => ({ type: 'policySet', on, from: on, policy }))
    office().on(on)
    const answer = await office().as(founder).post(`/api/organs/${own}/settings`, { facts })
    expect(answer.status).toBe(200)
  }
  const shown = async (role: keyof typeof holderOf, view: CaseView) => viewIn(await by(role).get(pathOf(view)))
  const listed = async (role: keyof typeof holderOf, query: string): Promise<string[]> =>
    ((await by(role).get(`/api/cases?${query}`)).json as CaseListView).cases.map((c) => c.id)
  const handler = holderOf.handler

  describe('a case is given to somebody', () => {
    test('who handles cases here, and is then in his hands by name', async () => {
      const view = await begun(office(), by('registrar'), own, say.received(on), say.assigned(on, handler))
      expect(view.summary).toMatchObject({ handler, inHand: { holder: 'handler', officer: handler, since: on, workingDays: 0 } })
      expect(view.summary.officers[handler]).toBeDefined()
    })

    test('and to nobody else: not to who holds another post, nor to who begins tomorrow', async () => {
      const view = await begun(office(), by('registrar'), own, say.received(on))
      const newcomer = OfficerId.parse('wu-ming')
      await office()
        .as(founder)
        .post(`/api/organs/${own}/settings`, { facts: [{ ...granted(newcomer, ['handler'], day('2026-03-17')), on }] })
      for (const to of [holderOf.clerk, newcomer, 'nobody-at-all']) {
        const answer = await post(by('registrar'), view, say.assigned(on, to))
        expect(answer).toMatchObject({
          status: 409,
          json: { refusal: { code: 'unknownOfficer', about: { possible: expect.arrayContaining([handler]) } } }
        })
      }
      office().on('2026-03-17')
      expect((await post(by('registrar'), view, say.assigned('2026-03-17', newcomer))).status).toBe(200)
      await office()
        .as(founder)
        .post(`/api/organs/${own}/settings`, { facts: [{ ...granted(newcomer, [], day('2026-03-17')), on }] })
    })

    test('the form is told who that may be, by name', async () => {
      const { handlers } = (await by('registrar').get(`/api/organs/${own}/handlers`)).json as { handlers: { id: string; name: string }[] }
      expect(handlers.map((h) => h.id)).toContain(handler)
      expect(handlers.map((h) => h.id)).not.toContain(holderOf.registrar)
    })
  })

  describe('where the organ demands a legal review and bars one’s own hand', () => {
    test('what is not drafted, not passed, or drafted by oneself is not signed; each refusal says what is missing', async () => {
      await chosen({ policy: 'approvalChain', of: 'all', value: ['legal'] }, { policy: 'selfApproval', value: 'barred' })
      const begin = await begun(office(), by('registrar'), own, say.received(on), say.assigned(on, handler))
      const sign = (view: CaseView, who = by('signer')) => post(who, view, say.decided(on, 'provided'))
      const refused = (code: string, about: object) => ({ status: 409, json: { refusal: { code, about } } })
      expect(await sign(begin)).toMatchObject(refused('notDrafted', {}))

      const drafted = await goneOn(office(), by('handler'), begin, [
        say.drafted(on, 'provided'),
        { particulars: { grounds: '可以公开', reply: '答复正文' } }
      ])
      expect(drafted.summary.inHand).toMatchObject({ holder: 'reviewer', reviews: ['legal'] })
      expect(await sign(drafted)).toMatchObject(refused('reviewMissing', { missing: ['legal'] }))

      const silent = await post(by('reviewer'), drafted, say.reviewed(on, 'legal', 'returned'))
      expect(silent).toMatchObject({ status: 422, json: { fields: [{ path: 'particulars.opinion' }] } })
      const returned = await goneOn(office(), by('reviewer'), drafted, [
        say.reviewed(on, 'legal', 'returned'),
        { particulars: { opinion: '依据不足' } }
      ])
      expect(returned.summary.inHand).toMatchObject({ holder: 'handler', officer: handler })

      const again = await goneOn(office(), by('handler'), returned, say.drafted(on, 'provided'))
      const passed = await goneOn(office(), by('reviewer'), again, say.reviewed(on, 'legal'))
      expect(passed.summary.inHand).toMatchObject({ holder: 'signer' })
      expect((await sign(passed)).status).toBe(200)

      const alone = await begun(office(), office().as(allRounder), own, say.received(on), say.drafted(on, 'provided'))
      const looked = await goneOn(office(), by('reviewer'), alone, say.reviewed(on, 'legal'))
      expect(await sign(looked, office().as(allRounder))).toMatchObject(refused('selfApproval', { own: 'drafted' }))
      expect((await sign(looked)).status).toBe(200)
    })

    test('each finds what awaits him: the reviewer the draft, the signer what passed, the registrar what nobody was given', async () => {
      const fresh = await begun(office(), by('registrar'), own, say.received(on))
      const drafted = await begun(
        office(),
        office().as(allRounder),
        own,
        say.received(on),
        say.assigned(on, handler),
        say.drafted(on, 'provided')
      )
      const passed = await goneOn(
        office(),
        by('reviewer'),
        await begun(office(), office().as(allRounder), own, say.received(on), say.drafted(on, 'provided')),
        say.reviewed(on, 'legal')
      )
      const ids = [fresh, drafted, passed].map((v) => v.summary.id)
      const mine = async (role: keyof typeof holderOf) => ids.map((id) => list[role]?.includes(id) ?? false)
      const list: Partial<Record<keyof typeof holderOf, string[]>> = {}
      for (const role of ['registrar', 'head', 'handler', 'reviewer', 'signer', 'clerk'] as const)
        list[role] = await listed(role, 'state=all&mine=true')
      expect([
        await mine('registrar'),
        await mine('head'),
        await mine('handler'),
        await mine('reviewer'),
        await mine('signer'),
        await mine('clerk')
      ]).toEqual([
        [true, false, false],
        [true, false, false],
        [false, false, false],
        [false, true, false],
        [false, false, true],
        [false, false, false]
      ])
      expect(await listed('handler', 'holder=reviewer')).toContain(drafted.summary.id)
      expect(await listed('handler', 'holder=signer')).toContain(passed.summary.id)
    })

    test('a chain chosen later moves what lies with the signer back to the reviewers, in the lists too', async () => {
      await chosen({ policy: 'approvalChain', of: 'all', value: [] })
      const view = await begun(office(), office().as(allRounder), own, say.received(on), say.drafted(on, 'provided'))
      expect(await listed('signer', 'mine=true')).toContain(view.summary.id)
      await chosen({ policy: 'approvalChain', of: 'all', value: ['secrecy'] })
      expect(await listed('signer', 'mine=true')).not.toContain(view.summary.id)
      expect(await listed('reviewer', 'mine=true')).toContain(view.summary.id)
    })

    test('a chain that is to hold from a later day reaches the lists on that day, by the minute’s round', async () => {
      await chosen({ policy: 'approvalChain', of: 'all', value: [] })
      const view = await begun(office(), office().as(allRounder), own, say.received(on), say.drafted(on, 'provided'))
      const policy: Policy = { policy: 'approvalChain', of: 'all', value: ['legal'] }
      await office()
        .as(founder)
        .post(`/api/organs/${own}/settings`, { facts: [{ type: 'policySet', on, from: '2026-03-19', policy }] })
      const lieWithTheSigner: boolean[] = []
      for (const today of ['2026-03-18', '2026-03-19']) {
        office().on(today)
        await housekeeping({ ...office(), log: undefined as never })
        lieWithTheSigner.push((await listed('handler', 'holder=signer')).includes(view.summary.id))
      }
      expect(lieWithTheSigner).toEqual([true, false])
      expect(await listed('handler', 'holder=reviewer')).toContain(view.summary.id)
      await office()
        .as(founder)
        .post(`/api/organs/${own}/settings`, { facts: [{ type: 'policySet', on, from: '2026-03-19', policy: { ...policy, value: [] } }] })
      office().on(on)
    })

    test('a chain is chosen for what is signed only', async () => {
      office().on(on)
      const policy = { policy: 'approvalChain', of: 'withdrawn', value: ['legal'] }
      const answer = await office()
        .as(founder)
        .post(`/api/organs/${own}/settings`, { facts: [{ type: 'policySet', on, from: on, policy }] })
      expect(answer).toMatchObject({ status: 409, json: { refusal: { code: 'unknownOutcome' } } })
    })
  })

  describe('cases that belong together', () => {
    test('are shown on both, though the link was recorded on one', async () => {
      const other = await begun(office(), by('registrar'), own, say.received(on))
      const to = { organ: own, case: other.summary.id }
      const view = await begun(office(), by('registrar'), own, say.received(on), say.linked(on, to, 'repeats'))
      expect(view.links).toMatchObject([{ id: other.summary.id, as: 'repeats', recordedHere: true, number: other.summary.number }])
      expect((await shown('handler', other)).links).toMatchObject([
        { id: view.summary.id, as: 'repeats', recordedHere: false, number: view.summary.number }
      ])
      const struck = await goneOn(office(), by('head'), view, [say.struckOut(on, 2), { particulars: { reason: '不是同一件' } }])
      expect([struck.links, (await shown('handler', other)).links]).toEqual([[], []])
    })

    test('a case is merged into one of the organ that goes on, is counted on that day without a reply, and is shown on both', async () => {
      const into = await begun(office(), by('registrar'), own, say.received(on))
      const to = { organ: own, case: into.summary.id }
      const view = await begun(office(), by('registrar'), own, say.received(on))
      const merged = await goneOn(office(), by('head'), view, say.merged(on, to))
      expect(merged.summary).toMatchObject({ phase: 'discontinued', outcome: 'ended', endedOn: on, withWhom: 'nobody' })
      expect(merged.cells.map((c) => c.row)).toContain('3.6.3')
      expect(merged.links).toMatchObject([{ id: into.summary.id, as: 'joined', recordedHere: true }])
      expect((await shown('handler', into)).links).toMatchObject([{ id: view.summary.id, as: 'joined', recordedHere: false }])
      // Neither into itself, nor back into what has ended, nor into another organ's.
      const elsewhere = await begun(office(), office().as(allRounder), sibling, say.received(on))
      for (const other of [into, merged, elsewhere]) {
        const named = { organ: other.summary.organ, case: other.summary.id }
        expect(await post(office().as(allRounder), into, say.merged(on, named))).toMatchObject({
          status: 409,
          json: { refusal: { code: 'otherCaseUnknown' } }
        })
      }
    })

    test('only where the other is there, is not the case itself, and may be seen', async () => {
      const view = await begun(office(), by('registrar'), own, say.received(on))
      const hidden = await begun(office(), office().as(allRounder), sibling, say.received(on))
      const nowhere = '0192f000-0000-7000-8000-000000000000' as typeof view.summary.id
      for (const to of [view.summary, hidden.summary, { organ: own, id: nowhere }]) {
        const answer = await post(by('registrar'), view, say.linked(on, { organ: to.organ, case: to.id }))
        expect(answer).toMatchObject({ status: 409, json: { refusal: { code: 'otherCaseUnknown' } } })
      }
    })

    test('and one who cannot see the other is told neither its number nor, from its side, that it is there', async () => {
      const there = await begun(office(), office().as(allRounder), sibling, say.received(on))
      const here = await begun(
        office(),
        office().as(allRounder),
        own,
        say.received(on),
        say.linked(on, { organ: sibling, case: there.summary.id })
      )
      expect((await shown('handler', here)).links).toMatchObject([{ number: null, matter: null, phase: null }])
      const back = await goneOn(office(), office().as(allRounder), there, say.linked(on, { organ: own, case: here.summary.id }))
      expect(back.links.length).toBe(2)
      expect((await shown('handler', here)).links.length).toBe(1)
    })
  })

  test('a reply that came back is on the list of whoever serves papers, until it goes out again', async () => {
    const sent = [say.decided(on, 'provided'), say.sentOut(on), say.returned(on, 'reply')]
    const view = await begun(office(), office().as(allRounder), sibling, say.received(on), ...sent)
    const mine = async () => {
      const list = (await office().as(allRounder).get(`/api/cases?state=due&mine=true&organ=${sibling}`)).json as CaseListView
      return [list.cases.some((c) => c.id === view.summary.id), list.total === list.counts.due]
    }
    expect(view.summary).toMatchObject({ phase: 'answered', withWhom: 'organ', inHand: { holder: 'clerk' } })
    expect(await mine()).toEqual([true, true])
    await goneOn(office(), office().as(allRounder), view, say.sentAgain(on, 'reply'))
    expect(await mine()).toEqual([false, true])
  })

  test('who wants a record about himself rectified is answered in a term and by decisions of its own, found in the list, and counted in no row', async () => {
    const asked = { ...say.received(on), seeks: 'rectification' } as const
    const view = await begun(office(), office().as(allRounder), sibling, asked)
    expect(view.summary.seeks).toBe('rectification')
    expect(view.deadlines.find((d) => d.term === 'reply')).toMatchObject({ legal: '2026-04-14', article: 'reg41' })
    for (const fact of [say.decided(on, 'provided'), say.extended(on, 5), say.reasonsRequested(on)])
      expect(await post(office().as(allRounder), view, fact)).toMatchObject({ status: 409, json: { refusal: { code: 'otherProcedure' } } })
    const done = await goneOn(office(), office().as(allRounder), view, say.decided(on, 'notRectified'), say.sentOut(on))
    expect([done.summary.outcome, done.cells]).toEqual(['notRectified', []])
    const { json } = await office().as(allRounder).get(`/api/cases?state=ended&seeks=rectification&organ=${sibling}`)
    expect((json as CaseListView).cases.map((c) => c.id)).toEqual([done.summary.id])
  })

  test('a call is noted on any case, ended too, and what was said is read by those who handle it alone', async () => {
    const view = await begun(office(), by('registrar'), own, say.received(on), say.withdrawn(on))
    const called = await goneOn(office(), by('clerk'), view, [
      say.called(on),
      { particulars: { said: '说明撤回后可以再申请', number: '13900002222' } }
    ])
    expect(called.timeline.at(-1)?.particulars).toMatchObject({ said: '说明撤回后可以再申请' })
    const seen = viewIn(await by('statistician').get(pathOf(view)))
    expect(seen.timeline.at(-1)?.particulars).toEqual({})
  })
})
