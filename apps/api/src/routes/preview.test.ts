import { CasePreview, type CaseView, day, type Fact, type LocalDate, type PreviewedChange } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { allRounder, holderOf, organs } from '../testing/county.ts'
import { onEachOffice, onEmbeddedOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { applicant, begun, pathOf, post, request, viewIn } from '../testing/telling.ts'

const { own } = organs
/** Twenty working days on: 16 October 2026, a Friday; the Sunday 20 September and the Saturday 10 October are worked. */
const received = say.received('2026-09-14')

onEachOffice('what recording would do', (office) => {
  const me = () => office().as(allRounder)
  const told = (...facts: Parameters<typeof begun>[4][]) => begun(office(), me(), own, received, ...facts)
  const asked = async (view: CaseView, ...facts: Fact[]): Promise<CasePreview> =>
    CasePreview.parse((await me().post(`${pathOf(view)}/preview`, { facts: facts.map((fact) => request(fact)) })).json)

  test('an extension shows both dates, from the old term to the new', async () => {
    const view = await told()
    office().on('2026-10-12')
    // Twenty more working days from 16 October: 13 November.
    expect(await asked(view, say.extended('2026-10-12', 20))).toEqual({
      facts: [{ is: 'regular' }],
      change: {
        phase: { from: 'handling', to: 'handling' },
        terms: [
          {
            term: 'reply',
            legal: { from: '2026-10-16', to: '2026-11-13' },
            strict: { from: '2026-10-16', to: '2026-11-13' }
          }
        ],
        settled: [],
        cell: null,
        onceSentOut: false,
        remedies: null
      }
    })
  })

  test('nothing is written by asking: the case, its length and its dates are as before', async () => {
    const view = await told()
    await asked(view, say.extended('2026-09-14', 20))
    expect((await me().get(pathOf(view))).json).toEqual(view)
  })

  test('a correction notice on the eighth working day is irregular; the legal term waits and the strict one stays', async () => {
    const view = await told()
    office().on('2026-09-23')
    const { facts, change } = await asked(view, say.correctionRequested('2026-09-23'))
    expect(facts).toMatchObject([{ is: 'irregular', irregularities: [{ code: 'correctionNoticeLate', about: { nth: 8, limit: 7 } }] }])
    expect(change?.phase).toEqual({ from: 'handling', to: 'awaitingCorrection' })
    expect(change?.terms).toContainEqual({
      term: 'reply',
      legal: { from: '2026-10-16', to: null },
      strict: { from: '2026-10-16', to: '2026-10-16' }
    })
  })

  test('a refused fact says why, what follows it is not asked, and nothing would change', async () => {
    const view = await told()
    const { facts, change } = await asked(view, say.sentOut('2026-09-14'), say.delivered('2026-09-14'))
    expect(facts).toMatchObject([{ is: 'refused', refusal: { code: 'notAdmissible' } }, { is: 'notAsked' }])
    expect(change).toBeNull()
  })

  test('facts of one act are asked in order, each on the case that the ones before it make', async () => {
    const view = await told()
    office().on('2026-10-19')
    const { facts, change } = await asked(view, say.decided('2026-10-16', 'thirdPartyRights'), say.sentOut('2026-10-19'))
    // One working day after the term.
    expect(facts).toMatchObject([{ is: 'regular' }, { is: 'irregular', irregularities: [{ code: 'replyLate' }] }])
    expect(change).toMatchObject({
      phase: { to: 'answered' },
      settled: [{ term: 'reply', on: '2026-10-19', legal: '2026-10-16', late: true }],
      cell: { year: 2026, row: '3.3.4', column: 'naturalPerson' },
      onceSentOut: false
    })
  })

  test('a decision that is signed and not yet out names the cell it will count in once it is sent', async () => {
    const view = await told()
    const { change } = await asked(view, say.decided('2026-09-14', 'notHeld'))
    expect(change).toMatchObject({ phase: { to: 'decided' }, settled: [], cell: { row: '3.4.1' }, onceSentOut: true })
  })

  test('a decision tells its remedies: review by the government at its level, first where it refuses by art. 14', async () => {
    const view = await told()
    const remedies = async (outcome: string) => (await asked(view, say.decided('2026-09-14', outcome))).change?.remedies
    expect(await remedies('stateSecret')).toMatchObject({ kind: 'reviewFirst', missing: expect.arrayContaining(['court']) })
    expect(await remedies('notHeld')).toMatchObject({
      kind: 'either',
      terms: expect.arrayContaining([expect.objectContaining({ period: 'sueDirectly' })])
    })
  })

  test('whoever sees the case and may not record the fact is told so, and what is said beside it is not looked at', async () => {
    const view = await told()
    const path = `${pathOf(view)}/preview`
    expect(
      problemIn(
        await office()
          .as(holderOf.clerk)
          .post(path, request(say.extended('2026-09-14', 5)))
      ).code
    ).toBe('forbidden')
    const answer = await me().post(path, { fact: say.withdrawn('2026-09-14'), particulars: { ...applicant } })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(applicant.identity.number)
  })
})

onEmbeddedOffice('the preview of every fact', (office) => {
  const handling = [received] as const
  const signed = [...handling, say.decided('2026-09-18', 'provided')] as const
  const today = day('2026-10-08')

  test.each([
    ['being handled', handling],
    ['while somebody is asked', [...handling, say.consulted('2026-09-15')]],
    ['while a correction is awaited', [...handling, say.correctionRequested('2026-09-16'), say.correctionNoticeReceived('2026-09-17')]],
    ['once it is signed', signed],
    ['once it is answered', [...signed, say.sentOut('2026-09-21')]]
  ] as const)('is what the door then answers, and the case then is as was shown: %s', async (_, [first, ...then]) => {
    const me = office().as(allRounder)
    const fresh = async () => {
      const { summary } = await begun(office(), me, own, first, ...then)
      office().on(today)
      return viewIn(await me.get(`/api/organs/${own}/cases/${summary.id}`))
    }
    let view = await fresh()
    for (const { fact: type, sample } of view.mayRecord) {
      const { facts, change } = CasePreview.parse((await me.post(`${pathOf(view)}/preview`, request(sample))).json)
      const plain = await post(me, view, sample)
      const door = plain.json.code === 'irregular' ? await post(me, view, sample, { irregularReason: '试验' }) : plain
      if (door.status !== 200) expect([type, facts]).toEqual([type, [{ is: 'refused', refusal: door.json.refusal }]])
      else {
        const { irregularities } = plain.json
        expect([type, facts]).toEqual([type, [irregularities ? { is: 'irregular', irregularities } : { is: 'regular' }]])
        const after = viewIn(door)
        expect([type, change?.phase]).toEqual([type, { from: view.summary.phase, to: after.summary.phase }])
        expect([type, dated({ ...open(view), ...shownBy(change) })]).toEqual([type, dated(open(after))])
        view = await fresh()
      }
    }
  })

  type Dates = Record<string, string>
  const dates = (legal: LocalDate | null, strict: LocalDate | null) => `${legal} ${strict}`
  const name = (t: { term: string; of?: number | undefined }) => `${t.term}${t.of ?? ''}`
  /** The dates of the terms that run. */
  const open = ({ deadlines }: CaseView): Dates =>
    Object.fromEntries(deadlines.filter((d) => d.metOn === null).map((d) => [name(d), dates(d.legal, d.strict)]))
  const shownBy = (change: PreviewedChange | null): Dates =>
    Object.fromEntries([
      ...(change?.terms ?? []).map((t) => [name(t), dates(t.legal.to, t.strict.to)]),
      ...(change?.settled ?? []).map((t) => [name(t), dates(null, null)])
    ])
  const dated = (all: Dates): Dates => Object.fromEntries(Object.entries(all).filter(([, on]) => on !== dates(null, null)))
})
