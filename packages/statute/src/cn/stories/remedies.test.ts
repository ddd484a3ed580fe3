import { day, type OrganView, type OutcomeId, type Policy } from '@mingdu/schema'
import { type Contested, type Remedies, type RemedyQuestion, remediesOf, remedyChoices } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

/** A city with a county; under each what stands under it. The names are invented. */
const organs = Object.fromEntries(
  (
    [
      ['province', '澄江省人民政府', 'province', null],
      ['city', '云州市人民政府', 'city', 'province'],
      ['cityBureau', '云州市自然资源局', 'department', 'city'],
      ['branch', '云州市自然资源局北湖分局', 'cityBranch', 'cityBureau'],
      ['county', '云岭县人民政府', 'county', 'city'],
      ['office', '云岭县人民政府办公室', 'department', 'county'],
      ['bureau', '云岭县自然资源局', 'department', 'county'],
      ['station', '云岭县自然资源局城关所', 'dispatched', 'bureau'],
      ['justice', '云岭县司法局', 'justice', 'county'],
      ['school', '云岭县第一中学', 'authorised', 'bureau'],
      ['township', '云岭县青石镇人民政府', 'township', 'county'],
      ['street', '云岭县城关街道办事处', 'subdistrict', 'county'],
      ['tax', '国家税务总局云岭县税务局', 'tax', 'county'],
      ['customs', '云岭海关', 'customs', 'county'],
      ['tobacco', '云岭县烟草专卖局', 'vertical', 'county'],
      ['zone', '云岭高新区管理委员会', 'managementCommittee', 'county']
    ] as const
  ).map(([id, name, level, parent]) => [id, { id, name, shortName: name, level, parent, inSumAbove: true } as unknown as OrganView])
)

const lineOf = (id: string, ...cutAbove: string[]): RemedyQuestion['line'] => {
  const organ = organs[id] as OrganView
  const above = organ.parent && !cutAbove.includes(organ.parent) ? lineOf(organ.parent, ...cutAbove) : []
  return [organ, ...above]
}
const reply = (outcome: string): Contested => ({ is: 'reply', outcome: outcome as OutcomeId })
const remedies = (organ: string, contested: Contested, more: Partial<RemedyQuestion> & { policies?: Policy[] } = {}): Remedies =>
  remediesOf({
    statute: cn,
    choices: remedyChoices(more.policies ?? []),
    line: lineOf(organ),
    contested,
    on: day('2026-03-02'),
    servedOnline: false,
    inGovernmentsName: false,
    ...more
  })
const bodies = (r: Remedies) => r.review.map((b) => b.name)
const missing = (r: Remedies) => r.gaps.filter((g) => g.missing === 'reviewBody').map((g) => 'by' in g && g.by)

