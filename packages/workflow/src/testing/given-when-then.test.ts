import { day, Fact, factTypes } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../annual/check-statute.ts'
import { everyFact, freedonia, given, say } from './index.ts'

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')

describe('a story holds the case to what it says', () => {
  test('and fails where the case is otherwise, showing both', () => {
    const story = given(received, at('2101-04-05'))
    expect(() => story.thenItIs({ legal: '2101-04-19' })).toThrow('the case is not as told: legal')
    expect(() => story.thenItIs({ phase: 'handling', counted: 2, receipt: '2101-04-04' })).toThrow('counted')
    story.thenItIs({ phase: 'handling', counted: 1, receipt: '2101-04-04' })
  })

  test('a refusal that the story does not expect is never passed over', () => {
    const refused = given(received, at('2101-04-05')).when(say.sentOut('2101-04-05'))
    expect(() => refused.thenItIs({ phase: 'handling' })).toThrow('refused')
    refused.thenItIs({ phase: 'handling', refused: 'notAdmissible' })
  })

  test('what is given must have been possible', () => {
    expect(() => given(received, say.delivered('2101-04-05'), at('2101-04-05'))).toThrow(/cannot be given: delivered .*notAdmissible/)
  })

  test('a refused fact among several does not reach the log, the others do', () => {
    const story = given(at('2101-04-08')).when(received, say.sentOut('2101-04-05'), say.withdrawn('2101-04-06'))
    expect(story.log.map((row) => row.fact.type)).toEqual(['received', 'withdrawn'])
  })

  test('there is a word for every fact', () => {
    expect(Object.keys(say).sort()).toEqual([...factTypes].sort())
    for (const fact of everyFact(freedonia, day('2101-04-04'))) expect(Fact.safeParse(fact).success, fact.type).toBe(true)
  })
})

describe('the invented statute', () => {
  test('is without fault, and small', () => {
    expect(faultsOf(freedonia)).toEqual([])
    const rows = freedonia.forms[0]?.applications.rows.filter((r) => r.kind === 'number')
    expect([freedonia.applicantKinds.length, freedonia.outcomes.length, rows?.length]).toEqual([3, 9, 8])
  })

  test('has its words in Chinese and English', () => {
    const labels = [...freedonia.outcomes, ...freedonia.applicantKinds, ...Object.values(freedonia.receipt)].map((x) => x.label)
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  test('says everywhere that it is invented', () => {
    for (const source of [...freedonia.articles, ...freedonia.outcomes, ...Object.values(freedonia.periods)].map((x) => x.source)) {
      expect(source.cite).toContain('虚构')
    }
  })
})
