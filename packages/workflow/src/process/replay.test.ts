import { type CaseEnvelope, day, type Fact } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLog, freedonia, given, say } from '../testing/index.ts'
import { extend, type LoggedFact, NotAdmissible, replay } from './replay.ts'

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const logOf = (...facts: Fact[]): LoggedFact[] => facts.map((fact, i) => ({ seq: i + 1, fact }))

describe('the log is the case', () => {
  test('a case is what its facts tell, in order of recording', () => {
    const { file } = replay(
      logOf(received, say.correctionRequested('2101-04-06', 5), say.correctionNoticeReceived('2101-04-08')),
      freedonia
    )
    expect(file.phase).toBe('awaitingCorrection')
    expect(file.receipt).toBe('2101-04-04')
    expect(file.rounds.map((r) => [r.requested.fact.on, r.noticeReceived, r.corrected])).toEqual([['2101-04-06', '2101-04-08', null]])
  })

  test('what was recorded late is told by its legal day, not by its place in the log', () => {
    // The co-maker's letter of 04-05 is recorded after the third party's of 04-08.
    given(
      received,
      say.consulted('2101-04-08', 1),
      say.consultationEnded('2101-04-11', 1),
      say.consulted('2101-04-05', 2),
      say.consultationEnded('2101-04-07', 2),
      at('2101-04-11')
    ).thenItIs({
      excluded: 3,
      legal: '2101-04-21'
    })
  })

  test('an empty log is no case yet, not an empty one', () => {
    expect(replay([], freedonia).file).toMatchObject({ phase: 'unrecorded', received: null, receipt: null })
  })

  test('a second notice is received by its own receipt, not by the first one’s', () => {
    const once = [say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07'), say.corrected('2101-04-08')]
    const again = given(received, ...once, say.correctionRequested('2101-04-11'), at('2101-04-12'))
    again.thenItIs({ next: 'applicant correction — / —' })
    again.when(say.correctionNoticeReceived('2101-04-12')).thenItIs({ next: 'applicant correction 2101-04-22 / 2101-04-22' })
  })

  test('a row that the chart does not admit is named, and nothing is shown of such a case', () => {
    const forged = logOf(received, say.sentOut('2101-04-05'))
    expect(() => replay(forged, freedonia)).toThrow(NotAdmissible)
    expect(() => replay(forged, freedonia)).toThrow('fact 2')
  })

  test('recording one fact more gives the same case as replaying the whole log', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 14 }), (choices) => {
        const story = anyStory(choices)
        const all = replay(story, freedonia)
        const stepwise = story.reduce((r, row) => extend(r, row, freedonia) ?? r, replay([], freedonia))
        expect(stepwise.file).toEqual(all.file)
        expect(stepwise.snapshot.value).toEqual(all.snapshot.value)
      })
    )
  })

  test('the same log gives the same case, and no fact in it is touched', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 14 }), (choices) => {
        const story = anyStory(choices)
        const before = JSON.stringify(story)
        expect(replay(story, freedonia).file).toEqual(replay(JSON.parse(before), freedonia).file)
        expect(JSON.stringify(story)).toBe(before)
      })
    )
  })
})

