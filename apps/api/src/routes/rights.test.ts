import { type CaseView, type Fact, type FactType, factTypes, type Role, roles } from '@mingdu/schema'
import {
  mayRecordFact,
  mayRecordSetting,
  mayRecordThis,
  permits,
  type Sight,
  seesApplicant,
  sightOfCases,
  sightOfTables
} from '@mingdu/workflow'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { IDENTITY_SCHEMA } from '../auth/options.ts'
import { sampleFiles } from '../files/testing/sample-files.ts'
import type { Answer, Client } from '../testing/client.ts'
import { allRounder, foundedOn, founder, holderOf, organs, stranger, supervisor, type Where } from '../testing/county.ts'
import { hand } from '../testing/filing.ts'
import { onEmbeddedOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'
import { sampleNotice } from '../testing/sample-notice.ts'
import { applicant, begun, casesOf, pathOf, request, viewIn } from '../testing/telling.ts'

/** The least that is a report: one row of table 三. */
const publishedReport = '云岭县财政局2023年度政府信息公开工作年度报告\n一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0'

const places = Object.keys(organs) as Where[]
const on = '2026-03-16'

/** How far a role of the bureau (`own`) reaches: the station (`child`) lies below, the others do not. */
const reaches = (sight: Sight, where: Where): boolean =>
  sight === 'none' ? false : where === 'own' || (sight === 'below' && where === 'child')

/** Who may ask a route, of what and where. `yes` is what the route answers to them. */
type Rule =
  | { to: 'everybody' | 'allSignedIn'; yes: number }
  | { to: 'sight'; of: Readonly<Record<Role, Sight>>; yes: number }
  | { to: 'recording'; fact: FactType; yes: number }
  | { to: 'applicant'; yes: number }
  | { to: 'setting' | 'administering' | 'administeringAll'; yes: number }

/** Every route of the document has its line here: a route without one fails the test, so that nobody forgets to ask. */
const rules: Record<string, Rule> = {
  'get /api/health': { to: 'everybody', yes: 200 },
  'get /api/ready': { to: 'everybody', yes: 200 },
  'get /api/auth/get-session': { to: 'everybody', yes: 200 },
  'post /api/auth/sign-out': { to: 'everybody', yes: 204 },
  // Open to all, and answered by the password alone.
  'post /api/auth/sign-in/username': { to: 'everybody', yes: 401 },
  'post /api/auth/change-password': { to: 'everybody', yes: 401 },
  'get /api/set-up': { to: 'everybody', yes: 200 },
  // Open to all, answered by the code of the terminal, and only while nobody can sign in.
  'post /api/set-up': { to: 'everybody', yes: 403 },
  'get /api/me': { to: 'allSignedIn', yes: 200 },
  'get /api/statute': { to: 'allSignedIn', yes: 200 },
  // The names of organs only, and an empty list for those who hold no role.
  'get /api/organs': { to: 'allSignedIn', yes: 200 },
  // Answers with the cases in sight, whichever those are.
  'get /api/cases': { to: 'allSignedIn', yes: 200 },
  'get /api/cases.csv': { to: 'allSignedIn', yes: 200 },
  // Tells of the cases in sight, whichever those are.
  'get /api/events': { to: 'allSignedIn', yes: 200 },
  'post /api/organs/{organ}/earlier-cases': { to: 'applicant', yes: 200 },
  'get /api/organs/{organ}/cases/{id}': { to: 'sight', of: sightOfCases, yes: 200 },
  'get /api/organs/{organ}/cases/{id}/files': { to: 'sight', of: sightOfCases, yes: 200 },
  'post /api/organs/{organ}/cases/{id}/files': { to: 'recording', fact: 'fileAdded', yes: 201 },
  // Who may open files is told that there is none of this name; who may not is not told.
  'get /api/organs/{organ}/cases/{id}/files/{file}': { to: 'applicant', yes: 404 },
  'get /api/organs/{organ}/cases/{id}/files/{file}/check': { to: 'applicant', yes: 404 },
  'get /api/organs/{organ}/handlers': { to: 'sight', of: sightOfCases, yes: 200 },
  'get /api/organs/{organ}/cases/{id}/fee': { to: 'sight', of: sightOfCases, yes: 200 },
  'get /api/organs/{organ}/cases/{id}/ledger': { to: 'sight', of: sightOfCases, yes: 200 },
  'post /api/organs/{organ}/cases': { to: 'recording', fact: 'received', yes: 201 },
  'post /api/organs/{organ}/arrivals': { to: 'recording', fact: 'received', yes: 201 },
  // Asked about a case as it never was: whoever may hand over is told that it changed.
  'post /api/organs/{organ}/handover': { to: 'recording', fact: 'assigned', yes: 412 },
  'get /api/organs/{organ}/register': { to: 'sight', of: sightOfCases, yes: 200 },
  'get /api/organs/{organ}/register.csv': { to: 'sight', of: sightOfCases, yes: 200 },
  'get /api/organs/{organ}/years/{year}/numbers': { to: 'sight', of: sightOfCases, yes: 200 },
  'post /api/organs/{organ}/cases/{id}/facts': { to: 'recording', fact: 'correctionRequested', yes: 200 },
  'post /api/organs/{organ}/cases/{id}/preview': { to: 'recording', fact: 'correctionRequested', yes: 200 },
  'get /api/organs/{organ}/years': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/fee-income': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/tables': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/tables/cells/{row}/{column}': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.html': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.xlsx': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report-entry.xlsx': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.docx': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.pdf': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.csv': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/report.json': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/reports/schema.json': { to: 'allSignedIn', yes: 200 },
  'get /api/organs/{organ}/years/{year}/balance': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/closing': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/board': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/oversight': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/oversight.csv': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/oversight.xlsx': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/orders': { to: 'allSignedIn', yes: 200 },
  'get /api/organs/{organ}/years/{year}/proactive': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/narrative': { to: 'sight', of: sightOfTables, yes: 200 },
  'get /api/organs/{organ}/years/{year}/proactive/cells/{row}/{column}': { to: 'sight', of: sightOfTables, yes: 200 },
  'post /api/organs/{organ}/settings': { to: 'setting', yes: 200 },
  'post /api/officers': { to: 'administering', yes: 201 },
  'get /api/organs/{organ}/settings': { to: 'setting', yes: 200 },
  'post /api/organs/{organ}/settings/foresee': { to: 'setting', yes: 200 },
  // The file is the officer's own and is not kept; what it says was published.
  'post /api/reports/read': { to: 'allSignedIn', yes: 200 },
  // A founder's password is nobody's to set but the root's administrator's.
  'post /api/officers/{officer}/password': { to: 'administeringAll', yes: 200 },
  // What everybody may read in the paper; loading it moves every organ's dates.
  'get /api/notices': { to: 'allSignedIn', yes: 200 },
  'get /api/organs/{organ}/notices/{year}': { to: 'allSignedIn', yes: 200 },
  'post /api/notices/read': { to: 'administeringAll', yes: 200 },
  'post /api/organs/{organ}/notices/preview': { to: 'administeringAll', yes: 200 }
}

function expected(rule: Rule, role: Role, where: Where): number {
  switch (rule.to) {
    case 'everybody':
    case 'allSignedIn':
      return rule.yes
    case 'sight':
      return reaches(rule.of[role], where) ? rule.yes : 404
    case 'recording':
      // What is out of sight is not there; what is in sight is recorded only where the role is held.
      if (!reaches(sightOfCases[role], where)) return 404
      return where === 'own' && permits(mayRecordFact[rule.fact], [role]) ? rule.yes : 403
    case 'applicant':
      if (!reaches(sightOfCases[role], where)) return 404
      return where === 'own' && seesApplicant[role] ? rule.yes : 403
    case 'setting':
      // Set up from above: the organ of the role and what is below.
      return permits(mayRecordSetting.policySet, [role]) && (where === 'own' || where === 'child') ? rule.yes : 403
    // Held at the root; no role of the bureau reaches there.
    case 'administeringAll':
      return 403
    case 'administering':
      return permits(mayRecordSetting.rolesGranted, [role]) ? rule.yes : 403
  }
}

onEmbeddedOffice('who may do what', (office) => {
  let cases: Record<Where, CaseView>
  let operations: string[]
  beforeAll(async () => {
    const by = office().as(allRounder)
    const one = (where: Where) => begun(office(), by, organs[where], say.received(on), say.consulted(on))
    cases = { parent: await one('parent'), own: await one('own'), child: await one('child'), sibling: await one('sibling') }
    const { paths } = (await by.get('/api/openapi.json')).json as { paths: Record<string, object> }
    operations = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`))
  })

  /** Asks a route as it wants to be asked; each posting once on a case of its own. */
  async function ask(client: Client, operation: string, where: Where): Promise<Answer> {
    const [method, pattern = ''] = operation.split(' ') as [string, string]
    const fresh = operation.endsWith('/facts')
      ? await begun(office(), office().as(allRounder), organs[where], say.received(on))
      : cases[where]
    office().on('2026-03-17')
    const cell = pattern.includes('/proactive/') ? { row: 'normative', column: 'made' } : { row: '1', column: 'total' }
    const filled = {
      organ: organs[where],
      id: fresh.summary.id,
      year: '2026',
      ...cell,
      officer: founder,
      file: '01900000-0000-7000-8000-00000000000f'
    }
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: keyof typeof filled) => filled[name])
    const query = path.endsWith('/fee')
      ? '?items=11&on=2026-03-17'
      : /\/register(\.csv)?$/.test(path)
        ? '?from=2026-01-01&to=2026-12-31'
        : ''
    if (method === 'get') return client.get(path + query)
    if (operation.endsWith('/files')) return hand(client, fresh, sampleFiles['text/plain']())
    return client.post(path, bodies[operation]?.(), { 'If-Match': '"1"' })
  }
  let accounts = 0
  const signIn = { username: 'nobody-at-all', password: 'not-the-password' }
  const bodies: Record<string, () => unknown> = {
    'post /api/auth/sign-in/username': () => ({ ...signIn, username: `nobody-${++accounts}` }),
    'post /api/auth/change-password': () => ({ currentPassword: 'not-the-password', newPassword: 'another-password' }),
    'post /api/set-up': () => ({ token: 'abcd-efgh-jkmn-pqrs', id: 'shen-xitong', name: '沈系统', password: 'another-password' }),
    'post /api/organs/{organ}/cases': () => ({ facts: [request(say.received(on))] }),
    'post /api/organs/{organ}/earlier-cases': () => ({ identity: applicant.identity, matter: '石桥镇设施农用地备案台账' }),
    'post /api/organs/{organ}/arrivals': () => ({
      cases: [{ facts: [request(say.received(on))] }, { facts: [request(say.received(on))] }]
    }),
    'post /api/organs/{organ}/cases/{id}/facts': () => request(say.correctionRequested(on)),
    'post /api/organs/{organ}/cases/{id}/preview': () => request(say.correctionRequested(on)),
    'post /api/organs/{organ}/handover': () => ({ to: allRounder, on, cases: [{ id: cases.own.summary.id, version: 99 }] }),
    'post /api/organs/{organ}/settings': () => ({
      facts: [{ type: 'policySet', on: foundedOn, from: foundedOn, policy: { policy: 'soon', value: 5 } }]
    }),
    'post /api/organs/{organ}/settings/foresee': () => ({
      fact: { type: 'policySet', on: foundedOn, from: foundedOn, policy: { policy: 'soon', value: 5 } }
    }),
    'post /api/reports/read': () => publishedReport,
    'post /api/notices/read': () => ({ text: JSON.stringify(sampleNotice) }),
    'post /api/organs/{organ}/notices/preview': () => ({ year: sampleNotice }),
    'post /api/officers': () => ({ id: `new-officer-${++accounts}`, name: '新人' })
  }

  test('every route stands in the table, and no other', () => {
    expect(operations.toSorted()).toEqual(Object.keys(rules).sort())
  })

  // A session ends with the signing out; a wrong password is counted by name: both are tested with the sign-in itself.
  const asked = Object.keys(rules).filter((operation) => !operation.includes('/api/auth/'))
  describe.each(asked)('%s', (operation) => {
    const rule = rules[operation] as Rule
    test('answers each role as the table of rights says, in its own organ, below, beside and above', async () => {
      const found: Record<string, number> = {}
      const wanted: Record<string, number> = {}
      for (const role of roles) {
        for (const where of operation.includes('{organ}') ? places : (['own'] as const)) {
          found[`${role} ${where}`] = (await ask(office().as(holderOf[role]), operation, where)).status
          wanted[`${role} ${where}`] = expected(rule, role, where)
        }
      }
      expect(found).toEqual(wanted)
    })

    test('answers nobody, unless it is open to everybody, and those without a role as if there were nothing', async () => {
      const nobody = await ask(office().nobody, operation, 'own')
      if (rule.to === 'everybody') expect(nobody.status).toBe(rule.yes)
      else expect(problemIn(nobody)).toMatchObject({ status: 401, code: 'notSignedIn' })
      const without = {
        everybody: rule.yes,
        allSignedIn: rule.yes,
        sight: 404,
        recording: 404,
        applicant: 404,
        setting: 403,
        administering: 403,
        administeringAll: 403
      }
      expect((await ask(office().as(stranger), operation, 'own')).status).toBe(without[rule.to])
    })
  })

  test('the doors of identity ask for no session', async () => {
    for (const operation of Object.keys(rules).filter((o) => o.includes('/api/auth/')))
      expect([operation, (await ask(office().nobody, operation, 'own')).status]).toEqual([operation, rules[operation]?.yes])
  })

  describe('every fact is recorded by the roles that may record it, and by no other', () => {
    const saying = {
      received: say.received(on),
      arrivedAgain: say.arrivedAgain(on),
      forwarded: say.forwarded(on),
      confirmed: say.confirmed(on),
      correctionRequested: say.correctionRequested(on),
      correctionNoticeReceived: say.correctionNoticeReceived(on),
      corrected: say.corrected(on),
      consulted: say.consulted(on),
      consultationReceived: say.consultationReceived(on),
      consultationEnded: say.consultationEnded(on),
      extended: say.extended(on, 20),
      delayed: say.delayed(on, 20),
      feeNotified: say.feeNotified(on, 11, 100_00),
      feeNoticeReceived: say.feeNoticeReceived(on),
      feePaid: say.feePaid(on, 100_00),
      feeRefunded: say.feeRefunded(on, 1),
      decided: say.decided(on, 'provided'),
      sentOut: say.sentOut(on),
      delivered: say.delivered(on),
      withdrawn: say.withdrawn(on),
      lapsed: say.lapsed(on),
      assigned: say.assigned(on),
      drafted: say.drafted(on, 'provided'),
      reviewed: say.reviewed(on),
      called: say.called(on),
      linked: say.linked(on),
      returned: say.returned(on),
      sentAgain: say.sentAgain(on),
      correctionExtended: say.correctionExtended(on, 5),
      reasonsRequested: say.reasonsRequested(on),
      reasonsGiven: say.reasonsGiven(on, true),
      overrideNotified: say.overrideNotified(on),
      assignmentAnswered: say.assignmentAnswered(on),
      unitAsked: say.unitAsked(on),
      unitAnswered: say.unitAnswered(on),
      publicationProposed: say.publicationProposed(on),
      publicationSettled: say.publicationSettled(on, 'https://example.cn/1'),
      archived: say.archived(on),
      discontinued: say.discontinued(on),
      merged: say.merged(on),
      fileAdded: say.fileAdded(on),
      disputeFiled: say.disputeFiled(on, 1, 'review', { against: 'silence' }),
      disputeCopyReceived: say.disputeCopyReceived(on),
      disputeAnswered: say.disputeAnswered(on),
      disputeTurned: say.disputeTurned(on, 'suspended'),
      disputeDecided: say.disputeDecided(on, 'maintained'),
      disputeAppealed: say.disputeAppealed(on),
      disputeTookEffect: say.disputeTookEffect(on),
      redone: say.redone(on),
      struckOut: say.struckOut(on, 99)
    } satisfies Record<FactType, Fact>

    test.each(factTypes)('%s', async (type) => {
      const found: Record<string, boolean | string> = {}
      const wanted: Record<string, boolean> = {}
      for (const role of roles) {
        const view = await begun(office(), office().as(allRounder), organs.own, say.received(on))
        const client = office().as(holderOf[role])
        const answers = [
          await client.post(`${pathOf(view)}/facts`, request(saying[type]), { 'If-Match': '"1"' }),
          await client.post(casesOf(organs.own), { facts: [request(say.received(on)), request(saying[type])] })
        ]
        // Recorded, or refused for what the case is: not for who asks.
        const allowed = answers.map((a) => ![403, 404].includes(a.status))
        found[role] = allowed[0] ?? 'no answer'
        wanted[role] = mayRecordThis(saying[type], [role])
        const both = permits(mayRecordFact.received, [role]) && mayRecordThis(saying[type], [role])
        expect([role, allowed[1]]).toEqual([role, both])
      }
      expect(found).toEqual(wanted)
    })

    test('table 二 is said by the statistician of the organ itself, and by nobody above it or beside', async () => {
      const said = { type: 'proactiveReported', on, year: 2025, figures: { normative: { made: 1 } } }
      office().on(on)
      const answers: Record<string, number> = {}
      for (const role of roles)
        for (const where of places) {
          const { status } = await office()
            .as(holderOf[role])
            .post(`/api/organs/${organs[where]}/settings`, { facts: [said] })
          if (status !== 403) answers[`${role} ${where}`] = status
        }
      expect(answers).toEqual({ 'statistician own': 200 })
      const mayReport = async (who: typeof supervisor) =>
        (await office().as(who).get(`/api/organs/${organs.own}/years/2025/proactive`)).json.mayReport
      expect([await mayReport(holderOf.statistician), await mayReport(holderOf.handler), await mayReport(supervisor)]).toEqual([
        true,
        false,
        false
      ])
    })

    test('and the case says the same to each of them beforehand', async () => {
      for (const role of roles.filter((r) => reaches(sightOfCases[r], 'own'))) {
        const view = viewIn(await office().as(holderOf[role]).get(pathOf(cases.own)))
        const said = Object.fromEntries(view.mayRecord.map((m) => [m.fact, m.permitted]))
        const table = factTypes.filter((t) => t !== 'received').map((t) => [t, permits(mayRecordFact[t], [role])])
        expect(said).toEqual(Object.fromEntries(table))
      }
      const fromAbove = viewIn(await office().as(supervisor).get(pathOf(cases.own)))
      expect(fromAbove.mayRecord.filter((m) => m.permitted)).toEqual([])
    })

    test('of several facts in one act each must be permitted', async () => {
      const view = await begun(office(), office().as(allRounder), organs.own, say.received(on))
      const facts = [say.decided(on, 'provided'), say.sentOut(on)].map((f) => request(f))
      const answer = await office()
        .as(holderOf.signer)
        .post(`${pathOf(view)}/facts`, { facts }, { 'If-Match': '"1"' })
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'forbidden' })
      expect(viewIn(await office().as(allRounder).get(pathOf(view))).summary.version).toBe(1)
    })
  })

  describe('who the applicant is', () => {
    const { identity, ...plain } = applicant
    const reading = (view: CaseView) => [
      pathOf(view),
      '/api/cases?state=all',
      '/api/cases.csv?state=all',
      '/api/cases.csv?state=all&names=true',
      `/api/cases?state=all&q=${encodeURIComponent(applicant.applicantName)}`,
      `/api/cases?organ=${view.summary.organ}&q=${view.summary.number}&state=all`,
      `${pathOf(view)}/fee?items=11&on=${on}`,
      `/api/organs/${view.summary.organ}/register?from=2026-01-01&to=2026-12-31&names=true`,
      `/api/organs/${view.summary.organ}/register.csv?from=2026-01-01&to=2026-12-31`,
      `/api/organs/${view.summary.organ}/years`,
      `/api/organs/${view.summary.organ}/years/2026/fee-income?subtree=true`,
      `/api/organs/${view.summary.organ}/years/2026/tables?subtree=true`,
      `/api/organs/${view.summary.organ}/years/2026/tables/cells/1/total?subtree=true`,
      `/api/organs/${view.summary.organ}/years/2026/tables/cells/4/naturalPerson`,
      '/api/me',
      '/api/organs',
      '/api/statute'
    ]

    test('is told to those who handle cases there, and in no answer at all to anybody else', async () => {
      for (const [officer, role] of [
        ...roles.map((r) => [holderOf[r], r] as const),
        [supervisor, 'supervisor'] as const,
        [founder, 'administrator'] as const
      ]) {
        const told = new Set<string>()
        for (const path of reading(cases.own)) {
          const { text } = await office().as(officer).get(path)
          for (const [field, value] of Object.entries({ ...plain, party: '禾川农业开发有限公司' }))
            if (text.includes(value)) told.add(field)
        }
        expect([role, [...told].sort()]).toEqual([role, seesApplicant[role] ? ['address', 'applicantName', 'email', 'party', 'phone'] : []])
      }
    })

    test('is not told in what a recording answers either, not to the one who comes too late, nor again', async () => {
      office().on(on)
      const both = office().as(allRounder)
      const begin = await both.post(casesOf(organs.own), { facts: [request(say.received(on))] })
      expect(begin.text).not.toContain(identity.number)
      const late = await both.post(`${pathOf(viewIn(begin))}/facts`, request(say.withdrawn(on)), { 'If-Match': '"0"' })
      expect([late.status, late.text.includes(identity.number)]).toEqual([412, false])
      for (const role of ['statistician', 'supervisor'] as const) {
        const answer = await office()
          .as(holderOf[role])
          .post(`${pathOf(viewIn(begin))}/facts`, request(say.withdrawn(on)), { 'If-Match': '"0"' })
        expect([answer.status, Object.values(plain).some((value) => answer.text.includes(value))]).toEqual([403, false])
      }
    })

    test('by number is shown in part only, to everybody', async () => {
      const texts: string[] = []
      for (const officer of [...Object.values(holderOf), allRounder, supervisor, founder])
        for (const path of reading(cases.own)) texts.push((await office().as(officer).get(path)).text)
      expect(texts.filter((text) => text.includes(identity.number))).toEqual([])
      expect(viewIn(await office().as(holderOf.handler).get(pathOf(cases.own))).timeline[0]?.particulars.identity).toEqual({
        kind: 'residentId',
        number: '1101**********4477'
      })
    })

    test.each([
      ['12345678', '12****78'],
      ['123456789', '12*****89'],
      ['AB', '***'],
      ['7', '***'],
      ['𠮷12345678𠮷', '𠮷1******8𠮷']
    ])('of the number %s is shown %s', async (number, shown) => {
      const particulars = { applicantName: '某人', matter: '甲', identity: { kind: 'other' as const, number } }
      const view = await begun(office(), office().as(allRounder), organs.own, [say.received(on), { particulars }])
      expect(view.timeline[0]?.particulars.identity).toEqual({ kind: 'other', number: shown })
    })
  })

  test('decision 17: identity knows people and their sessions, and no role, no organ and no case', async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns where table_schema = ${IDENTITY_SCHEMA}`.execute(
      office().store.db
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.map(({ column }) => column).filter((column) => /role|organ|case|permission/i.test(column))).toEqual([])
  })
})
