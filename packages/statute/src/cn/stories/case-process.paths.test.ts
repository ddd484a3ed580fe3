import { day } from '@mingdu/schema'
import { keyOf, refusedByTheFile, walkChart } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const states = walkChart(cn, day('2024-01-02'))

describe('the chart of a case, walked whole under the Chinese statute', () => {
  test(`it has ${states.length} states, as many as under any statute that knows both ways of receipt`, () => {
    expect(states.length).toBe(16 * 19 + 2)
  })

  test('along every way, replaying the facts gives the state that the chart is in', () => {
    for (const { key, replayed } of states) expect(keyOf(replayed.snapshot)).toBe(key)
  })

  test('of every fact in every state the door says yes or no aloud: yes only where the chart can, and there no only for what the file lacks', () => {
    for (const { key, next } of states) {
      for (const { fact, can, answer } of next) {
        if (!can) expect(`${key} ${fact.type} ${answer.admitted}`).toBe(`${key} ${fact.type} false`)
        else if (!answer.admitted) expect(refusedByTheFile[answer.refusal.code], `${key} ${fact.type}`).toContain(fact.type)
      }
    }
  })
})
