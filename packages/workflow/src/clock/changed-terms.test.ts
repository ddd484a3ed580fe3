import { describe, expect, test } from 'vitest'
import { say } from '../testing/facts.ts'
import { freedonia } from '../testing/freedonia.ts'
import { given, type Story } from '../testing/given-when-then.ts'
import { changedTerms, newlySettled } from './changed-terms.ts'
import { deadlinesOf } from './deadlines.ts'

const scene = { statute: freedonia, today: '2101-04-20' }
const deadlines = ({ now, law, today }: Story) => deadlinesOf(now.file, law, today)
const between = (before: Story, after: Story) => ({
  terms: changedTerms(deadlines(before), deadlines(after)),
  settled: newlySettled(deadlines(before), deadlines(after))
})
/** Ten working days from Monday 4 April 2101: the 18th. */
const received = say.received('2101-04-04')
const sent = [received, say.decided('2101-04-14', 'granted'), say.sentOut('2101-04-15')] as const

describe('what a fact changes in the terms of a case', () => {
  test('a fact that moves no date changes no term', () => {
    const before = given(received, scene)
    expect(between(before, before.when(say.consulted('2101-04-20'))).settled).toEqual([])
    expect(between(before, before)).toEqual({ terms: [], settled: [] })
  })

  test('a term that is kept is settled, and has not ended', () => {
    const before = given(sent[0], sent[1], scene)
    expect(between(before, before.when(sent[2]))).toEqual({
      terms: [],
      settled: [{ term: 'reply', on: '2101-04-15', legal: '2101-04-18', late: false }]
    })
  })

  test('a term whose keeping is struck out runs again', () => {
    const before = given(...sent, scene)
    expect(between(before, before.when(say.struckOut('2101-04-20', 3)))).toEqual({
      terms: [{ term: 'reply', legal: { from: null, to: '2101-04-18' }, strict: { from: null, to: '2101-04-18' } }],
      settled: []
    })
  })

  test('a term that ends unkept has no date afterwards', () => {
    const before = given(received, say.consulted('2101-04-05'), { ...scene, today: '2101-04-06' })
    const { terms } = between(before, before.when(say.consultationEnded('2101-04-06')))
    expect(terms).toContainEqual(expect.objectContaining({ term: 'thirdParty', of: 1, legal: expect.objectContaining({ to: null }) }))
  })
})
