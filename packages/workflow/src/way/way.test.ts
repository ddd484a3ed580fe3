import type { Statute } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/freedonia.ts'
import { wayFaults } from './check-way.ts'
import { contradictions, type OnRecord, restsOf } from './rests.ts'
import { walkWay } from './walk-way.ts'

const { way } = freedonia
const said = (...answers: string[]) => {
  const { trail, at, end } = walkWay(way, answers)
  return { trail: trail.map((t) => `${t.question.id}: ${t.answer.id}`), at: at?.id ?? null, end }
}

describe('the way to an outcome', () => {
  test('begins with the first question, and each answer leads to the next', () => {
    expect(said()).toEqual({ trail: [], at: 'there', end: null })
    expect(said('yes')).toEqual({ trail: ['there: yes'], at: 'read', end: null })
    expect(said('yes', 'no')).toEqual({ trail: ['there: yes', 'read: no'], at: null, end: { outcome: 'refused' } })
  })

  test('may end with a fact that has to come first', () => {
    expect(said('whichLetter').end).toEqual({ fact: 'correctionRequested' })
  })

  test('a step back drops what was answered to questions that are no longer asked', () => {
    expect(said('no', 'no')).toEqual({ trail: ['there: no'], at: null, end: { outcome: 'unknownHere' } })
    expect(said('perhaps', 'no')).toEqual({ trail: [], at: 'there', end: null })
  })

  test('whatever is answered, the way stands at a question or at an end, and its trail is the answers so far', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('yes', 'no', 'whichLetter', 'else', '__proto__')), (answers) => {
        const { trail, at, end } = walkWay(way, answers)
        expect((at === null) !== (end === null)).toBe(true)
        expect(trail.map((t) => t.answer.id)).toEqual(answers.slice(0, trail.length))
      })
    )
  })
})

describe('what a decision rests on', () => {
  const nothing: OnRecord = { thirdPartyConsulted: false, reasonsAsked: false, searched: false, given: false, withheld: false }

  test('is asked for, and once it is there nothing contradicts', () => {
    expect(restsOf(way, 'unknownHere')).toEqual(['searched'])
    expect(contradictions(way, 'unknownHere', nothing).map((c) => [c.content.id, c.missing])).toEqual([['search', ['searched']]])
    expect(contradictions(way, 'unknownHere', { ...nothing, searched: true })).toEqual([])
  })

  test('an outcome that rests on nothing contradicts nothing', () => {
    expect(contradictions(way, 'withdrawn', nothing)).toEqual([])
  })
})

describe('a way that would lose somebody stops the program', () => {
  const but = (change: (statute: Statute) => void): string[] => {
    const copy = JSON.parse(JSON.stringify(freedonia)) as Statute
    change(copy)
    return wayFaults(copy)
  }
  const leadsOf = (s: Statute, question: number, answer: number) =>
    s.way.questions[question]?.answers[answer] as { id: string; leadsTo: object }

  test('the invented one loses nobody', () => expect(but(() => {})).toEqual([]))

  test.each<[string, (s: Statute) => void, string[]]>([
    [
      'an outcome that no answers lead to',
      (s) => Object.assign(leadsOf(s, 1, 1), { leadsTo: { outcome: 'granted' } }),
      ['way: no answers lead to refused']
    ],
    [
      'an outcome that does not exist',
      (s) => Object.assign(leadsOf(s, 0, 2), { leadsTo: { outcome: 'lost' } }),
      ['way: question there leads to lost, which is no outcome']
    ],
    [
      'an outcome that is not decided',
      (s) => Object.assign(leadsOf(s, 0, 2), { leadsTo: { outcome: 'withdrawn' } }),
      ['way: question there leads to withdrawn, which is no decision']
    ],
    [
      'a question that does not exist, and one that nobody is asked',
      (s) => Object.assign(leadsOf(s, 0, 0), { leadsTo: { question: 'nowhere' } }),
      [
        'way: question there leads to nowhere, which is no question',
        'way: nobody is asked read',
        'way: no answers lead to granted',
        'way: no answers lead to refused',
        'way: no answers lead to tooMany'
      ]
    ],
    ['a circle', (s) => Object.assign(leadsOf(s, 0, 2), { leadsTo: { question: 'there' } }), ['way: question there leads back to itself']],
    ['an answer twice', (s) => Object.assign(leadsOf(s, 1, 1), { id: 'yes' }), ['way: question read has the answer yes twice']],
    [
      'a step that is none',
      (s) => Object.assign(s.way.questions[1] as object, { step: 'x' }),
      ['way: question read is of step x, which is none']
    ],
    [
      'a content of an outcome that does not exist',
      (s) => Object.assign(s.way.contents[0] as object, { outcomes: ['lost'] }),
      ['way: content search is of lost, which is no outcome']
    ]
  ])('%s', (_, change, faults) => expect(but(change)).toEqual(faults))
})
