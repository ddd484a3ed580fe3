import { day, type OrganView, type OutcomeId, ReviewedBy } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { remedyChoices } from './choices.ts'
import { type Contested, remediesOf } from './remedies-of.ts'

const organ = (id: string, level: string, parent: string | null) =>
  ({ id, name: `${id}（虚构）`, shortName: id, level, parent, inSumAbove: true }) as unknown as OrganView
const crown = organ('crown', 'crown', null)
const valley = organ('valley', 'valley', 'crown')
const bureau = organ('bureau', 'bureau', 'valley')
const question = {
  statute: freedonia,
  choices: remedyChoices([]),
  line: [bureau, valley, crown] as const,
  contested: { is: 'reply', outcome: 'refused' as OutcomeId } as Contested,
  on: day('2101-04-04'),
  servedOnline: false,
  inGovernmentsName: false
}

describe('the rules know no Chinese level, term or outcome', () => {
  test('a bureau is reviewed by its valley, a valley by the crown, the crown by itself', () => {
    const by = (line: readonly OrganView[]) => remediesOf({ ...question, line: line as never }).review.map((b) => b.organ)
    expect([by([bureau, valley, crown]), by([valley, crown]), by([crown])]).toEqual([['valley'], ['crown'], ['crown']])
  })

  test('a refusal goes to the council within 20 days, and silence too, unlike in China', () => {
    const refused = remediesOf(question)
    const silence = remediesOf({ ...question, contested: { is: 'silence' } })
    expect([refused.kind, silence.kind]).toEqual(['reviewFirst', 'reviewFirst'])
    expect(refused.terms.map((t) => `${t.period} ${t.value} ${t.unit}`)).toEqual([
      'applyForReview 20 calendarDays',
      'suitAfterReview 8 calendarDays',
      'remedyAtMost 5 months'
    ])
  })

  test('a body that the office names takes the place of the one in the tree', () => {
    const choices = remedyChoices([{ policy: 'reviewBody', by: 'sameLevelGovernment', value: ['甲', '乙'], basis: '令' }])
    expect(remediesOf({ ...question, choices }).review.map((b) => [b.name, b.organ])).toEqual([
      ['甲', null],
      ['乙', null]
    ])
  })

  test('an organ of a level that the statute does not have is an error, never a default', () => {
    expect(() => remediesOf({ ...question, line: [organ('x', 'county', null)] })).toThrow('level county')
  })
})

test('whoever asks, wherever it stands: each way to find the reviewer ends in a body or in a gap, never in neither', () => {
  const levels = fc.constantFrom(...freedonia.levels.map((l) => l.id as string))
  const contested = fc.oneof(
    fc.constantFrom<Contested>({ is: 'silence' }, { is: 'override' }),
    fc.constantFrom(...freedonia.outcomes.map((o): Contested => ({ is: 'reply', outcome: o.id })))
  )
  const named = fc
    .subarray([...ReviewedBy.options])
    .map((list) => list.map((by) => ({ policy: 'reviewBody' as const, by, value: ['甲'], basis: '令' })))
  fc.assert(
    fc.property(fc.array(levels, { minLength: 1, maxLength: 4 }), contested, named, fc.boolean(), (line, asked, policies, servedOnline) => {
      const organs = line.map((level, i) => organ(`o${i}`, level, null))
      const found = remediesOf({ ...question, choices: remedyChoices(policies), line: organs as never, contested: asked, servedOnline })
      const own = freedonia.levels.find((l) => l.id === line[0])
      const told = new Set(found.review.map((b) => b.by))
      const missing = new Set(found.gaps.flatMap((g) => (g.missing === 'reviewBody' ? [g.by] : [])))
      if (found.kind === 'none') {
        expect([found.review, found.gaps, found.court]).toEqual([[], [], null])
        return
      }
      for (const { by } of own?.review ?? []) expect([told.has(by), missing.has(by)].filter(Boolean)).toEqual([true])
      // A reviewer found in the tree is a government, or the organ itself.
      for (const b of found.review.filter((b) => b.organ !== null)) {
        const level = freedonia.levels.find((l) => l.id === organs.find((o) => o.id === b.organ)?.level)
        expect(b.by === 'itself' || level?.government).toBe(true)
      }
    })
  )
})