describe('who reviews (行政复议法 arts 24 to 28) and which court (行政诉讼法 arts 14, 15)', () => {
  test.each([
    ['a county department: its government', 'bureau', ['云岭县人民政府'], 'basic'],
    ['a township: the county', 'township', ['云岭县人民政府'], 'basic'],
    ['a street office: the government that set it up', 'street', ['云岭县人民政府'], 'basic'],
    ['a dispatched body: the government of its department', 'station', ['云岭县人民政府'], 'basic'],
    ['an authorised organisation: the government that manages it', 'school', ['云岭县人民政府'], 'basic'],
    ['a county government: the city', 'county', ['云州市人民政府'], 'intermediate'],
    ['a city government: the province', 'city', ['澄江省人民政府'], 'intermediate'],
    ['a province: itself', 'province', ['澄江省人民政府'], 'intermediate']
  ])('%s', (_, organ, reviewers, court) => {
    const found = remedies(organ, reply('notHeld'))
    expect([bodies(found), found.court?.level, found.gaps]).toEqual([reviewers, court, [{ missing: 'court', level: court }]])
  })

  test.each([
    ['tax: the upper department, which is in no local tree', 'tax', [], ['upperDepartment'], 'basic'],
    ['customs: likewise, and its cases are the intermediate court’s', 'customs', [], ['upperDepartment'], 'intermediate'],
    ['a justice bureau: its government, or the upper justice department', 'justice', ['云岭县人民政府'], ['upperDepartment'], 'basic'],
    ['a branch of a city department: the city, or the local district', 'branch', ['云州市人民政府'], ['localGovernment'], 'basic'],
    ['tobacco: no text says for all', 'tobacco', [], ['named'], 'basic'],
    ['a management committee: no text says for all', 'zone', [], ['named'], 'basic']
  ])('%s; what is not known is a gap with a name', (_, organ, reviewers, gaps, court) => {
    const found = remedies(organ, reply('stateSecret'))
    expect([bodies(found), missing(found), found.court?.level]).toEqual([reviewers, gaps, court])
  })

  test('a county at the top of its tree does not guess which city is above it', () => {
    const alone = { line: lineOf('county', 'city') }
    expect(missing(remedies('county', reply('notHeld'), alone))).toEqual(['higherGovernment'])
  })

  test('a branch that stands directly under a district does not take the district for its department’s government', () => {
    const line = [organs.branch, organs.county, organs.city] as unknown as RemedyQuestion['line']
    expect(missing(remedies('branch', reply('notHeld'), { line }))).toEqual(['departmentsGovernment', 'localGovernment'])
  })

  test('what the office sets closes the gap, and says by what text', () => {
    const policies: Policy[] = [
      { policy: 'reviewBody', by: 'named', value: ['云岭县人民政府'], basis: '云州市机构编制文件' },
      { policy: 'court', level: 'basic', value: '云州铁路运输法院', basis: '跨区域集中管辖的公告' }
    ]
    const found = remedies('zone', reply('notHeld'), { policies })
    expect(found.review).toEqual([{ by: 'named', name: '云岭县人民政府', organ: null, article: null, basis: '云州市机构编制文件' }])
    expect([found.court?.name, found.court?.basis, found.gaps]).toEqual(['云州铁路运输法院', '跨区域集中管辖的公告', []])
  })

  test('what the government’s office answers in its name, or under the seal for openness, is the government’s act', () => {
    const own = remedies('office', reply('notHeld'))
    const governments = remedies('office', reply('notHeld'), { inGovernmentsName: true })
    expect([own.whose?.name, bodies(own), own.court?.level]).toEqual(['云岭县人民政府办公室', ['云岭县人民政府'], 'basic'])
    expect([governments.whose?.name, bodies(governments), governments.court?.level]).toEqual([
      '云岭县人民政府',
      ['云州市人民政府'],
      'intermediate'
    ])
  })

  test('in the government’s name where no government stands above is a gap', () => {
    const line = [organs.office] as unknown as RemedyQuestion['line']
    expect(remedies('office', reply('notHeld'), { line, inGovernmentsName: true })).toMatchObject({
      whose: null,
      review: [],
      gaps: [{ missing: 'government' }]
    })
  })
})

