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
    expect(named.filter((code) => cn.rules[code] === undefined)).toEqual([])
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
