import { day, type Fact } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '../clock/deadlines.ts'
import { admit } from '../process/admit.ts'
import { summarise } from '../process/summarise.ts'
import { freedonia, given, say } from '../testing/index.ts'
import { finishingOf, standOf, turnsOn } from './stand.ts'

const seen = (today: string, ...facts: Fact[]) => {
  const story = given(...facts, { statute: freedonia, today })
  const { file } = story.now
  const finishing = finishingOf(file, story.law, story.today)
  const { withWhom } = summarise(file, story.law, story.today)
  const deadlines = deadlinesOf(file, story.law, story.today)
  return { story, stand: standOf(file, withWhom, finishing), finishing, turns: turnsOn(file, deadlines, story.law, story.today) }
}
const received = say.received('2101-04-04')

describe('whose move it is', () => {
  test('the organ’s while it handles the case, and nothing small ends it', () => {
    expect(seen('2101-04-05', received)).toMatchObject({ stand: 'due', finishing: null, turns: null })
  })

  test('the organ’s while it has not confirmed with the applicant: one call is all', () => {
    expect(seen('2101-04-05', say.received('2101-04-04', 'fax'))).toMatchObject({ stand: 'due', finishing: 'confirmed' })
  })

  test('the organ’s after signing: the reply only has to go out', () => {
    expect(seen('2101-04-08', received, say.decided('2101-04-06', 'granted'))).toMatchObject({ stand: 'due', finishing: 'sentOut' })
  })

  test('nobody’s once it went out; the receipt from which remedies run is still to be recorded', () => {
    const facts = [received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-07')]
    expect(seen('2101-04-08', ...facts)).toMatchObject({ stand: 'rest', finishing: 'delivered', turns: null })
    expect(seen('2101-04-10', ...facts, say.delivered('2101-04-09'))).toMatchObject({ stand: 'rest', finishing: null })
    expect(seen('2101-04-08', received, say.withdrawn('2101-04-06'))).toMatchObject({ stand: 'rest', finishing: null })
  })

  test('another’s while it is asked for an opinion, until its term has passed', () => {
    const { stand, finishing, turns, story } = seen(
      '2101-04-07',
      received,
      say.consulted('2101-04-06'),
      say.consultationReceived('2101-04-07')
    )
    expect([stand, finishing]).toEqual(['waiting', null])
    expect(turns).not.toBeNull()
    const [last] = deadlinesOf(story.now.file, story.law, story.today).filter((d) => d.onWhom === 'consulted')
    expect(turns && last?.legal && turns > last.legal).toBe(true)
  })
})

describe('a term of the applicant’s that has passed', () => {
  const facts = [received, say.correctionRequested('2101-04-06', 8), say.correctionNoticeReceived('2101-04-07')]
  // The first day on which the door records the lapse without a word of excuse, found by asking it day by day.
  const days = Array.from({ length: 40 }, (_, i) => day(new Date(Date.UTC(2101, 3, 7 + i)).toISOString().slice(0, 10)))
  const lapses = (today: string) => {
    const { story } = seen(today, ...facts)
    const answer = admit(story.log, say.lapsed(today), story.at, story.now)
    return answer.admitted && answer.irregularities.length === 0
  }
  const first = days.find(lapses)

  test('can be confirmed to have lapsed from the very day on which the door finds nothing irregular in it', () => {
    expect(first).toBeDefined()
    for (const today of days) expect([today, seen(today, ...facts).finishing]).toEqual([today, lapses(today) ? 'lapsed' : null])
  })

  test('until then waits for the applicant, then for nobody, and calls the organ to nothing', () => {
    for (const today of days) expect([today, seen(today, ...facts).stand]).toEqual([today, lapses(today) ? 'rest' : 'waiting'])
  })

  test('turns by itself on days that are known beforehand: between them nothing of the row changes', () => {
    for (const today of days) {
      const { turns, stand, finishing } = seen(today, ...facts)
      expect(turns === null || turns > today).toBe(true)
      for (const later of days.filter((d) => d > today && (turns === null || d < turns)))
        expect([today, later, seen(later, ...facts)]).toMatchObject([today, later, { stand, finishing }])
    }
  })

  test('never begins while nobody knows that the notice was received', () => {
    expect(seen('2101-08-01', received, say.correctionRequested('2101-04-06', 8))).toMatchObject({ stand: 'waiting', finishing: null })
  })
})
