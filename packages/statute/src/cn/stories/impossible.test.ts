import { given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const on = (today: string) => ({ statute: cn, today })
const received = say.received('2026-09-14')

describe('what cannot have happened is refused with its article and what would make it possible', () => {
  test('a reply before receipt (条例 art. 31)', () => {
    given(received, on('2026-12-31'))
      .when(say.decided('2026-09-11', 'provided'))
      .thenItIs({ refused: 'beforeReceipt', article: 'reg31', about: { on: '2026-09-11', receipt: '2026-09-14' } })
  })

  test('a date in the future', () => {
    given(received, on('2026-09-15'))
      .when(say.extended('2026-09-16', 5))
      .thenItIs({ refused: 'inTheFuture', article: null, about: { on: '2026-09-16', today: '2026-09-15' } })
  })

  test('an unknown outcome; those that can be signed on the day are named (条例 art. 36)', () => {
    const refused = given(received, on('2026-12-31')).when(say.decided('2026-09-15', 'closed'))
    refused.thenItIs({ refused: 'unknownOutcome', article: 'reg36' })
    const possible = refused.answer?.admitted === false ? refused.answer.refusal.about?.possible : []
    expect(possible).toEqual(
      cn.outcomes.filter((o) => o.route === 'decision' && o.seeks === undefined && o.since <= '2026-09-15').map((o) => o.id)
    )
    expect(possible).toEqual(expect.arrayContaining(['provided', 'partlyProvided', 'stateSecret', 'notHeld', 'repeated']))
  })

  test('a lapse signed as a decision: it is confirmed, not decided', () => {
    given(received, on('2026-12-31'))
      .when(say.decided('2026-09-15', 'correctionLapsed'))
      .thenItIs({ refused: 'outcomeNotByDecision', article: 'reg36', about: { route: 'lapseOfCorrection' } })
  })

  test('an application of before the statute’s terms (条例 art. 56)', () => {
    given(on('2026-12-31')).when(say.received('2018-12-31')).thenItIs({ refused: 'beforeTheLaw', article: 'reg56' })
    given(on('2026-12-31')).when(say.received('2019-01-02')).thenItIs({ refused: null })
  })

  test('every article that a refusal or a mark cites has its text on record', () => {
    const known = new Set<string>(cn.articles.map((a) => a.id))
    for (const [rule, article] of Object.entries(cn.rules)) expect(known.has(article), rule).toBe(true)
  })
})
