import type { Narrative, QuotedFigures } from '@mingdu/schema'
import { formOf, narrativeFindings, narrativeRead, quotableCells, quoteText, resolved } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const form = formOf(cn, 2025)
if (!form) throw new Error('no form')
const line = (...n: number[]) => [...n, n.reduce((a, b) => a + b, 0)]
const zero = line(0, 0, 0, 0, 0, 0)
const applications = {
  ...Object.fromEntries(form.applications.rows.filter((r) => r.kind === 'number').map((r) => [r.code, zero])),
  '1': line(17, 2, 0, 0, 0, 0),
  '3.3.1': line(1, 0, 0, 0, 0, 0),
  '3.3.4': line(3, 1, 0, 0, 0, 0)
}
const proactive = { fees: { amount: 1_310_200_00 }, normative: { made: 4, repealed: 2, inForce: null } }
const figures: QuotedFigures = {
  year: 2025,
  form: form.id,
  proactive,
  applications,
  disputes: [5, 0, 0, 0, 5, ...Array.from({ length: 10 }, () => 0)],
  feeIncome: { payments: 2, fen: 31_050 },
  last: {
    form: form.id,
    proactive,
    applications: { ...applications, '1': line(11, 0, 0, 0, 0, 0) },
    disputes: [],
    feeIncome: { payments: 0, fen: 0 }
  }
}
const quotable = { forms: cn.forms, figures }
const found = (
  narrative: Narrative,
  more: { last?: Record<string, string>; demands?: never[] | { said: string; part?: string; atMost?: number; mentions?: string }[] } = {}
) => narrativeFindings({ form, narrative, quotable, last: more.last ?? null, demands: more.demands ?? [] })
const of = (heading: string, words: string) => found({ [heading]: words }).filter((f) => f.heading === heading)

describe('a figure quoted in the words', () => {
  test('is the cell itself, of this year or of the last, a group by the sum of what stands under it, money in 万元', () => {
    expect(
      resolved('收到{applications:1:total}件（上年{last:applications:1:total}件），不予公开{applications:3.3:total}件', quotable)
    ).toBe('收到19件（上年11件），不予公开5件')
    expect(resolved('收费{proactive:fees:amount}万元，复议{disputes:review:total}件', quotable)).toBe('收费131.02万元，复议5件')
  })

  test('that nobody has said, or that no form has, is left blank and is an error; braces that name no figure are words', () => {
    expect(resolved('现行有效{proactive:normative:inForce}件{见附表}', quotable)).toBe('现行有效〔　〕件{见附表}')
    expect(of('proactive', '现行有效{proactive:normative:inForce}件，{applications:9.9:total}件').map((f) => f.about.quote)).toEqual([
      '{proactive:normative:inForce}',
      '{applications:9.9:total}'
    ])
  })

  test('every cell that can be chosen is understood', () => {
    const unknown = quotableCells(form).filter((cell) =>
      resolved(quoteText({ ...cell, last: false }), { forms: cn.forms, figures: { ...figures, disputes: zero.concat(zero, 0) } }).includes(
        '{'
      )
    )
    expect(unknown).toEqual([])
  })
})

describe('the words of a report', () => {
  test('open part 六 with what was taken in fees, also where there was nothing', () => {
    expect(narrativeRead(form, {}, quotable)).toEqual({ other: '2025年度收取信息处理费2笔，共计310.50元。' })
    const none = { ...figures, feeIncome: { payments: 0, fen: 0 } }
    expect(narrativeRead(form, { other: '无其他事项。' }, { forms: cn.forms, figures: none }).other).toBe(
      '2025年度没有收取信息处理费。\n无其他事项。'
    )
  })

  test('a heading without words is told; part 六 says its fees by itself', () => {
    expect(found({}).map((f) => [f.finding, f.heading])).toEqual(
      ['proactive', 'applications', 'management', 'platform', 'supervision', 'problems', 'improvement'].map((h) => ['headingMissing', h])
    )
  })

  test('a typed number of applications that stands in no table is a doubt; one that does is better quoted; other numbers are not asked about', () => {
    expect(
      of('applications', '2025年收到申请23件，其中不予公开5件。依照条例第二十九条办理，公众号发布325条。').map((f) => [
        f.finding,
        f.about.number,
        f.about.quote
      ])
    ).toEqual([
      ['numberInNoTable', '23', undefined],
      ['typedFigure', '5', '{applications:3.3:total}']
    ])
  })

  test('last year’s sentences with other figures are repeated words, a new sentence is not', () => {
    const last = { management: '2024年共梳理政策文件27件，规范政府信息公开流程。' }
    const at = (words: string) => found({ management: words }, { last }).filter((f) => f.finding === 'repeated')
    expect(at('2025年共梳理政策文件31件，规范政府信息公开流程。').map((f) => f.about.percent)).toEqual([100])
    expect(at('本年建立政府信息管理动态调整机制，逐件复核公开属性。')).toEqual([])
  })

  test('what this year’s notice asks is gone through: a length without blanks, a word that must stand there', () => {
    const demands = [
      { said: '总体情况不超过10字', part: '1', atMost: 10 },
      { said: '写明政策解读', mentions: '政策解读' },
      { said: '主要领导审定' }
    ]
    expect(found({ proactive: '加强 政策 解读，提高质量效率。' }, { demands }).filter((f) => f.heading === null)).toEqual([
      { finding: 'tooLong', severity: 'warning', part: '1', heading: null, about: { said: '总体情况不超过10字', length: 14, atMost: 10 } },
      { finding: 'notMentioned', severity: 'warning', part: null, heading: null, about: { said: '写明政策解读', mentions: '政策解读' } }
    ])
  })
})
