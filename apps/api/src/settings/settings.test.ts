import { ActId, day, type HolidayYear, OfficerId, OrganId, type Policy, type SettingEnvelope, type SettingFact } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { settingEnvelope } from '../log/testing/envelopes.ts'
import { lawOn } from './law-on.ts'
import { policiesOn, settingsOf } from './settings.ts'

const [office, bureau, station] = ['yunling', 'yunling-zrzy', 'yunling-zrzy-cgz'].map((id) => OrganId.parse(id)) as [
  OrganId,
  OrganId,
  OrganId
]
const lin = OfficerId.parse('lin-zhihe')

/** A fact as it was recorded at noon of a day, Beijing time. */
const recorded = (organ: OrganId, seq: number, on: string, fact: SettingFact): SettingEnvelope =>
  ({
    ...settingEnvelope(organ, seq, fact),
    at: `${on}T04:00:00.000Z`,
    day: day(on),
    act: ActId.parse('01980000-0000-7000-8000-00000000aaaa')
  }) as SettingEnvelope
const dates = (on: string, from = on) => ({ on: day(on), from: day(from) })
const organ = (on: string, parent?: OrganId): SettingFact => ({
  type: 'organEstablished',
  ...dates(on),
  name: '某机关',
  shortName: '某机关',
  level: 'department' as never,
  ...(parent && { parent })
})
const roles = (held: ('handler' | 'clerk')[], on: string, from = on): SettingFact => ({
  type: 'rolesGranted',
  ...dates(on, from),
  officer: lin,
  roles: held
})
const policy = (value: Policy, on: string, from = on): SettingFact => ({ type: 'policySet', ...dates(on, from), policy: value })

const tree = [
  recorded(office, 1, '2026-01-05', organ('2026-01-05')),
  recorded(bureau, 1, '2026-01-05', organ('2026-01-05', office)),
  recorded(station, 1, '2026-01-05', organ('2026-01-05', bureau))
]

describe('decision 16: a role holds on the days it was granted for', () => {
  const held = (facts: SettingFact[], on: string) =>
    settingsOf([...tree, ...facts.map((fact, i) => recorded(bureau, i + 2, fact.on, fact))]).rolesOf(lin, bureau, day(on))

  test('from its day on, not before, until another grant takes its place', () => {
    const facts = [
      roles(['handler'], '2026-02-01', '2026-03-01'),
      roles(['clerk'], '2026-03-10', '2026-04-01'),
      roles([], '2026-04-01', '2026-05-01')
    ]
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((on) => held(facts, on))).toEqual([
      [],
      ['handler'],
      ['handler'],
      ['clerk'],
      ['clerk'],
      []
    ])
  })

  test('of two from the same day the one recorded later holds; one that begins earlier does not undo one in force', () => {
    expect(held([roles(['handler'], '2026-03-01'), roles(['clerk'], '2026-03-02', '2026-03-01')], '2026-03-05')).toEqual(['clerk'])
    expect(held([roles(['handler'], '2026-03-01'), roles(['clerk'], '2026-03-02', '2026-02-01')], '2026-03-05')).toEqual(['handler'])
  })

  test('in its own organ, and in none above or below', () => {
    const settings = settingsOf([...tree, recorded(bureau, 2, '2026-02-01', roles(['handler'], '2026-02-01'))])
    expect([office, bureau, station].map((o) => settings.rolesOf(lin, o, day('2026-03-01')))).toEqual([[], ['handler'], []])
  })
})

describe('decision 11: organs are a tree', () => {
  test('of which each organ knows what is above and below', () => {
    const settings = settingsOf(tree).tree(day('2026-01-05'))
    expect(settings.root()?.id).toBe(office)
    expect(settings.withBelow(office).map((o) => o.id)).toEqual([office, bureau, station])
    expect(settings.withAbove(station).map((o) => o.id)).toEqual([station, bureau, office])
    expect(settings.withBelow(OrganId.parse('elsewhere'))).toEqual([])
  })

  const below = (facts: SettingEnvelope[], on: string, knownAt?: string) =>
    settingsOf([...tree, ...facts])
      .tree(day(on), knownAt)
      .withBelow(office)
      .map((o) => o.id)

  test('an organ stands where an establishment puts it from its day on, and is in no tree of a day before', () => {
    const moved = { ...organ('2026-03-01', office), from: day('2026-04-01') } as SettingFact
    expect(below([], '2026-01-04')).toEqual([])
    const found = ['2026-03-31', '2026-04-01'].map((on) => settingsOf([...tree, recorded(station, 2, '2026-03-01', moved)]).tree(day(on)))
    expect(found.map((t) => t.withAbove(station).map((o) => o.id))).toEqual([
      [station, bureau, office],
      [station, office]
    ])
  })

  test('where it is not said whether an organ’s report is added into the one above, its level says; an old row may hold a level of before', () => {
    const of = (level: string, said: object = {}) =>
      settingsOf([
        ...tree,
        recorded(station, 2, '2026-01-06', { ...organ('2026-01-06', office), level: level as never, ...said } as SettingFact)
      ])
        .tree(day('2026-02-01'))
        .organ(station)?.inSumAbove
    // Customs reports within its own system (条例 art. 3).
    expect([of('department'), of('customs'), of('customs', { inSumAbove: true }), of('levelOfBefore')]).toEqual([true, false, true, true])
  })

  test('of two from one day the one recorded later holds, and one from an earlier day does not undo one in force', () => {
    const named = (shortName: string, on: string, from: string) => ({ ...organ(on, office), shortName, from: day(from) }) as SettingFact
    const facts = [
      recorded(bureau, 2, '2026-03-01', named('甲局', '2026-03-01', '2026-04-01')),
      recorded(bureau, 3, '2026-03-02', named('乙局', '2026-03-02', '2026-04-01')),
      recorded(bureau, 4, '2026-03-03', named('丙局', '2026-03-03', '2026-02-01'))
    ]
    const settings = settingsOf([...tree, ...facts])
    const names = ['2026-01-31', '2026-02-01', '2026-04-01'].map((on) => settings.tree(day(on)).organ(bureau)?.shortName)
    expect(names).toEqual(['某机关', '丙局', '乙局'])
  })

  test('what was recorded later was not known, whatever day it takes effect from', () => {
    const third = OrganId.parse('yunling-slj')
    const facts = [recorded(third, 1, '2026-06-01', { ...organ('2026-06-01', office), from: day('2026-02-01') } as SettingFact)]
    expect(below(facts, '2026-03-01', '2026-06-01T03:59:59.999Z')).not.toContain(third)
    expect(below(facts, '2026-03-01', '2026-06-01T04:00:00.000Z')).toContain(third)
  })

  test('a branch that is left out of a sum is left out whole', () => {
    const settings = settingsOf(tree).tree(day('2026-02-01'))
    expect(settings.withBelow(office, (o) => o.id !== bureau).map((o) => o.id)).toEqual([office])
  })

  test('an old case of a day before the organ was set up follows the choices of those it was set up under', () => {
    const facts = [recorded(office, 2, '2026-01-06', policy({ policy: 'soon', value: 9 }, '2026-01-06', '2025-01-01'))]
    const law = lawOn(settingsOf([...tree, ...facts]), station, day('2025-06-01'), '2027-01-01T00:00:00.000Z')
    expect(law.policies.soon).toBe(9)
  })
})

