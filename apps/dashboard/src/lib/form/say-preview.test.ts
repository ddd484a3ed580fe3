import zh from 'virtual:words/zh'
import { day, type LocalDate, type PreviewedChange } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../law/lexicon.ts'
import { voiceOf } from '../words/voice.ts'
import { sayPreview } from './say-preview.ts'

const speaker = { ...voiceOf('zh', zh, day('2026-11-10')), lexicon: lexiconOf(cn) }
const nothing: PreviewedChange = { phase: { from: 'handling', to: 'handling' }, terms: [], settled: [], cell: null, onceSentOut: false }
const reply = (legal: [string | null, string | null], strict = legal): PreviewedChange['terms'][number] => {
  const dates = ([from, to]: [string | null, string | null]) => ({ from: from as LocalDate | null, to: to as LocalDate | null })
  return { term: 'reply', legal: dates(legal), strict: dates(strict) }
}
const said = (change: Partial<PreviewedChange>) => sayPreview({ ...nothing, ...change }, speaker)

describe('what recording would change, in words', () => {
  test('a moved term says both dates, once where both readings agree', () => {
    expect(said({ terms: [reply(['2026-11-12', '2026-12-03'])] })).toEqual(['答复期限：11月12日 → *12月3日（周四）*'])
  })

  test('where the readings part, each has its line, and one that does not move says so', () => {
    const terms = [reply(['2026-11-12', null], ['2026-11-12', '2026-11-12'])]
    expect(said({ terms, phase: { from: 'handling', to: 'awaitingCorrection' } })).toEqual([
      '答复期限：11月12日 → *暂停，等对方*',
      '稳妥期限：仍为 *11月12日（周四）*',
      '阶段：办理中 → *等申请人补正*'
    ])
  })

  test('a decision that is not out yet is said to count once it is', () => {
    const cell = { year: 2026, form: 'cn2021', row: '3.4.1', column: 'naturalPerson' }
    const [line = ''] = said({ cell: { ...cell, form: cn.forms.at(-1)?.id ?? '' }, onceSentOut: true })
    expect(line).toContain('送出后计入 2026 年表三')
    expect(line).toContain('本机关不掌握相关政府信息')
  })

  test('a reply after its term is said to miss it, and where nothing changes that is said', () => {
    const settled = [{ term: 'reply' as const, on: day('2026-11-13'), legal: day('2026-11-12'), late: true }]
    expect(said({ settled })).toEqual(['答复期限 11月12日，*超期*'])
    expect(said({})).toEqual(['期限和阶段都不变'])
  })
})
