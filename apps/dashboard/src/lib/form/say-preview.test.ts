import zh from 'virtual:words/zh'
import { day, type LocalDate, type PreviewedChange } from '@mingdu/schema'
import { freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../law/lexicon.ts'
import { voiceOf } from '../words/voice.ts'
import { sayPreview } from './say-preview.ts'

const speaker = { ...voiceOf('zh', zh, day('2026-11-10')), lexicon: lexiconOf(freedonia) }
const nothing: PreviewedChange = {
  phase: { from: 'handling', to: 'handling' },
  terms: [],
  settled: [],
  cell: null,
  onceSentOut: false,
  remedies: null
}
const reply = (legal: [string | null, string | null], strict = legal): PreviewedChange['terms'][number] => {
  const dates = ([from, to]: [string | null, string | null]) => ({ from: from as LocalDate | null, to: to as LocalDate | null })
  return { term: 'reply', legal: dates(legal), strict: dates(strict) }
}
const said = (change: Partial<PreviewedChange>) => sayPreview({ ...nothing, ...change }, speaker)

describe('what recording would change, in words', () => {
  test('a moved term says both dates, once where both readings agree', () => {
    expect(said({ terms: [reply(['2026-11-12', '2026-12-03'])] })).toEqual(['答复期限：11月12日 → *12月3日（周四）*'])
  })

  test('a date that no holiday notice reaches yet is said to be provisional', () => {
    expect(said({ terms: [{ ...reply(['2026-12-08', '2027-01-06']), provisional: true }] })).toEqual([
      '答复期限：12月8日 → *预计 2027年1月6日（周三）*'
    ])
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
    const form = freedonia.forms[0]
    const row = form?.applications.rows.find((r) => r.counts?.some((c) => 'outcome' in c && c.outcome === 'unknownHere'))
    const cell = { year: 2101, form: form?.id ?? '', row: row?.code ?? '', column: 'guild' }
    const [line = ''] = said({ cell, onceSentOut: true })
    expect(line).toContain('送出后计入 2101 年表三')
    expect(line).toContain(row?.title)
    // What changes nothing of it does not repeat in which cell it stands.
    expect(sayPreview({ ...nothing, cell }, { ...speaker, counted: [cell] })).toEqual(['期限和阶段都不变'])
  })

  test('a reply after its term is said to miss it, and where nothing changes that is said', () => {
    const settled = [{ term: 'reply' as const, on: day('2026-11-13'), legal: day('2026-11-12'), late: true }]
    expect(said({ settled })).toEqual(['答复期限 11月12日，*超期*'])
    expect(said({})).toEqual(['期限和阶段都不变'])
  })
})