describe('striking out', () => {
  const long = [
    received,
    say.correctionRequested('2101-04-06'),
    say.correctionNoticeReceived('2101-04-07'),
    say.corrected('2101-04-12'),
    say.feeNotified('2101-04-13', 3, 5_00),
    say.feePaid('2101-04-14', 5_00),
    say.decided('2101-04-18', 'granted'),
    say.sentOut('2101-04-19'),
    say.delivered('2101-04-20')
  ]

  test.each([
    ['the receipt', [1], [2, 3, 4, 5, 6, 7, 8, 9]],
    ['the notice to correct', [2], [3, 4]],
    ['the correction', [4], [5, 6]],
    ['the fee notice', [5], [6]],
    ['the decision', [7], [8, 9]],
    ['the sending', [8], [9]],
    ['notice and decision together', [2, 7], [3, 4, 8, 9]]
  ])('on %s hang the facts that could not have happened without it', (_, strikes, hanging) => {
    given(...long, at('2101-05-20'))
      .when(say.struckOut('2101-05-20', ...strikes))
      .thenItIs({ refused: 'othersHangOnIt', about: { seqs: hanging } })
  })

  test('with what hangs on it, in one act, it is possible', () => {
    given(...long, at('2101-05-20'))
      .when(say.struckOut('2101-05-20', 7, 8, 9))
      .thenItIs({ refused: null, phase: 'handling', outcome: null, endedOn: null })
  })

  test('what nothing hangs on is struck out alone, and the dates are as if it had not been', () => {
    given(received, say.extended('2101-04-06', 5), at('2101-04-07')).when(say.struckOut('2101-04-07', 2)).thenItIs({ legal: '2101-04-18' })
    given(received, say.consulted('2101-04-05'), at('2101-04-07'))
      .when(say.struckOut('2101-04-07', 2))
      .thenItIs({ legal: '2101-04-18', excluded: 0 })
  })

  test('the struck fact stays in the log and says what struck it', () => {
    const story = given(received, say.extended('2101-04-06', 5), say.struckOut('2101-04-07', 2), at('2101-04-07'))
    expect(story.log.map((row) => row.fact.type)).toEqual(['received', 'extended', 'struckOut'])
    expect([...story.now.file.struck]).toEqual([[2, 3]])
    expect(story.now.file.facts.map((f) => f.seq)).toEqual([1, 3])
  })

  test('what was struck out may be recorded anew, a consultation under its old number too', () => {
    given(received, say.consulted('2101-04-06', 1), say.struckOut('2101-04-07', 2), at('2101-04-08'))
      .when(say.consulted('2101-04-07', 1))
      .thenItIs({ refused: null, excluded: 6 })
  })

  test('a confirmed lapse struck out gives the case back to the applicant’s turn', () => {
    const asked = [say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07')]
    given(received, ...asked, say.lapsed('2101-04-22'), at('2101-05-20'))
      .when(say.struckOut('2101-04-25', 4))
      .thenItIs({ phase: 'awaitingCorrection', endedOn: null, withWhom: 'applicant' })
  })

  test('striking the receipt voids the case: no term, no entry in the books, nothing more to do but receive it rightly', () => {
    const void_ = given(received, say.struckOut('2101-04-07', 1), at('2101-04-08'))
    void_.thenItIs({ phase: 'void', receipt: null, books: [], next: null })
    void_.when(say.decided('2101-04-08', 'granted')).thenItIs({ refused: 'notAdmissible', about: { phase: 'void', fact: 'decided' } })
    void_
      .when(say.received('2101-04-05', 'inPerson', 'press'))
      .thenItIs({ phase: 'handling', receipt: '2101-04-05', books: ['2101-04-05 new +1', '2101-04-05 open +1'] })
  })

  test('any fact of any case can be struck out with what hangs on it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), fc.nat(), (choices, pick) => {
        const log = anyStory(choices)
        if (log.length === 0) return
        const told = given(...log.map((r) => r.fact), at('2101-12-31'))
        const seq = (log[pick % log.length] as LoggedFact).seq
        const first = told.when(say.struckOut('2101-12-31', seq)).answer
        const hanging = first?.admitted ? [] : ((first?.refusal.about?.seqs ?? []) as number[])
        expect(hanging.every((h) => h > seq)).toBe(true)
        told.when(say.struckOut('2101-12-31', seq, ...hanging)).thenItIs({ refused: null })
      })
    )
  })
})

describe('rows as they are stored', () => {
  test('a row of the log is more than the rules read, and is replayed as it is', () => {
    const row: Pick<CaseEnvelope, 'seq' | 'fact' | 'irregular' | 'day'> = {
      seq: 1,
      fact: received,
      irregular: ['replyLate'],
      day: day('2101-04-05')
    }
    expect(replay([row], freedonia).file.facts[0]).toEqual({ seq: 1, fact: received, irregular: ['replyLate'] })
  })
})

const anyStory = (choices: readonly number[]): LoggedFact[] => anyLog({ statute: freedonia, first: day('2101-01-10'), apart: 20, choices })
