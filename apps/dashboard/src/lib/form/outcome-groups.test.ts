import { freedonia } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../law/lexicon.ts'
import { lawSpeech } from '../law/speak-law.ts'
import { outcomeGroups, rowNamed } from './outcome-groups.ts'

const label = (l: { zh: string }) => l.zh
const law = lawSpeech(lexiconOf(freedonia), label)
const given = { law, label, separator: '、' }
const shown = (searched: string, chosen = '', on = '2101-04-04') =>
  outcomeGroups(on, searched, chosen, given).map((g) => [g.title, g.options.map((o) => o.id)])

describe('decisions chosen directly', () => {
  test('stand under the heads of the table of that year, and only those that an organ signs', () => {
    expect(shown('')).toEqual([
      ['1.准予', ['granted']],
      ['2.不准', ['refused', 'tooMany']],
      ['3.本处不存', ['unknownHere']]
    ])
  })

  test('are narrowed by name, row or article; the chosen one stays', () => {
    expect(shown('不准')).toEqual([['2.不准', ['refused', 'tooMany']]])
    expect(shown('第六条')).toHaveLength(3)
    expect(shown('不准', 'granted').flatMap(([, ids]) => ids)).toEqual(['granted', 'refused', 'tooMany'])
    expect(shown('飞船')).toEqual([])
  })

  test('of a day before the law there are none', () => expect(shown('', '', '2099-01-01')).toEqual([]))

  test('a row is named with its head, once where it stands alone', () => expect(rowNamed(law, '2101-04-04', 'refused')).toBe('2.不准'))
})
