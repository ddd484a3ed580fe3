import { day, disputeFactTypes, factTypes, Phase, RefusalCode } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia, keyOf, refusedByTheFile, say, type WalkedState, walkChart } from '../testing/index.ts'
import { admit } from './admit.ts'
import { mayRecord } from './may-record.ts'

const states = walkChart(freedonia, day('2101-01-10'))

/** Which facts the chart lets through, by phase: written here once more, by hand, to hold it to. */
const ways: Record<WalkedState['phase'], string> = {
  unrecorded: 'received',
  unconfirmed:
    'arrivedAgain assigned assignmentAnswered called confirmed discontinued feeRefunded fileAdded forwarded linked merged withdrawn',
  handling:
    'arrivedAgain assigned assignmentAnswered called consultationEnded consultationReceived consulted correctionRequested decided delayed discontinued drafted extended feeNotified feeRefunded fileAdded forwarded linked merged overrideNotified reasonsGiven reasonsRequested reviewed unitAnswered unitAsked withdrawn',
  awaitingCorrection:
    'arrivedAgain assigned assignmentAnswered called consultationEnded consultationReceived consulted corrected correctionExtended correctionNoticeReceived decided discontinued drafted feeRefunded fileAdded lapsed linked merged overrideNotified reasonsGiven reasonsRequested returned reviewed sentAgain unitAnswered unitAsked withdrawn',
  awaitingPayment:
    'arrivedAgain assigned assignmentAnswered called consultationEnded consultationReceived consulted decided discontinued drafted feeNoticeReceived feePaid feeRefunded fileAdded lapsed linked merged overrideNotified reasonsGiven reasonsRequested returned reviewed sentAgain unitAnswered unitAsked withdrawn',
  decided: 'arrivedAgain assigned assignmentAnswered called feeRefunded fileAdded linked overrideNotified sentOut withdrawn',
  answered:
    'archived arrivedAgain assigned assignmentAnswered called delivered feeRefunded fileAdded linked overrideNotified publicationProposed publicationSettled returned sentAgain',
  // What has ended is not handed on, but somebody may still ring about it, and its papers are put away.
  withdrawn: 'archived arrivedAgain called feeRefunded fileAdded linked',
  lapsed: 'archived arrivedAgain assigned assignmentAnswered called decided drafted feeRefunded fileAdded linked reviewed',
  discontinued: 'archived arrivedAgain called feeRefunded fileAdded linked',
  forwarded: 'archived arrivedAgain called feeRefunded fileAdded linked',
  // A case becomes void by a strike, which is no event of the chart.
  void: ''
}

describe('the chart of a case, walked whole under the invented statute', () => {
  test(`it has ${states.length} states, told apart by what its guards read`, () => {
    // Two consultations of four stands each make 16. Times 19: handling 2 (notice received or not), either wait 2,
    // decided 2, answered 4 (delivered or not), withdrawn 2, ended without a reply 2, passed on 2, lapsed 1. Two before receipt. What only needs
    // an earlier fact of the file is refused by the file and makes no state.
    expect(states.length).toBe(16 * 19 + 2)
    expect(new Set(states.map((s) => s.key)).size).toBe(states.length)
  })

  test('every phase is reached, but the void one, which only a strike makes', () => {
    const reached = new Set(states.map((s) => s.phase))
    expect([...reached].sort()).toEqual([...Phase.options.filter((p) => p !== 'void'), 'unrecorded'].sort())
  })

  test('each phase lets through the facts of the law and no others; what has ended stays ended', () => {
    const found = Object.fromEntries(Object.keys(ways).map((phase) => [phase, waysOutOf(phase)]))
    expect(found).toEqual(ways)
  })

  test('every fact has its place: there is a state that lets it through', () => {
    const ofDispute: readonly string[] = disputeFactTypes
    const taken: Set<string> = new Set(states.flatMap((s) => s.next.filter((n) => n.can).map((n) => n.fact.type)))
    expect(factTypes.filter((type) => type !== 'struckOut' && !ofDispute.includes(type) && !taken.has(type))).toEqual([])
  })

  test('a reply is delivered once, a consultation is sent, heard and answered once', () => {
    for (const { snapshot, next } of states) {
      const can = (type: string) => next.filter((n) => n.can && n.fact.type === type)
      if (snapshot.context.delivered) expect(can('delivered')).toEqual([])
      for (const { fact } of can('consulted')) expect(snapshot.context.consultations[numberOf(fact)]).toBe(undefined)
      for (const { fact } of can('consultationReceived')) expect(snapshot.context.consultations[numberOf(fact)]).toBe('sent')
      for (const { fact } of can('consultationEnded')) expect(snapshot.context.consultations[numberOf(fact)]).not.toBe('ended')
    }
  })

  test('no open case is trapped: it can always be withdrawn', () => {
    const ended = ['unrecorded', 'answered', 'withdrawn', 'lapsed', 'discontinued', 'forwarded']
    const trapped = states.filter((s) => !ended.includes(s.phase) && !s.next.some((n) => n.fact.type === 'withdrawn' && n.answer.admitted))
    expect(trapped.map((s) => s.key)).toEqual([])
  })

  test('along every way, replaying the facts gives the state that the chart is in', () => {
    for (const { key, phase, log, replayed } of states) {
      expect(keyOf(replayed.snapshot)).toBe(key)
      expect(replayed.file.phase).toBe(log.length === 0 ? 'unrecorded' : phase)
    }
  })

  test('of every fact in every state the door says yes or no aloud: yes only where the chart can, and there no only for want of what the fact answers to', () => {
    for (const { key, next } of states) {
      for (const { fact, can, answer } of next) {
        if (!can) expect(`${key} ${fact.type} ${answer.admitted}`).toBe(`${key} ${fact.type} false`)
        else if (!answer.admitted)
          expect(refusedByTheFile[answer.refusal.code], `${key} ${fact.type} ${answer.refusal.code}`).toContain(fact.type)
        if (answer.admitted) expect(answer.after.file.facts.at(-1)?.fact).toBe(fact)
        else expect(RefusalCode.options).toContain(answer.refusal.code)
      }
    }
  })

  test('a fact that the chart would pass over in silence is refused aloud', () => {
    const handling = states.find((s) => s.phase === 'handling') as WalkedState
    expect(admit(handling.log, say.delivered(handling.at.today), handling.at)).toMatchObject({
      admitted: false,
      refusal: { code: 'notAdmissible' }
    })
  })

  test('in every state the buttons are what the door would say', () => {
    for (const { key, log, at, next, replayed } of states.filter((s) => s.log.length > 0)) {
      // A third consultation may always be asked where any may; the walk asks only two.
      const third = say.consulted(at.today, 3)
      const asked = [...next, { fact: third, answer: admit(log, third, at, replayed) }]
      for (const button of mayRecord(log, at, () => true).filter((b) => next.some((n) => n.fact.type === b.fact))) {
        const answers = asked.filter((n) => n.fact.type === button.fact).map((n) => n.answer)
        expect(`${key} ${button.fact} ${button.possible}`).toBe(`${key} ${button.fact} ${answers.some((a) => a.admitted)}`)
        if (!button.possible) expect(button.refusal).not.toBe(null)
      }
    }
  })
})

const waysOutOf = (phase: string): string =>
  [...new Set(states.filter((s) => s.phase === phase).flatMap((s) => s.next.filter((n) => n.can).map((n) => n.fact.type)))].sort().join(' ')

const numberOf = (fact: object): number => (fact as { consultation: number }).consultation
