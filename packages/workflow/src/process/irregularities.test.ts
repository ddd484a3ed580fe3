import type { Fact, IrregularityCode } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia, given, type Scene, type Seen, say } from '../testing/index.ts'

const at = (today: string) => ({ statute: freedonia, today })
/** Until Monday 04-18; a notice to correct until Thursday 04-07. */
const received = say.received('2101-04-04')
const asked = say.correctionRequested('2101-04-06')
const heard = say.correctionNoticeReceived('2101-04-07')
const fee = 5_00
const notified = [say.feeNotified('2101-04-06', 3, fee), say.feeNoticeReceived('2101-04-07')]

const answered = [received, say.decided('2101-04-11', 'granted'), say.sentOut('2101-04-12')]
const contested = [...answered, say.disputeFiled('2101-05-02')]
const sued = [...answered, say.disputeFiled('2101-05-02', 1, 'suit')]
const redo = { redo: { value: 4, unit: 'workingDays', flaw: 'substance' } } as const

type Told = { because: string; given: Fact[]; when: Fact; is: Partial<Seen>; regular: Fact }

/** Total over the codes. `regular`: the same a day earlier, or as it should be, is marked by nothing. */
const stories: Record<Exclude<IrregularityCode, 'documentNumberTaken' | 'yearClosed'>, Told> = {
  oralUnconfirmed: {
    because: 'spoken, written down by the organ, and not confirmed by who spoke: received all the same',
    given: [],
    when: { ...received, oral: { transcriptConfirmed: false } },
    is: { effect: ['none'], article: 'receipt', receipt: '2101-04-04', legal: '2101-04-18' },
    regular: { ...received, oral: { transcriptConfirmed: true } }
  },
  confirmedAfterArrival: {
    because: 'confirmed the day after: receipt is the confirmation, the strict date runs from arrival',
    given: [say.received('2101-04-04', 'fax')],
    when: say.confirmed('2101-04-05'),
    is: {
      effect: ['strictDateStays'],
      article: 'receipt',
      about: { arrived: '2101-04-04', confirmed: '2101-04-05' },
      legal: '2101-04-19',
      strict: '2101-04-18'
    },
    regular: say.confirmed('2101-04-04')
  },
  correctionNoticeLate: {
    because: 'asked on the fourth working day: the legal term restarts all the same, the strict date stays',
    given: [received],
    when: say.correctionRequested('2101-04-08'),
    is: { effect: ['strictDateStays'], article: 'correction', about: { nth: 4, limit: 3 }, legal: null, strict: '2101-04-18' },
    regular: say.correctionRequested('2101-04-07')
  },
  correctionRoundBeyond: {
    because: 'a second notice where the statute knows one: recorded, and it restarts the term like the first',
    given: [received, asked, say.corrected('2101-04-11')],
    when: say.correctionRequested('2101-04-12'),
    is: { effect: ['none'], article: 'correction', about: { round: 2, limit: 1 }, legal: null, strict: null },
    regular: say.extended('2101-04-12', 1)
  },
  correctedLate: {
    because: 'a correction after its term is taken, and the reply term runs from it',
    given: [received, asked, heard],
    when: say.corrected('2101-04-20'),
    is: {
      effect: ['restartsLegalTerm'],
      article: 'correction',
      about: { due: '2101-04-19', on: '2101-04-20' },
      phase: 'handling',
      legal: '2101-05-04'
    },
    regular: say.corrected('2101-04-20', '2101-04-19')
  },
  extensionLate: {
    because: 'noticed after the term: it changes no date',
    given: [received],
    when: say.extended('2101-04-19', 5),
    is: { effect: ['none'], article: 'reply', about: { due: '2101-04-18', on: '2101-04-19' }, legal: '2101-04-18' },
    regular: say.extended('2101-04-18', 5)
  },
  extensionAgain: {
    because: 'extended once before: it changes no date',
    given: [received, say.extended('2101-04-11', 2)],
    when: say.extended('2101-04-12', 3),
    is: { effect: ['none'], article: 'reply', legal: '2101-04-20' },
    regular: say.decided('2101-04-12', 'granted')
  },
  delayLate: {
    because: 'noticed after the term: it changes no date',
    given: [received],
    when: say.delayed('2101-04-19', 5),
    is: { effect: ['none'], article: 'reply', about: { due: '2101-04-18', on: '2101-04-19' }, legal: '2101-04-18' },
    regular: say.delayed('2101-04-18', 5)
  },
  extensionOverLimit: {
    because: 'of six days five count',
    given: [received],
    when: say.extended('2101-04-11', 6),
    is: { effect: ['onlyPartCounts'], article: 'reply', about: { limit: 5, days: 6 }, legal: '2101-04-25' },
    regular: say.extended('2101-04-11', 5)
  },
  feeNotifiedLate: {
    because: 'after the term: the payment term starts, the strict date stays',
    given: [received],
    when: say.feeNotified('2101-04-19', 3, fee),
    is: {
      effect: ['strictDateStays'],
      article: 'fees',
      about: { due: '2101-04-18', on: '2101-04-19' },
      phase: 'awaitingPayment',
      strict: '2101-04-18'
    },
    regular: say.feeNotified('2101-04-18', 3, fee)
  },
  paidLate: {
    because: 'paid after its term: taken, and the reply term runs from it',
    given: [received, ...notified],
    when: say.feePaid('2101-04-19', fee),
    is: {
      effect: ['restartsLegalTerm'],
      article: 'fees',
      about: { due: '2101-04-18', on: '2101-04-19' },
      phase: 'handling',
      legal: '2101-05-03'
    },
    regular: say.feePaid('2101-04-18', fee)
  },
  decidedWhileAwaiting: {
    because: 'decided although a correction was asked for: recorded, nothing on the clock',
    given: [received, asked],
    when: say.decided('2101-04-08', 'granted'),
    is: { effect: ['none'], article: 'correction', phase: 'decided', legal: null },
    regular: say.corrected('2101-04-08')
  },
  decidedUnasked: {
    because: 'nobody was asked why so many: the decision stands, and may be annulled for it',
    given: [received],
    when: say.decided('2101-04-08', 'tooMany'),
    is: { effect: ['mayBeAnnulled'], article: 'answers', phase: 'decided' },
    regular: say.reasonsRequested('2101-04-06')
  },
  decidedAfterLapse: {
    because: 'a decision after a confirmed lapse replaces it once it goes out',
    given: [received, asked, heard, say.lapsed('2101-04-22')],
    when: say.decided('2101-04-25', 'granted'),
    is: { effect: ['replacesLapse'], article: 'correction', phase: 'decided', outcome: 'uncorrected', endedOn: '2101-04-22' },
    regular: say.struckOut('2101-04-25', 4)
  },
  replyLate: {
    because: 'a reply out after the term is late by so many working days; when it was signed does not save it',
    given: [received, say.decided('2101-04-18', 'granted')],
    when: say.sentOut('2101-04-20'),
    is: {
      effect: ['none'],
      article: 'reply',
      about: { due: '2101-04-18', on: '2101-04-20', days: 2 },
      phase: 'answered',
      endedOn: '2101-04-20'
    },
    regular: say.sentOut('2101-04-18')
  },
  lapsedWithinGrace: {
    because: 'confirmed while a letter posted in time may still be on its way',
    given: [received, asked, heard],
    when: say.lapsed('2101-04-21'),
    is: {
      effect: ['none'],
      article: 'correction',
      about: { due: '2101-04-19', from: '2101-04-21' },
      phase: 'lapsed',
      endedOn: '2101-04-21'
    },
    regular: say.lapsed('2101-04-22')
  },
  disputeAnswerLate: {
    because: 'answered on the seventh working day after the copy: it counts as having no evidence',
    given: [...contested, say.disputeCopyReceived('2101-05-04')],
    when: say.disputeAnswered('2101-05-13'),
    is: { effect: ['noEvidence'], article: 'quarrels', about: { due: '2101-05-12', on: '2101-05-13' } },
    regular: say.disputeAnswered('2101-05-12')
  },
  appealLate: {
    because: 'the organ appealed on the eighth day: the higher court will say what becomes of it',
    given: [...sued, say.disputeDecided('2101-05-04', 'changed', 1, { effect: 'appealableJudgment' })],
    when: say.disputeAppealed('2101-05-12', 'organ'),
    is: { effect: ['none'], about: { due: '2101-05-11', on: '2101-05-12' } },
    // When the applicant was served, nobody here knows.
    regular: say.disputeAppealed('2101-05-12', 'applicant')
  },
  redoneLate: {
    because: 'done over a day after the term that the decision set',
    given: [...contested, say.disputeDecided('2101-05-04', 'changed', 1, redo)],
    when: say.redone('2101-05-11'),
    is: { effect: ['none'], about: { due: '2101-05-10', on: '2101-05-11' } },
    regular: say.redone('2101-05-10')
  },
  redoneAlike: {
    because: 'the same again on the same grounds, though the flaw was one of substance',
    given: [...contested, say.disputeDecided('2101-05-04', 'changed', 1, redo)],
    when: say.redone('2101-05-10', true),
    is: { effect: ['mayBeAnnulled'], article: 'quarrels' },
    regular: say.redone('2101-05-10', false)
  }
}

