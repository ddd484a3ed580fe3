import { describe, expect, test } from 'vitest'
import { freedonia, given, say } from '../testing/index.ts'
import { deadlinesOf } from './deadlines.ts'

/** In Freedonia a review is answered in 6 working days, 3 in the simple procedure, a suit in 9 days; a judgment is appealed in 7. */
const on = (today: string) => ({ statute: freedonia, today })
// Monday 2101-04-04; answered on Tuesday 04-12.
const answered = [say.received('2101-04-04'), say.decided('2101-04-11', 'granted'), say.sentOut('2101-04-12')]
const review = [say.disputeFiled('2101-05-02'), say.disputeCopyReceived('2101-05-04')]
const suit = say.disputeFiled('2101-05-02', 1, 'suit')

describe('the terms of a dispute', () => {
  test('a case that was answered is the organ’s again while a review waits for its answer', () => {
    given(...answered, on('2101-05-03')).thenItIs({ withWhom: 'nobody', next: null })
    // 05-05, 06, 09, 10, 11, 12.
    given(...answered, ...review, on('2101-05-05')).thenItIs({
      withWhom: 'organ',
      next: 'organ reviewAnswer 2101-05-12 / 2101-05-12',
      state: 'onTrack',
      inHand: 'registrar 2101-05-04 +1',
      phase: 'answered'
    })
    given(...answered, ...review, on('2101-05-13')).thenItIs({ state: 'late' })
    given(...answered, ...review, say.disputeAnswered('2101-05-11'), on('2101-05-13')).thenItIs({ withWhom: 'nobody', next: null })
  })

  test('the simple procedure has a shorter term, counted from the same copy when the procedure changes', () => {
    const simple = [say.disputeFiled('2101-05-02'), say.disputeCopyReceived('2101-05-04', 1, 'simple')]
    given(...answered, ...simple, on('2101-05-05')).thenItIs({ next: 'organ reviewAnswerSimple 2101-05-09 / 2101-05-09' })
    given(...answered, ...simple, say.disputeTurned('2101-05-06', 'ordinary'), on('2101-05-06')).thenItIs({
      next: 'organ reviewAnswer 2101-05-12 / 2101-05-12'
    })
  })

  test('a suit is answered in days of the calendar, whose last day off moves', () => {
    // Nine days after Friday 05-06 is Sunday 05-15.
    given(...answered, suit, say.disputeCopyReceived('2101-05-06'), on('2101-05-09')).thenItIs({
      next: 'organ suitAnswer 2101-05-16 / 2101-05-16'
    })
  })

  test('to appeal is open until its day and no duty after it', () => {
    const judged = say.disputeDecided('2101-06-21', 'changed', 1, { effect: 'appealableJudgment' })
    given(...answered, suit, judged, on('2101-06-22')).thenItIs({
      next: 'organ appealJudgment 2101-06-28 / 2101-06-28',
      withWhom: 'nobody'
    })
    given(...answered, suit, judged, on('2101-06-29')).thenItIs({ next: null })
    // A ruling: four days.
    const ruled = say.disputeDecided('2101-06-21', 'dropped', 1, { effect: 'appealableRuling' })
    given(...answered, suit, ruled, on('2101-06-22')).thenItIs({ next: 'organ appealRuling 2101-06-27 / 2101-06-27' })
  })

  test('what is ordered anew has the length and unit of the decision, from the day it holds', () => {
    const redo = { redo: { value: 4, unit: 'workingDays', flaw: 'substance' } } as const
    const judged = say.disputeDecided('2101-06-21', 'changed', 1, { effect: 'appealableJudgment', ...redo })
    given(...answered, suit, judged, on('2101-06-30')).thenItIs({ next: null })
    const held = given(...answered, suit, judged, say.disputeTookEffect('2101-06-29'), on('2101-06-30'))
    // 06-30, 07-01, 07-04, 07-05.
    held.thenItIs({ next: 'organ redo 2101-07-05 / 2101-07-05', withWhom: 'organ' })
    held.when(say.redone('2101-06-30')).thenItIs({ next: null, withWhom: 'nobody', irregular: [] })
    const days = { redo: { value: 10, unit: 'calendarDays', flaw: 'procedure' } } as const
    given(...answered, ...review, say.disputeDecided('2101-05-20', 'changed', 1, days), on('2101-05-23')).thenItIs({
      next: 'organ redo 2101-05-30 / 2101-05-30'
    })
  })

  test('where silence was contested, the first reply is what was ordered', () => {
    const redo = { redo: { value: 4, unit: 'workingDays', flaw: 'substance' } } as const
    const silent = [say.received('2101-04-04'), say.disputeFiled('2101-05-02', 1, 'review', { against: 'silence' })]
    const ordered = given(...silent, say.disputeDecided('2101-05-20', 'changed', 1, redo), on('2101-05-23'))
    const terms = (story: typeof ordered) => deadlinesOf(story.now.file, story.law, story.today).map((d) => `${d.term} ${d.of ?? ''}`)
    expect(terms(ordered)).toContain('redo 1')
    const after = ordered.when(say.decided('2101-05-23', 'granted'), say.sentOut('2101-05-23'))
    expect(terms(after)).not.toContain('redo 1')
  })

  test('two disputes at once have each their own term', () => {
    const story = given(
      ...answered,
      ...review,
      say.disputeFiled('2101-05-05', 2, 'suit', { filedBy: 'thirdParty' }),
      say.disputeCopyReceived('2101-05-06', 2),
      on('2101-05-09')
    )
    const own = deadlinesOf(story.now.file, story.law, story.today).filter((d) => d.of !== undefined)
    expect(own.map((d) => `${d.of} ${d.term} ${d.legal}`)).toEqual(['1 reviewAnswer 2101-05-12', '2 suitAnswer 2101-05-16'])
  })
})
