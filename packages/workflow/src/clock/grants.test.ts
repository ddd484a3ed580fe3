import { describe, expect, test } from 'vitest'
import type { Policies } from '../law.ts'
import { clock, freedonia, given, say } from '../testing/index.ts'

/** Freedonia: 10 working days, extension by at most 5. Received on Monday 2101-04-04 the term ends on Monday 04-18; May has no holidays. */
const at = (today: string, extensionAfterRestart?: Policies['extensionAfterRestart']) => ({
  statute: freedonia,
  today,
  ...(extensionAfterRestart ? { policies: { extensionAfterRestart } } : {})
})
const received = say.received('2101-04-04')
const corrected = [say.correctionRequested('2101-04-07'), say.correctionNoticeReceived('2101-04-07'), say.corrected('2101-04-11')]

describe('a reasonable delay (art. 35): beyond the term, for as long as the notice says', () => {
  test('notified within the term it is added to it', () => {
    given(received, at('2101-04-18'))
      .when(say.delayed('2101-04-18', 7))
      .thenItIs({ irregular: [], legal: '2101-04-27', strict: '2101-04-27' })
  })

  test('has no upper limit, and comes on top of an extension', () => {
    given(received, say.extended('2101-04-11', 5), at('2101-04-20'))
      .when(say.delayed('2101-04-20', 30))
      .thenItIs({ irregular: [], legal: '2101-06-06' })
  })

  test('notified after the term it is recorded and moves nothing', () => {
    given(received, at('2101-04-19'))
      .when(say.delayed('2101-04-19', 7))
      .thenItIs({ irregular: ['delayLate'], legal: '2101-04-18' })
  })

  test('of two in time the later one counts, not both', () => {
    given(received, say.delayed('2101-04-05', 3), at('2101-04-06'))
      .when(say.delayed('2101-04-06', 7))
      .thenItIs({ irregular: [], legal: '2101-04-27' })
  })

  test('ends with the term that a correction restarts', () => {
    given(received, say.delayed('2101-04-05', 7), ...corrected, at('2101-04-12')).thenItIs({ legal: '2101-04-25' })
  })
})

describe('an extension and a restart: the law is silent, the organ chooses (domain.md, reading 8)', () => {
  const before = [received, say.extended('2101-04-05', 5), ...corrected] as const

  test('unless it chooses, days granted before end with the old term', () => {
    given(...before, at('2101-04-12')).thenItIs({ legal: '2101-04-25', strict: '2101-04-25', strictBy: [] })
  })

  test('and none can be granted again; one not used yet still can', () => {
    given(...before, at('2101-04-12'))
      .when(say.extended('2101-04-12', 5))
      .thenItIs({ irregular: ['extensionAgain'], legal: '2101-04-25' })
    given(received, ...corrected, at('2101-04-12'))
      .when(say.extended('2101-04-12', 5))
      .thenItIs({ irregular: [], legal: '2101-05-02' })
  })

  test('where each term has its own, one more is regular, and the strict date goes without', () => {
    const story = given(...before, at('2101-04-12', 'anew')).when(say.extended('2101-04-12', 5))
    story.thenItIs({ irregular: [], legal: '2101-05-02', strict: '2101-04-25', strictBy: ['extensionEndsAtRestart'] })
    story.when(say.extended('2101-04-12', 1)).thenItIs({ irregular: ['extensionAgain'], legal: '2101-05-02' })
  })

  test('where the days hold for the new term too, they are added to it, and the strict date goes without', () => {
    given(...before, at('2101-04-12', 'carriesOver')).thenItIs({
      legal: '2101-05-02',
      strict: '2101-04-25',
      strictBy: ['extensionEndsAtRestart']
    })
  })

  test('the ledger adds the carried days at the restart', () => {
    const restart = clock(given(...before, at('2101-04-12', 'carriesOver'))).lines.find((l) => l.event === 'restartByCorrection')
    expect(restart).toMatchObject({ running: 0, total: 15 })
  })

  test('what is notified after the restart was never part of the term before it', () => {
    const { lines } = clock(given(received, ...corrected, say.extended('2101-04-12', 5), at('2101-04-12', 'carriesOver')))
    expect(lines.find((l) => l.event === 'restartByCorrection')?.total).toBe(10)
  })
})