describe('what comes first', () => {
  const first = ['partlyProvided', 'stateSecret', 'forbiddenByLaw', 'threeSecurities', 'thirdPartyRights', 'internalAffairs']
  test.each([...first, 'processInformation', 'enforcementFile'])('%s: review first, no direct suit (行政复议法 art. 23)', (outcome) => {
    const found = remedies('bureau', reply(outcome))
    expect([found.kind, found.articles]).toEqual(['reviewFirst', ['arl23', 'arl34']])
    expect(found.terms.map((t) => `${t.period} ${t.value} ${t.unit} ${t.from}`)).toEqual([
      'applyForReview 60 calendarDays delivered',
      'suitAfterReview 15 calendarDays reviewDecisionReceived',
      'remedyAtMost 12 months delivered'
    ])
  })

  test.each([
    ...['provided', 'alreadyPublic', 'administrativeQuery', 'notHeld', 'otherOrganResponsible', 'needsMaking', 'stillUnclear'],
    ...['petition', 'repeated', 'publication', 'excessive', 'reissue', 'correctionLapsed', 'paymentLapsed', 'nonGovernment'],
    ...['consultationOnly', 'archived', 'ended']
  ])('%s: review or suit (法释〔2025〕8号)', (outcome) => {
    const found = remedies('bureau', reply(outcome))
    expect(found.kind).toBe('either')
    expect(found.terms.map((t) => t.period)).toEqual(['applyForReview', 'sueDirectly', 'suitAfterReview', 'remedyAtMost'])
    expect(found.terms.find((t) => t.period === 'sueDirectly')).toMatchObject({ value: 6, unit: 'months', from: 'delivered' })
  })

  test('every outcome of the statute is one of these, or withdrawn', () => {
    const kinds = Map.groupBy(
      cn.outcomes.filter((o) => o.seeks === undefined),
      (o) => remedies('bureau', reply(o.id)).kind
    )
    expect([kinds.get('reviewFirst')?.length, kinds.get('either')?.length, kinds.get('none')?.map((o) => o.id)]).toEqual([
      8,
      18,
      ['withdrawn']
    ])
  })

  test('silence: review or suit, from the end of the reply term', () => {
    const found = remedies('bureau', { is: 'silence' })
    expect([found.kind, found.terms.map((t) => t.from)]).toEqual(['either', ['replyDue', 'replyDue', 'reviewDecisionReceived', 'replyDue']])
  })

  test('where bodies and courts read it more widely, the organ may say so; a refusal under art. 14 stays as it is', () => {
    const policies: Policy[] = [
      { policy: 'remedyKind', of: 'silence', value: 'reviewFirst' },
      { policy: 'remedyKind', of: 'notHeld' as OutcomeId, value: 'reviewFirst' }
    ]
    const kind = (contested: Contested) => remedies('bureau', contested, { policies }).kind
    expect([kind({ is: 'silence' }), kind(reply('notHeld')), kind(reply('needsMaking')), kind(reply('stateSecret'))]).toEqual([
      'reviewFirst',
      'reviewFirst',
      'either',
      'reviewFirst'
    ])
  })

  test('a third party told of an override has its own remedies, from its own receipt', () => {
    const found = remedies('bureau', { is: 'override' })
    expect([found.kind, bodies(found), found.terms[0]?.from]).toEqual(['either', ['云岭县人民政府'], 'overrideNoticeReceived'])
    expect(found.articles).toContain('reg32')
  })

  test.each([
    ['correctionRequested', 'd132'],
    ['extended', 'd132'],
    ['feeNotified', 'f109a8'],
    ['formOfGiving', 'd132']
  ] as const)('%s is not contested on its own', (step, article) => {
    expect(remedies('bureau', { is: 'step', step })).toMatchObject({
      kind: 'none',
      articles: [article],
      review: [],
      court: null,
      terms: []
    })
  })
})

test('what is served online names the online way to review; without one that is a gap', () => {
  const without = remedies('bureau', reply('notHeld'), { servedOnline: true })
  expect([without.onlineReview, without.articles.at(-1), without.gaps]).toEqual([
    null,
    'arl22p2',
    [{ missing: 'court', level: 'basic' }, { missing: 'onlineReview' }]
  ])
  const policies: Policy[] = [{ policy: 'onlineReview', value: 'https://fuyi.example.cn' }]
  expect(remedies('bureau', reply('notHeld'), { servedOnline: true, policies }).onlineReview).toBe('https://fuyi.example.cn')
  expect(remedies('bureau', reply('notHeld'), { policies }).onlineReview).toBe(null)
})

test('an act before the revised review law has another law’s remedies, which are not told', () => {
  const found = remedies('bureau', reply('stateSecret'), { on: day('2023-12-31') })
  expect([found.review, found.terms, found.gaps]).toEqual([[], [], [{ missing: 'lawOfThatDay', since: '2024-01-01' }]])
  expect(remedies('bureau', reply('stateSecret'), { on: day('2024-01-01') }).terms.length).toBe(3)
})