describe('decision 16: the law is what was in force on a legal day, as it was known at an instant', () => {
  const row = (value: string): Policy => ({ policy: 'outcomeRow', outcome: 'nonGovernment' as never, value })
  const law = (facts: SettingEnvelope[], on: string, knownAt = '2027-12-31T00:00:00.000Z', of = station) =>
    lawOn(settingsOf([...tree, ...facts]), of, day(on), knownAt)

  test('a choice of the nearest organ up the tree holds, from its day on', () => {
    const facts = [
      recorded(office, 2, '2026-02-01', policy(row('3.4.1'), '2026-02-01', '2026-03-01')),
      recorded(bureau, 2, '2026-02-01', policy({ policy: 'soon', value: 9 }, '2026-02-01', '2026-03-01')),
      recorded(bureau, 3, '2026-02-02', policy(row('3.5.1'), '2026-02-02', '2026-04-01'))
    ]
    expect(law(facts, '2026-02-28').policies).toMatchObject({ outcomeRow: {} })
    expect(law(facts, '2026-03-31').policies).toMatchObject({ soon: 9, outcomeRow: { nonGovernment: '3.4.1' } })
    expect(law(facts, '2026-04-01').policies).toMatchObject({ soon: 9, outcomeRow: { nonGovernment: '3.5.1' } })
    expect(law(facts, '2026-04-01', undefined, office).policies.outcomeRow).toEqual({ nonGovernment: '3.4.1' })
    expect(law(facts, '2026-04-01', undefined, office).policies.soon).not.toBe(9)
  })

  test('a court named above holds below; who reviews an organ is said for that organ alone; neither makes another law', () => {
    const court: Policy = { policy: 'court', level: 'basic', value: '云岭县人民法院' }
    const body: Policy = { policy: 'reviewBody', by: 'higherGovernment', value: ['云州市人民政府'], basis: '行政区划' }
    const facts = [
      recorded(office, 2, '2026-02-01', policy(court, '2026-02-01')),
      recorded(office, 3, '2026-02-01', policy(body, '2026-02-01'))
    ]
    const settings = settingsOf([...tree, ...facts])
    const known = '2027-12-31T00:00:00.000Z'
    expect(policiesOn(settings, office, day('2026-03-01'), known)).toEqual([court, body])
    expect(policiesOn(settings, station, day('2026-03-01'), known)).toEqual([court])
    expect(lawOn(settings, station, day('2026-03-01'), known)).toBe(lawOn(settingsOf(tree), station, day('2026-03-01'), known))
  })

  test('what was recorded later was not known, whatever day it is from', () => {
    const facts = [recorded(office, 2, '2026-06-01', policy(row('3.4.1'), '2026-06-01', '2026-01-01'))]
    expect(law(facts, '2026-03-01', '2026-06-01T03:59:59.999Z').policies.outcomeRow).toEqual({})
    expect(law(facts, '2026-03-01', '2026-06-01T04:00:00.000Z').policies.outcomeRow).toEqual({ nonGovernment: '3.4.1' })
  })

  test('a holiday notice makes its year’s days certain from the instant it was loaded', () => {
    const year: HolidayYear = {
      year: 2027,
      status: 'published',
      notice: { title: '虚构的放假通知', source: '本测试' },
      holidays: [{ name: '虚构节', from: day('2027-01-04'), to: day('2027-01-08') }],
      workedDays: [day('2027-01-09')]
    }
    const facts = [recorded(office, 2, '2026-11-10', { type: 'noticeLoaded', ...dates('2026-11-10'), year })]
    const before = law(facts, '2026-12-01', '2026-11-10T03:59:59.999Z').days
    const after = law(facts, '2026-12-01', '2026-11-10T04:00:00.000Z').days
    // Monday the 4th is worked as long as nobody says otherwise.
    expect([before.isWorking(day('2027-01-04')), after.isWorking(day('2027-01-04'))]).toEqual([true, false])
    expect([before.isWorking(day('2027-01-09')), after.isWorking(day('2027-01-09'))]).toEqual([false, true])
  })
})
