import { IrregularityCode, LedgerEvent } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { cn, statutes } from './index.ts'

const known = new Set<string>(cn.articles.map((article) => article.id))

describe('what the statute cites', () => {
  test('every article cited anywhere is in the list of articles', () => {
    const cited = [
      ...Object.values(cn.periods).map((period) => period.article),
      ...Object.values(cn.receipt).map((rule) => rule.article),
      ...Object.values(cn.consultation).map((rule) => rule.article),
      ...cn.outcomes.flatMap((outcome) => outcome.articles),
      ...cn.tariffs.map((tariff) => tariff.article),
      ...Object.values(cn.rules)
    ]
    expect(cited.filter((id) => !known.has(id))).toEqual([])
  })

  test('no article, outcome or kind of applicant is named twice', () => {
    for (const list of [cn.articles, cn.outcomes, cn.applicantKinds, cn.tariffs]) {
      const ids = list.map((item) => item.id as string)
      expect(ids.length).toBe(new Set(ids).size)
    }
  })

  test('every irregularity and every line of the ledger has its article', () => {
    const named = [...IrregularityCode.options, ...LedgerEvent.options]
    // Lines of other terms cite the article of their period; of a withdrawal the law has no words.
    // Numbers of papers are the office's own order: no article knows them.
    const none = [
      'documentNumberTaken',
      'termStart',
      'elapsed',
      'termKept',
      'termOver',
      'unused',
      'calendarDays',
      'withdrawn',
      'discontinued',
      'merged'
    ]
    expect(named.filter((code) => cn.rules[code] === undefined)).toEqual(none)
  })

  test('what is an inference may be set by the organ; what the law says may not', () => {
    for (const [id, period] of Object.entries(cn.periods)) {
      expect(period.settable, id).toBe(period.source.kind !== 'law')
    }
  })

  test('the registry gives each statute by its own id', () => {
    expect(Object.entries(statutes).map(([id, statute]) => [id, statute.id])).toEqual([['cn', 'cn']])
  })
})

describe('the periods of the regulation', () => {
  test('reply, extension, consultation, correction and payment are as the articles say', () => {
    const days = Object.fromEntries(Object.entries(cn.periods).map(([id, period]) => [id, `${period.value} ${period.unit}`]))
    expect(days).toMatchObject({
      correctionNotice: '7 workingDays',
      reply: '20 workingDays',
      extension: '20 workingDays',
      thirdParty: '15 workingDays',
      coMaker: '15 workingDays',
      payment: '20 workingDays',
      correctionRounds: '2 rounds'
    })
  })

  test('of review and suit: working days only where the review law says so (art. 88), from the day the paper is received', () => {
    const terms = Object.fromEntries(
      Object.entries(cn.periods).flatMap(([id, p]) => (/^(arl|all)/.test(p.article) ? [[id, `${p.value} ${p.unit} ${p.from}`]] : []))
    )
    // 行政复议法 20, 48, 54, 62, 88; 行政诉讼法 45, 46, 67, 85.
    expect(terms).toEqual({
      applyForReview: '60 calendarDays delivered',
      sueDirectly: '6 months delivered',
      remedyAtMost: '12 months delivered',
      reviewAnswer: '10 workingDays reviewCopyReceived',
      reviewAnswerSimple: '5 workingDays reviewCopyReceived',
      reviewDecision: '60 calendarDays reviewAccepted',
      reviewDecisionExtension: '30 calendarDays reviewAccepted',
      reviewDecisionSimple: '30 calendarDays reviewAccepted',
      suitAfterReview: '15 calendarDays reviewDecisionReceived',
      suitAnswer: '15 calendarDays suitCopyReceived',
      appealJudgment: '15 calendarDays judgmentReceived',
      appealRuling: '10 calendarDays rulingReceived',
      // The decision itself says how long; the number is what a form proposes.
      redo: '20 workingDays disputeInEffect'
    })
  })

  test('the deferred reply of art. 35 and the handling of complaints have no number of the law', () => {
    expect([cn.periods.delay, cn.periods.complaint].map((p) => [p.source.kind, p.settable])).toEqual([
      ['inference', true],
      ['inference', true]
    ])
  })

  test('silence of a co-maker is consent, silence of a third party is not', () => {
    expect(cn.consultation.coMaker.silence).toBe('consent')
    expect(cn.consultation.thirdParty.silence).toBe('organDecides')
  })

  test('e-mail, fax and ordinary letters wait for confirmation; what is handed over or signed for does not', () => {
    const starts = Object.fromEntries(Object.entries(cn.receipt).map(([channel, rule]) => [channel, rule.starts]))
    expect(starts).toEqual({
      inPerson: 'arrival',
      signedMail: 'arrival',
      ordinaryMail: 'confirmation',
      webForm: 'arrival',
      webFormWithException: 'confirmation',
      email: 'confirmation',
      fax: 'confirmation'
    })
  })
})

describe('remedies', () => {
  test('refusals under articles 14 to 16 and partial release go to review first, everything else does not', () => {
    const first = cn.outcomes.filter((outcome) => outcome.remedy === 'reviewFirst')
    const refused = /^reg1[456]/
    expect(first.filter((o) => o.id !== 'partlyProvided').every((o) => o.articles.some((a) => refused.test(a)))).toBe(true)
    expect(first.length).toBe(8)
    const others = cn.outcomes.filter((outcome) => outcome.remedy !== 'reviewFirst')
    expect(others.filter((o) => o.articles.some((a) => refused.test(a)))).toEqual([])
  })
})
