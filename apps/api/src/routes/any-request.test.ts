import { CaseSort, CaseTab, type CaseView, Channel, type Fact, legalDayOf, Phase, WithWhom } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { ics } from '../intake/notice/testing/write-notice.ts'
import { findingsOf } from '../log/testing/recorded.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import type { Answer, More } from '../testing/client.ts'
import { allRounder, foundedOn, founder, organs } from '../testing/county.ts'
import { onEmbeddedOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { sampleNotice } from '../testing/sample-notice.ts'
import { begun, request } from '../testing/telling.ts'

/** More where somebody hunts: `FUZZ_RUNS=2000 npx vitest run any-request`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40)

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Operation = { responses: Record<string, unknown>; parameters?: { in: string; name: string }[] }

const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '__proto__',
  'constructor',
  'toString',
  '𠮷',
  '\u202e',
  '%',
  '%00',
  '../..'
]
const texts = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 30 }), fc.constant('x'.repeat(9000)))
const numbers = fc.oneof(
  fc.constantFrom(-1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true })
)
const junk: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    numbers,
    texts,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(texts, tie('any'), { maxKeys: 4 })
  )
})).any

/** A good body with one or two things in it put wrong. */
const wrong = (good: Json): fc.Arbitrary<Json> =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('replaced', 'gone', 'added', 'wrapped'), junk, texts), { maxLength: 2 })
    .map((changes) => changes.reduce((body, change) => changed(body, ...change), structuredClone(good)))

function changed(body: Json, nth: number, how: string, value: Json, name: string): Json {
  const places = placesIn(body)
  const place = places[nth % Math.max(1, places.length)]
  if (!place) return value
  const holder = place.holder as Record<string, Json>
  if (how === 'replaced') holder[place.key] = value
  else if (how === 'gone') delete holder[place.key]
  else if (how === 'added')
    Object.defineProperty(holder, Array.isArray(holder) ? holder.length : name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    })
  else holder[place.key] = [holder[place.key] as Json]
  return body
}

function placesIn(holder: Json): { holder: object; key: string }[] {
  if (holder === null || typeof holder !== 'object') return []
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)])
}