describe.each(Object.entries(stories))('%s', (code, story) => {
  const told = given(...story.given, at('2101-05-20'))

  test(story.because, () => {
    told.when(story.when).thenItIs({ irregular: [code as IrregularityCode], ...story.is })
  })

  test('as it should be it is marked by nothing', () => {
    told.when(story.regular).thenItIs({ irregular: [] })
  })

  test('the mark is kept with the fact', () => {
    expect(told.when(story.when).log.at(-1)?.irregular).toEqual([code])
  })
})

describe('documentNumberTaken', () => {
  const signed = { ...say.decided('2101-04-14', 'granted'), documentNumber: '弗公开〔2101〕第9号' }
  const by = (numberBorneBy: { case: string | null }) => ({ ...at('2101-05-20'), numberBorneBy })

  test('a number that another case’s paper bears is recorded and marked, and named with that case', () => {
    given(received, by({ case: '2101-003' }))
      .when(signed)
      .thenItIs({ irregular: ['documentNumberTaken'], effect: ['none'], about: { number: '弗公开〔2101〕第9号', case: '2101-003' } })
  })

  test('so is a number that was given up', () => {
    given(received, by({ case: null }))
      .when(signed)
      .thenItIs({ irregular: ['documentNumberTaken'], about: { number: '弗公开〔2101〕第9号' } })
  })

  test('a number that nobody bears, and a paper without one, is marked by nothing', () => {
    given(received, at('2101-05-20')).when(signed).thenItIs({ irregular: [] })
    given(received, by({ case: '2101-003' }))
      .when(say.decided('2101-04-14', 'granted'))
      .thenItIs({ irregular: [] })
  })
})

