import type { CaseView, Fact } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { v7 } from 'uuid'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer, More } from '../testing/client.ts'
import { allRounder, organs } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { MARK, problemIn } from '../testing/problems.ts'
import { begun, casesOf, goneOn, pathOf, post, request, seen, viewIn } from '../testing/telling.ts'
import { traceOf } from '../testing/whole-store.ts'

const { own, child } = organs

onEachOffice('what cannot be recorded', (office) => {
  const by = () => office().as(allRounder)
  let view: CaseView
  beforeAll(async () => {
    view = await begun(office(), by(), own, say.received('2026-03-16'))
  })
  let before: Awaited<ReturnType<typeof traceOf>>
  const nothingRecorded = () => {
    beforeEach(async () => {
      office().on('2026-03-26')
      before = await traceOf(office().store)
    })
    afterEach(async () => expect(await traceOf(office().store)).toEqual(before))
  }

  describe('decision 7: what is impossible is refused with the article and what would make it possible, and nothing is recorded', () => {
    nothingRecorded()
    const refusals: [string, Fact, object][] = [
      [
        'a reply before the application was received',
        say.decided('2026-03-15', 'provided'),
        { code: 'beforeReceipt', article: 'reg31', about: { on: '2026-03-15', receipt: '2026-03-16' } }
      ],
      [
        'a date in the future',
        say.decided('2026-03-27', 'provided'),
        { code: 'inTheFuture', about: { on: '2026-03-27', today: '2026-03-26' } }
      ],
      [
        'an outcome that the law does not know',
        say.decided('2026-03-20', 'noSuchOutcome'),
        { code: 'unknownOutcome', article: 'reg36', about: { possible: expect.arrayContaining(['provided', 'notHeld', 'partlyProvided']) } }
      ],
      [
        'an outcome that no decision brings about',
        say.decided('2026-03-20', 'withdrawn'),
        { code: 'outcomeNotByDecision', article: 'reg36', about: { route: 'withdrawal' } }
      ],
      ['a reply that nobody decided', say.sentOut('2026-03-20'), { code: 'notAdmissible', about: { phase: 'handling', fact: 'sentOut' } }],
      [
        'a correction that nobody asked for',
        say.corrected('2026-03-20'),
        { code: 'notAdmissible', about: { phase: 'handling', fact: 'corrected' } }
      ],
      [
        'an opinion of somebody who was not asked',
        say.consultationEnded('2026-03-20', 7),
        { code: 'unknownConsultation', article: 'reg33p3' }
      ],
      ['a lapse of a term that never ran', say.lapsed('2026-03-20'), { code: 'termNotPassed', article: 'reg30' }],
      ['a second receipt', say.received('2026-03-20'), { code: 'notAdmissible' }],
      ['a strike of what is not there', say.struckOut('2026-03-20', 9), { code: 'nothingToStrike', about: { seqs: [9] } }],
      ['a strike in the future', say.struckOut('2026-03-27', 1), { code: 'inTheFuture' }]
    ]
    test.each(refusals)('%s', async (_, fact, refusal) => {
      const problem = problemIn(await post(by(), view, fact))
      expect(problem).toMatchObject({ status: 409, code: 'refused', refusal })
    })

    test('an application from before the law, and one of a kind of applicant that the form has not', async () => {
      const begin = (fact: Fact) => by().post(casesOf(own), { facts: [request(fact)] })
      expect(problemIn(await begin(say.received('2018-12-31')))).toMatchObject({
        status: 409,
        refusal: { code: 'beforeTheLaw', article: 'reg56', about: { on: '2018-12-31' } }
      })
      expect(problemIn(await begin(say.received('2026-03-16', 'inPerson', 'martian')))).toMatchObject({
        refusal: { code: 'unknownApplicantKind', article: 'reg50' }
      })
      expect(problemIn(await begin(say.confirmed('2026-03-16')))).toMatchObject({ refusal: { code: 'notAdmissible' } })
    })

    test('several facts of which the last is impossible: none is recorded', async () => {
      const facts = [say.decided('2026-03-20', 'provided'), say.sentOut('2026-03-20'), say.delivered('2026-03-19')].map((f) => request(f))
      const answer = await by().post(`${pathOf(view)}/facts`, { facts }, seen(view))
      expect(problemIn(answer)).toMatchObject({
        code: 'refused',
        refusal: { code: 'beforeItsCause', about: { cause: 'sentOut', causeOn: '2026-03-20' } }
      })
    })
  })

  describe('what is irregular but happened', () => {
    nothingRecorded()
    // Received on Monday the 16th: Wednesday the 25th is the 7th working day, Thursday the 26th the 8th.
    const late = say.correctionRequested('2026-03-26', 15)

    test('a correction notice on the 8th working day asks for a reason first, naming the article and the effect', async () => {
      const problem = problemIn(await post(by(), view, late))
      expect(problem).toMatchObject({
        status: 409,
        code: 'irregular',
        irregularities: [{ code: 'correctionNoticeLate', article: 'reg30', effect: 'strictDateStays', about: { nth: 8, limit: 7 } }]
      })
    })

    test('an empty reason is none', async () => {
      for (const irregularReason of ['', ' ', '\u0000'])
        expect(problemIn(await post(by(), view, late, { irregularReason }))).toMatchObject({ status: 422, code: 'notOfTheSchema' })
    })
  })

  describe('with its reason', () => {
    test('it is recorded and marked; after the correction both dates are shown, and differ', async () => {
      const other = await begun(office(), by(), own, say.received('2026-03-16'))
      const onTime = await goneOn(
        office(),
        by(),
        await begun(office(), by(), own, say.received('2026-03-16')),
        say.correctionRequested('2026-03-25')
      )
      expect(onTime.summary.irregular).toBe(0)
      office().on('2026-03-26')
      const answer = await post(by(), other, say.correctionRequested('2026-03-26', 15), { irregularReason: '收件高峰，登记积压' })
      expect(answer.status).toBe(200)
      const marked = viewIn(answer)
      expect(marked.summary.irregular).toBe(1)
      expect(marked.timeline[1]).toMatchObject({
        irregular: ['correctionNoticeLate'],
        particulars: { irregularReason: '收件高峰，登记积压' }
      })
      const corrected = await goneOn(office(), by(), marked, say.correctionNoticeReceived('2026-03-27'), say.corrected('2026-03-30'))
      // By law 20 working days anew from the correction; by the strict reading 20 from the receipt.
      expect(corrected.summary.deadline).toMatchObject({ term: 'reply', legal: '2026-04-28', strict: '2026-04-14' })
      expect(corrected.clock?.strictBy).toEqual(['noRestartAfterLateNotice'])
    })
  })

  describe('without its headers', () => {
    nothingRecorded()
    const fact = say.decided('2026-03-20', 'provided')
    test.each([
      ['no version', { 'If-Match': null }, 428, 'versionMissing'],
      ['any version', { 'If-Match': '*' }, 428, 'versionMissing'],
      ['a weak version', { 'If-Match': 'W/"1"' }, 428, 'versionMissing'],
      ['a version without quotes', { 'If-Match': '1' }, 428, 'versionMissing'],
      ['two versions', { 'If-Match': '"1", "2"' }, 428, 'versionMissing'],
      ['a version no log reaches', { 'If-Match': '"99999999999999999999"' }, 428, 'versionMissing'],
      ['another version', { 'If-Match': '"0"' }, 412, 'changedMeanwhile'],
      ['no key', { 'Idempotency-Key': null }, 400, 'idempotencyKeyMissing'],
      ['a key that is no UUID', { 'Idempotency-Key': '330102199003071234' }, 400, 'idempotencyKeyMissing'],
      ['a key of letters', { 'Idempotency-Key': 'x'.repeat(5000) }, 400, 'idempotencyKeyMissing'],
      ['no media type', { 'Content-Type': null }, 415, 'unsupportedMediaType'],
      ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupportedMediaType'],
      ['XML', { 'Content-Type': 'text/xml' }, 415, 'unsupportedMediaType'],
      ['another site', { Origin: 'https://evil.example' }, 403, 'crossSite']
    ] as [string, More, number, string][])('%s', async (_, headers, status, code) => {
      expect(problemIn(await post(by(), view, fact, {}, { ...seen(view), ...headers }))).toMatchObject({ status, code })
    })

    test('a cookie that is none is nobody', async () => {
      for (const cookie of [
        'mingdu.session_token=%ff%fe',
        'mingdu.session_token=',
        '=;;=',
        `mingdu.session_token=${'a'.repeat(6000)}.b`,
        '__proto__=1'
      ])
        expect(problemIn(await office().nobody.get('/api/me', { cookie }))).toMatchObject({ status: 401, code: 'notSignedIn' })
    })
  })

  describe('bodies', () => {
    nothingRecorded()
    const good = request(say.received('2026-03-16'))
    const [said, beside] = [good.fact as Record<string, unknown>, good.particulars as Record<string, unknown>]
    const withFact = (more: object) => ({ facts: [{ ...good, fact: { ...said, ...more } }] })
    const withParticulars = (more: object) => ({ facts: [{ ...good, particulars: { ...beside, ...more } }] })
    const deep = (n: number) => '['.repeat(n) + ']'.repeat(n)
    const raw = (particular: string) => JSON.stringify(withParticulars({ note: '@' })).replace('"@"', particular)
    const rawFact = (name: string) => JSON.stringify({ facts: [good] }).replace('"channel"', `${name},"channel"`)

    const bodies: [name: string, body: unknown, status: number][] = [
      ['nothing', '', 400],
      ['half of it', JSON.stringify({ facts: [good] }).slice(0, -2), 400],
      ['two in one', '{}{}', 400],
      ['a word', 'facts', 400],
      ['bytes that are no UTF-8', Uint8Array.from([...Buffer.from('{"facts":"'), 0xc3, 0x28, ...Buffer.from('"}')]), 400],
      ['a surrogate in UTF-8', Uint8Array.from([...Buffer.from('{"facts":"'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]), 400],
      ['GB 18030', Uint8Array.from([0x7b, 0x22, 0xd5, 0xc5, 0x22, 0x3a, 0x31, 0x7d]), 400],
      ['ten megabytes', JSON.stringify(withParticulars({ description: 'x'.repeat(10 * 1024 * 1024) })), 413],
      ['ten megabytes of nothing', ' '.repeat(10 * 1024 * 1024), 413],
      ['a list', [good], 422],
      ['null', 'null', 422],
      ['a number', '7', 422],
      ['a text', `"${MARK}"`, 422],
      ['no facts', { facts: [] }, 422],
      ['twenty-one facts', { facts: Array(21).fill(good) }, 422],
      ['facts that are an object', { facts: { 0: good, length: 1 } }, 422],
      ['a fact that is a list', { facts: [[good]] }, 422],
      ['a fact without a type', { facts: [{ ...good, fact: { on: '2026-03-16' } }] }, 422],
      ['a fact of no known type', withFact({ type: MARK }), 422],
      ['a fact whose type is a list', withFact({ type: ['received'] }), 422],
      ['a fact whose type is in every object', withFact({ type: 'constructor' }), 422],
      ['a day that does not exist', withFact({ on: '2026-02-30' }), 422],
      ['a day as a number', withFact({ on: 20260316 }), 422],
      ['a day with its hour', withFact({ on: '2026-03-16T00:00:00Z' }), 422],
      ['a day in the year 10000', withFact({ on: '+010000-01-01' }), 422],
      ['a channel that is none', withFact({ channel: 'pigeon' }), 422],
      ['a kind of applicant with a space', withFact({ applicantKind: MARK }), 422],
      ['an unknown field of the body', { facts: [good], [MARK]: 1 }, 422],
      ['an unknown field of a request', { facts: [{ ...good, [MARK]: 1 }] }, 422],
      ['an unknown field of a fact', withFact({ [MARK]: 1 }), 422],
      ['an unknown field of the particulars', withParticulars({ [MARK]: 1 }), 422],
      ['particulars that are a list', { facts: [{ ...good, particulars: [beside] }] }, 422],
      ['particulars that are null', { facts: [{ ...good, particulars: null }] }, 422],
      ['no particulars', { facts: [{ fact: said }] }, 422],
      ['__proto__ in the body', JSON.stringify({ facts: [good] }).replace('{', '{"__proto__":{"x":1},'), 422],
      ['__proto__ in a fact', rawFact('"__proto__":{"channel":"fax"}'), 422],
      ['constructor in the particulars', withParticulars({ constructor: { prototype: { x: 1 } } }), 422],
      ['a name that is a number', withParticulars({ applicantName: 1e308 }), 422],
      ['a name that is a list', withParticulars({ applicantName: [MARK] }), 422],
      ['a name of nothing but spaces', withParticulars({ applicantName: ' \u3000\n' }), 422],
      ['a name of 121 characters', withParticulars({ applicantName: '𠮷'.repeat(121) }), 422],
      ['NUL in a name', withParticulars({ applicantName: `a\u0000${MARK}` }), 422],
      ['NUL in the name of a field', withParticulars({ 'a\u0000b': 1 }), 422],
      ['half a surrogate pair in a name', raw(`"n","applicantName":"${MARK}\\ud800"`), 422],
      ['half a surrogate pair in a note', raw(`"\\udc00${MARK}"`), 422],
      ['half a surrogate pair in the name of a field', raw('"n","\\ud800":1'), 422],
      ['half a surrogate pair in an unknown field', raw('"n","other":"\\ud83d"'), 422],
      ['half a surrogate pair in an identity', raw('"n","identity":{"kind":"other","number":"\\ud800"}'), 422],
      ['half a surrogate pair in a document number', rawFact('"documentNumber":"\\ud800"'), 422],
      ['lists within lists, a hundred thousand deep, as a note', raw(deep(100_000)), 422],
      [
        'objects within objects, fifty thousand deep, as an unknown field',
        raw(`"n","other":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
        422
      ],
      ['lists within lists as the facts', `{"facts":${deep(100_000)}}`, 422],
      ['lists within lists as a type', rawFact(`"x":${deep(100_000)}`), 422],
      ['a number beyond all numbers', raw('1e400'), 422],
      ['a number of ten thousand digits', raw('9'.repeat(10_000)), 422],
      ['an identity of an unknown kind', withParticulars({ identity: { kind: 'dna', number: MARK } }), 422]
    ]
    test.each(bodies)('%s', async (_, body, status) => {
      const problem = problemIn(await by().post(casesOf(own), body))
      expect(problem.status).toBe(status)
      if (status === 422 && problem.code === 'notOfTheSchema') expect(problem.fields?.length).toBeGreaterThan(0)
    })

    const facts: [name: string, fact: unknown, path: string][] = [
      ['no days to correct', { ...say.correctionRequested('2026-03-20'), termWorkingDays: 0 }, 'fact.termWorkingDays'],
      ['a part of a day', { ...say.correctionRequested('2026-03-20'), termWorkingDays: 1.5 }, 'fact.termWorkingDays'],
      ['a term as a text', { ...say.correctionRequested('2026-03-20'), termWorkingDays: '15' }, 'fact.termWorkingDays'],
      ['a negative sum', say.feePaid('2026-03-20', -1), 'fact.amount'],
      ['a sum in fractions of a fen', say.feePaid('2026-03-20', 0.1), 'fact.amount'],
      ['a sum beyond counting', say.feePaid('2026-03-20', 2 ** 53), 'fact.amount'],
      ['a consultation without a number', { ...say.consulted('2026-03-20'), consultation: 0 }, 'fact.consultation'],
      [
        'a lapse with nothing looked for',
        { ...say.lapsed('2026-03-20'), checked: { mailRoom: false, post: true, bank: true } },
        'fact.checked.mailRoom'
      ],
      ['a strike of nothing', say.struckOut('2026-03-20'), 'fact.strikes'],
      ['a strike of fifty-one', say.struckOut('2026-03-20', ...Array.from({ length: 51 }, (_, i) => i + 1)), 'fact.strikes'],
      ['a strike of the beginning', say.struckOut('2026-03-20', 0), 'fact.strikes.0'],
      ['a day that is none', { type: 'decided', on: MARK, outcome: 'provided' }, 'fact.on']
    ]
    test.each(facts)('of one fact on a case: %s; the field is named', async (_, fact, path) => {
      const problem = problemIn(await by().post(`${pathOf(view)}/facts`, { fact }, seen(view)))
      expect(problem).toMatchObject({ status: 422, code: 'notOfTheSchema' })
      expect(problem.fields?.map((f) => f.path)).toContain(path)
    })

    test('of several facts on a case the field is named with the place of its fact', async () => {
      const facts = [request(say.correctionRequested('2026-03-20')), { fact: { ...say.corrected('2026-03-20'), postedOn: '2026-13-01' } }]
      const problem = problemIn(await by().post(`${pathOf(view)}/facts`, { facts }, seen(view)))
      expect(problem.fields?.map((f) => f.path)).toContain('facts.1.fact.postedOn')
      const missing = problemIn(
        await by().post(`${pathOf(view)}/facts`, { facts: [{ fact: say.correctionRequested('2026-03-20') }] }, seen(view))
      )
      expect(missing.fields?.map((f) => f.path)).toContain('facts.0.particulars.items')
    })
  })

  describe('addresses', () => {
    nothingRecorded()
    const get = async (path: string) => problemIn(await by().get(path))
    const id = '01980000-0000-7000-8000-000000000001'

    test.each([
      ...['A', 'a_b', '..', '%2e%2e', '-a', 'a'.repeat(49), '%00', '%ff', '𠮷', encodeURIComponent(MARK), '__proto__', "a'--"].map(
        (organ) => `/api/organs/${organ}/years`
      ),
      ...['1', 'x', `${id}0`, id.replaceAll('-', ''), encodeURIComponent(MARK), '%00', id].map(
        (wrong) => `/api/organs/${own}/cases/${wrong}`
      ),
      ...['x', '1949', '2200', '2026.5', '-2026', '1e9', 'NaN', 'Infinity', '9'.repeat(400), '%20'].map(
        (year) => `/api/organs/${own}/years/${year}/tables`
      ),
      ...['nothing', '3', '9.9', '__proto__', 'constructor', 'toString', '%00', 'x'.repeat(17), '𠮷', encodeURIComponent(MARK)].map(
        (row) => `/api/organs/${own}/years/2026/tables/cells/${row}/total`
      ),
      ...['nothing', 'constructor', '__proto__', 'x'.repeat(65)].map((column) => `/api/organs/${own}/years/2026/tables/cells/3.1/${column}`)
    ])('%s leads nowhere', async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, code: 'notFound' })
    })

    test.each([
      ...[
        'after=',
        'after=%2B',
        'after=bm9uc2Vuc2U',
        'after=WyJlbmRlZCIsIjIwMjYtMDEtMDEiXQ',
        'page=2',
        'outcome=lost',
        'applicantKind=nobody',
        'channel=pigeon',
        'below=true',
        'irregular=perhaps',
        'receiptFrom=2026-02-30',
        'receiptFrom=2026-03-02&receiptTo=2026-03-01',
        'sort=colour',
        'q=%E5%8F%B0',
        `q=${encodeURIComponent('台账 水')}`,
        `q=${encodeURIComponent("'%_")}`,
        'year=1',
        'state=lost',
        'organ=A_B',
        'q=',
        `q=${'x'.repeat(61)}`,
        'q=%00',
        'q=%ff'
      ],
      ...[`nothing=1`, `${encodeURIComponent(MARK)}=1`, `q=a&q=${encodeURIComponent(MARK)}`, '__proto__=1', 'sort=recent&sort=ended']
    ])('/api/cases?%s is not of the schema', async (query) => {
      expect(await get(`/api/cases?${query}`)).toMatchObject({ status: 422, code: 'notOfTheSchema' })
    })

    test.each(['subtree=perhaps', 'knownOn=2026-02-30', 'knownOn=', `knownOn=${encodeURIComponent(MARK)}`])(
      '…/tables?%s neither',
      async (query) => {
        for (const path of ['tables', 'tables/cells/3.1/total'])
          expect(await get(`/api/organs/${own}/years/2026/${path}?${query}`)).toMatchObject({ status: 422, code: 'notOfTheSchema' })
      }
    )

    test('a case is found under its own organ only, also for recording and for its fee', async () => {
      const elsewhere = pathOf(view).replace(own, child)
      expect((await by().get(pathOf(view))).status).toBe(200)
      expect(await get(elsewhere)).toMatchObject({ status: 404 })
      expect(await get(`${elsewhere}/fee?items=11&on=2026-03-20`)).toMatchObject({ status: 404 })
      const answer: Answer = await by().post(`${elsewhere}/facts`, request(say.withdrawn('2026-03-20')), seen(view))
      expect(problemIn(answer)).toMatchObject({ status: 404 })
    })

    test('a fee for items below none or too many, for more public pages than there are, on no day, and before any tariff', async () => {
      for (const query of [
        '',
        'items=-1&on=2026-03-20',
        'pages=3&alreadyPublic=4&on=2026-03-20',
        'items=10001&on=2026-03-20',
        'items=1&on=20260320',
        'items=x&on=2026-03-20'
      ])
        expect(await get(`${pathOf(view)}/fee?${query}`)).toMatchObject({ status: 422 })
      expect(await get(`${pathOf(view)}/fee?items=1&on=2020-12-31`)).toMatchObject({ status: 409, refusal: { code: 'noTariff' } })
    })
  })

  test('what JavaScript gives a meaning is refused by its name, and changes nothing', async () => {
    office().on('2026-03-26')
    const body = JSON.stringify({ facts: [request(say.received('2026-03-26'))] })
    const said = body.replace('"particulars":{', '"particulars":{"__proto__":{"note":"x","description":"y"},')
    const answer = await by().post(casesOf(own), said)
    expect(answer).toMatchObject({ status: 422, json: { code: 'notOfTheSchema', fields: [{ path: '__proto__' }] } })
    expect(({} as { note?: string }).note).toBeUndefined()
  })

  test('a text with quotes, percent signs, backslashes and characters beyond the BMP is kept as it was written', async () => {
    office().on('2026-03-26')
    const odd = `'; drop table facts; -- %_\\ "𠮷" \u202e👩‍👩‍👧 é`
    const answer = await by().post(casesOf(own), {
      facts: [request(say.received('2026-03-26'), { particulars: { applicantName: odd, matter: odd } })]
    })
    expect(viewIn(answer)).toMatchObject({ applicantName: odd.normalize('NFC'), summary: { matter: odd.normalize('NFC') } })
    expect((await by().get(`/api/cases?q=${encodeURIComponent('FACTS; --%_')}`)).json.total).toBe(1)
    expect(
      (await by().post(casesOf(own), { facts: [request(say.received('2026-03-26'))] }, { 'Idempotency-Key': v7().toUpperCase() })).status
    ).toBe(201)
  })
})