onEmbeddedOffice('whatever is sent', (office) => {
  let view: CaseView
  let version = '"2"'
  let document: Record<string, Record<string, Operation>>
  beforeAll(async () => {
    view = await begun(office(), office().as(allRounder), organs.own, say.received('2026-03-16'), say.consulted('2026-03-17'))
    office().on('2026-03-20')
    document = (await office().nobody.get('/api/openapi.json')).json.paths
  })

  const on = '2026-03-18'
  const said = (fact: Fact) => request(fact) as Json
  const acts = () =>
    [
      ...[say.correctionRequested(on), say.corrected(on, on), say.consulted(on, 2), say.consultationEnded(on), say.extended(on, 20)],
      say.feeNotified(on, { basis: 'perPage', copies: 'paper', pages: 31, alreadyPublic: 0, equivalent: 0 }, 10_00),
      ...[say.feeNotified(on, 11, 100_00), say.feePaid(on, 100_00), say.decided(on, 'provided'), say.lapsed(on), say.struckOut(on, 2)]
    ].flatMap((fact) => [said(fact), { facts: [said(fact)] }])
  const goods: Record<string, () => Json[]> = {
    '/api/organs/{organ}/cases': () => [
      { facts: [said(say.received(on, 'email')), said(say.confirmed(on)), said(say.arrivedAgain(on, 'fax', on))] }
    ],
    '/api/organs/{organ}/arrivals': () => [
      { cases: [{ facts: [said(say.received(on, 'email')), said(say.confirmed(on))] }, { facts: [said(say.received(on))] }] }
    ],
    '/api/organs/{organ}/cases/{id}/facts': acts,
    '/api/organs/{organ}/cases/{id}/preview': acts,
    '/api/organs/{organ}/settings': () => {
      const dated = { on: foundedOn, from: foundedOn }
      const notice = { title: '虚构', source: '本测试' }
      const year = {
        year: 2031,
        status: 'statutory',
        notice,
        holidays: [{ name: '元旦', from: '2031-01-01', to: '2031-01-01' }],
        workedDays: []
      }
      return [
        { facts: [{ type: 'organEstablished', ...dated, name: '某局', shortName: '某局', level: 'department', parent: organs.own }] },
        { facts: [{ type: 'rolesGranted', ...dated, officer: 'somebody', roles: ['clerk'] }] },
        { facts: [{ type: 'policySet', ...dated, policy: { policy: 'outcomeRow', outcome: 'ended', value: '3.6.3' } }] },
        { facts: [{ type: 'noticeLoaded', ...dated, year }] }
      ]
    },
    '/api/organs/{organ}/notices/preview': () => [{ year: sampleNotice as Json }],
    '/api/notices/read': () => [{ text: JSON.stringify(sampleNotice) }, { text: ics([sampleNotice], 'apple'), year: 2027 }],
    '/api/organs/{organ}/earlier-cases': () => [
      { identity: { kind: 'other', number: '0000' }, matter: '设施农用地备案台账', on },
      { matter: '甲' },
      {}
    ],
    '/api/auth/sign-in/username': () => [{ username: 'nobody', password: 'not-the-password' }],
    '/api/auth/change-password': () => [{ currentPassword: 'not-the-password', newPassword: 'another-password' }],
    '/api/auth/sign-out': () => [{}]
  }

  /** Each parameter as it should be, mostly. */
  const parameter = (name: string): fc.Arbitrary<string> => {
    const good: Record<string, fc.Arbitrary<string>> = {
      organ: fc.oneof({ weight: 4, arbitrary: fc.constant(organs.own) }, fc.constantFrom(...Object.values(organs))),
      id: fc.oneof({ weight: 4, arbitrary: fc.constant(view.summary.id) }, fc.constant(v7())),
      year: fc.integer({ min: 2018, max: 2032 }).map(String),
      row: fc.constantFrom('1', '2', '3.1', '3.7', '4', '3'),
      column: fc.constantFrom('total', 'naturalPerson', 'business'),
      subtree: fc.constantFrom('true', 'false'),
      knownOn: fc.constantFrom('2026-03-18', '1999-01-01', '2199-12-31'),
      state: fc.constantFrom(...CaseTab.options),
      q: fc.constantFrom('2026', '%', '台账 2026', '_'),
      sort: fc.constantFrom(...CaseSort.options),
      phase: fc.constantFrom(...Phase.options),
      withWhom: fc.constantFrom(...WithWhom.options),
      channel: fc.constantFrom(...Channel.options),
      applicantKind: fc.constantFrom('naturalPerson', 'nobody'),
      outcome: fc.constantFrom('provided', 'lost'),
      irregular: fc.constantFrom('true', 'false'),
      below: fc.constantFrom('true', 'false'),
      names: fc.constantFrom('true', 'false'),
      receiptFrom: fc.constantFrom('2026-03-18', '1999-01-01'),
      receiptTo: fc.constantFrom('2026-03-18', '2199-12-31'),
      items: fc.constantFrom('1', '10000'),
      ...{
        pages: fc.constantFrom('31', '100000'),
        alreadyPublic: fc.constantFrom('0', '31'),
        alreadyThisMonth: fc.constantFrom('0', '100000')
      },
      ...{ basis: fc.constantFrom('perItem', 'perPage'), waived: fc.constantFrom('0', '1000', '10000000000') },
      on: fc.constantFrom('2026-03-18', '2021-01-01'),
      officer: fc.constantFrom('nobody-here', 'somebody')
    }
    // A slash or a dot would be another address, not another value.
    const odd = texts.map((text) => (/^\.*$/.test(text) ? 'x' : text.toWellFormed()))
    return fc.oneof({ weight: 3, arbitrary: good[name] ?? odd }, { weight: 1, arbitrary: odd })
  }
  const header = (good: string) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(good) },
      fc.constantFrom('', '*', 'W/"1"', '"', '1', 'a'.repeat(5000), 'null', '%00', '{}', '\u00ff')
    )

  async function ask(method: string, path: string, operation: Operation, data: fc.GeneratorValue): Promise<Answer> {
    const parameters = operation.parameters ?? []
    const named = (where: string) => parameters.filter((p) => p.in === where).map((p) => [p.name, data(parameter, p.name)] as const)
    const filled = named('path').reduce((p, [name, value]) => p.replace(`{${name}}`, encodeURIComponent(value)), path)
    const query = new URLSearchParams(
      named('query')
        .filter(() => data(fc.boolean))
        .map(([name, value]): [string, string] => [name, value])
    )
    const headers: More = { 'Idempotency-Key': data(header, v7()), 'If-Match': data(header, version) }
    const client = office().as(/\/settings$|notices|officers/.test(path) ? founder : allRounder)
    const address = `${filled}${query.size > 0 ? `?${query}` : ''}`
    if (method === 'get') return client.get(address, headers)
    const body = data(() =>
      fc.oneof({ weight: 1, arbitrary: junk }, { weight: 5, arbitrary: fc.constantFrom(...(goods[path]?.() ?? [{}])).chain(wrong) })
    )
    const answer = await client.post(address, JSON.stringify(body), headers)
    if (path.endsWith('/facts')) version = answer.headers.get('etag') ?? version
    return answer
  }

  /** What the shell may say in place of any route stands in the document once for all, as `default`. */
  const ofTheShell = [400, 401, 404, 413, 415]

  function held(answer: Answer, { responses }: Operation): void {
    expect(answer.status).toBeLessThan(500)
    if (answer.status >= 400) problemIn(answer)
    expect([...Object.keys(responses).map(Number), ...ofTheShell]).toContain(answer.status)
  }

  describe('no route ever breaks, and each answers only what its document says', () => {
    test('a field of a name that no copy would keep is turned away by every route, as its document says', async () => {
      const places: Record<string, string> = { organ: organs.own, id: view.summary.id, year: '2026', officer: 'nobody-here' }
      const posted = Object.entries(document).flatMap(([path, { post }]) => (post ? [[path, post] as const] : []))
      for (const [path, operation] of posted) {
        const address = path.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? name)
        const answer = await office().as(founder).post(address, '{"__proto__":true}', { 'Idempotency-Key': v7(), 'If-Match': version })
        held(answer, operation)
        // Of these two the body is no JSON.
        if (!/\/(files|reports\/read)$/.test(path)) expect(answer.status, path).toBe(422)
      }
      expect(posted.length).toBeGreaterThan(10)
    })

    test('the document names routes', () => expect(Object.keys(document).length).toBeGreaterThan(10))

    test.each([
      ...['/api/me', '/api/statute', '/api/organs', '/api/cases', '/api/organs/{organ}/cases/{id}', '/api/organs/{organ}/cases/{id}/fee'],
      ...[
        '/api/organs/{organ}/years',
        '/api/organs/{organ}/years/{year}/fee-income',
        '/api/organs/{organ}/years/{year}/tables',
        '/api/organs/{organ}/years/{year}/tables/cells/{row}/{column}'
      ],
      ...[
        '/api/organs/{organ}/arrivals',
        '/api/organs/{organ}/cases',
        '/api/organs/{organ}/cases/{id}/facts',
        '/api/organs/{organ}/settings'
      ],
      '/api/organs/{organ}/cases/{id}/preview',
      ...[
        '/api/officers/{officer}/password',
        '/api/notices',
        '/api/notices/read',
        '/api/reports/read',
        '/api/organs/{organ}/notices/{year}',
        '/api/organs/{organ}/notices/preview'
      ],
      ...['/api/cases.csv', '/api/organs/{organ}/earlier-cases'],
      ...['/api/auth/sign-in/username', '/api/auth/change-password', '/api/auth/get-session', '/api/health', '/api/ready']
    ])('%s', async (path) => {
      for (const [method, operation] of Object.entries(document[path] ?? {})) {
        // Each try at a password takes a tenth of a second, on purpose.
        const numRuns = /^\/api\/(auth|officers)/.test(path) ? Math.ceil(RUNS / 10) : path.endsWith('/facts') ? RUNS * 5 : RUNS
        await fc.assert(
          fc.asyncProperty(fc.gen(), async (data) => held(await ask(method, path, operation, data), operation)),
          { numRuns, interruptAfterTimeLimit: 120_000 }
        )
      }
    })
  })

  test('and the log is sound after all of it, with every view as the log makes it anew', async () => {
    expect(await findingsOf(office().store)).toEqual([])
    const found: unknown[] = []
    const settings = await office().book.current(office().store.db)
    await rebuild({
      store: office().store,
      master: office().master,
      settings,
      today: legalDayOf(office().now()),
      report: (d) => found.push(d)
    })
    expect(found).toEqual([])
  })
})
