import { day, factTypes } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/freedonia.ts'
import { afterEach, atTheEnd } from './invariants/index.ts'
import { type FactStep, type Play, play, type Step } from './play.ts'
import { BrokenInvariant, watched } from './watched.ts'

const county = (seed: number, more: Partial<Play> = {}): Play => ({
  seed,
  statute: freedonia,
  from: day('2101-01-05'),
  days: 400,
  offices: 2,
  cases: 60,
  ...more
})

describe('offices played over years', () => {
  test('keep every rule after every step, whatever was said out of turn', () => {
    const played = watched(county(1))
    expect(played.histories).toBe(60)
    expect(played.admitted).toBeGreaterThan(300)
    expect(played.refused).toBeGreaterThan(50)
  })

  test('come to every fact, and to most irregularities and refusals', () => {
    const said = new Set<string>()
    const irregular = new Set<string>()
    for (const step of play(county(2, { cases: 300 }))) {
      if (step.is !== 'fact' || !step.answer.admitted) continue
      said.add(step.fact.type)
      for (const { code } of step.answer.irregularities) irregular.add(code)
    }
    expect(factTypes.filter((type) => !said.has(type))).toEqual([])
    expect(irregular.size).toBeGreaterThanOrEqual(8)
  })

  test('the same seed plays the same, another seed something else', () => {
    const told = (seed: number) =>
      [...play(county(seed, { cases: 10 }))].map((s) => (s.is === 'fact' ? JSON.stringify([s.today, s.fact]) : s.today))
    expect(told(3)).toEqual(told(3))
    expect(told(3)).not.toEqual(told(4))
  })

  test('learn of holiday notices while cases are open', () => {
    expect([...play(county(5, { days: 800 }))].some((s) => s.is === 'notice')).toBe(true)
  })
})

describe('a rule that is broken is named', () => {
  const broken = (step: Step): string[] => Object.entries(afterEach).flatMap(([rule, holds]) => (holds(step) === null ? [] : [rule]))
  const steps = [...play(county(6, { cases: 60 }))].filter((s): s is FactStep => s.is === 'fact')
  // The steps share the case as it came to stand at the end: only the last step of a case is looked at.
  const ended = steps.findLast(
    (s) => s.case.now.file.phase === 'answered' && s.answer.admitted && s.case.log.length === s.case.now.file.facts.length
  ) as FactStep

  test('a figure that no case stands behind', () => {
    const counts = new Map(
      [...ended.office.counts].map(([year, of]) => [year, { ...of, 'new|naturalPerson': (of['new|naturalPerson'] ?? 0) + 1 }])
    )
    const posted = [{ legalDay: ended.fact.on, what: 'new', applicantKind: 'naturalPerson', delta: 1 }] as never
    expect(broken({ ...ended, posted, office: { ...ended.office, counts } })).toEqual(['tablesReconcile'])
  })

  test('a case that is not what its log tells', () => {
    const now = { ...ended.case.now, file: { ...ended.case.now.file, delivered: null, phase: 'handling' as const } }
    expect(broken({ ...ended, case: { ...ended.case, now } })).toContain('replayIsTheCase')
  })

  test('a refused fact that left a trace', () => {
    const answer = { admitted: false, refusal: { code: 'notAdmissible' } } as const
    expect(broken({ ...ended, answer, posted: [{} as never] })).toEqual(['refusedLeavesNothing'])
  })

  test('books that are not the logs, by office', () => {
    const counts = new Map([[2101, { 'new|naturalPerson': 99 }]])
    expect(atTheEnd.booksAreTheLogs({ offices: [{ ...ended.office, counts }], law: [ended.law], today: ended.today })).toMatch(
      /^office \d: \["2101 new\|naturalPerson 99"\] kept/
    )
  })

  test('with its seed, step and rule', () => {
    const seen = () => {
      throw new BrokenInvariant(7, 1, 'tablesReconcile', 'for a try')
    }
    expect(() => watched(county(7), seen)).toThrow('seed 7, step 1, rule tablesReconcile: for a try')
    expect(() =>
      watched(county(7), () => {
        throw new Error('oops')
      })
    ).toThrow(/seed 7, step 1, rule nothingThrows: Error: oops/)
  })
})