describe('yearClosed', () => {
  const closed: Scene = { ...at('2102-02-20'), closedYears: [2101] }

  test('what would change a closed year really happened: it is recorded with a reason, and marked as an adjustment', () => {
    given(closed)
      .when(say.received('2101-12-30'))
      .thenItIs({ irregular: ['yearClosed'], effect: ['adjustsClosedYear'], about: { years: '2101' } })
  })

  test('an ending of the new year changes nothing of the closed one', () => {
    given(say.received('2101-12-20'), { ...closed, closedYears: [] })
      .when(say.withdrawn('2102-01-05'))
      .thenItIs({ irregular: [] })
    given(received, say.decided('2101-04-14', 'granted'), closed)
      .when(say.sentOut('2102-02-01'))
      .thenItIs({ irregular: ['replyLate'] })
  })

  test('a strike that would take a case out of the closed year is one too, and the mark is kept', () => {
    const told = given(received, closed).when(say.struckOut('2102-02-10', 1))
    told.thenItIs({ irregular: ['yearClosed'] })
    expect(told.log.at(-1)?.irregular).toEqual(['yearClosed'])
  })
})

describe('irregular in several ways', () => {
  test('each is named', () => {
    given(received, say.extended('2101-04-11', 2), at('2101-05-20'))
      .when(say.extended('2101-04-26', 6))
      .thenItIs({ irregular: ['extensionAgain', 'extensionOverLimit'], effect: ['none', 'onlyPartCounts'], legal: '2101-04-20' })
  })

  test('a second notice that is also late', () => {
    given(received, asked, say.corrected('2101-04-11'), at('2101-05-20'))
      .when(say.correctionRequested('2101-04-15'))
      .thenItIs({ irregular: ['correctionNoticeLate', 'correctionRoundBeyond'], strict: '2101-04-25' })
  })
})

test('where only the procedure was at fault, the same may be said again', () => {
  const flawed = { redo: { ...redo.redo, flaw: 'procedure' } } as const
  given(...contested, say.disputeDecided('2101-05-04', 'changed', 1, flawed), at('2101-05-20'))
    .when(say.redone('2101-05-10', true))
    .thenItIs({ irregular: [] })
})

describe('an irregular fact is judged by the law as the organ has it', () => {
  test('a longer mail grace makes more lapses hasty', () => {
    given(received, asked, heard, { ...at('2101-05-20'), policies: { mailGrace: 3 } })
      .when(say.lapsed('2101-04-22'))
      .thenItIs({ irregular: ['lapsedWithinGrace'] })
  })

  test('a reply in the extended term is not late', () => {
    given(received, say.extended('2101-04-18', 5), say.decided('2101-04-25', 'granted'), at('2101-05-20'))
      .when(say.sentOut('2101-04-25'))
      .thenItIs({ irregular: [] })
  })

  test('a reply between the strict and the legal date is in time', () => {
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-07'), say.decided('2101-04-19', 'granted'), at('2101-05-20'))
      .when(say.sentOut('2101-04-20'))
      .thenItIs({ irregular: [], strict: '2101-04-18' })
  })
})
