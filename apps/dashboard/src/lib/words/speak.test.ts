import enCompiled from 'virtual:words/en'
import zhCompiled from 'virtual:words/zh'
import { describe, expect, test } from 'vitest'
import { en } from './en/index.ts'
import { speak, type WordKey } from './speak.ts'
import { zh } from './zh/index.ts'

const keys = Object.keys(zh) as WordKey[]
const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?:, plural,[^}]*\}[^}]*\})?\}/g)].map((m) => m[1]))].sort()

describe('the two dictionaries', () => {
  test('have a word for every key, in both languages', () => {
    for (const key of keys.filter((k) => k !== 'tables.knownOn.after')) {
      expect(zh[key], key).not.toBe('')
      expect(en[key], key).not.toBe('')
    }
    expect(Object.keys(en).sort()).toEqual([...keys].sort())
  })

  test('fill the same places', () => {
    for (const key of keys) expect(places(en[key]), key).toEqual(places(zh[key]))
  })

  test('type no number of the law: periods come from the statute', () => {
    const numbered = keys.filter(
      (k) =>
        /^(whyOn|field|irregular|effect|refusal|remedy|receipt|channel)\./.test(k) && /\d+ ?(个工作日|working days|天)/.test(zh[k] + en[k])
    )
    expect(numbered).toEqual([])
  })

  test('close every strong mark that they open', () => {
    for (const key of keys)
      for (const text of [zh[key], en[key]]) expect(text.split('*').length % 2, `${key}: ${text}`).toBe(key === 'record.note' ? 0 : 1)
  })
})

describe('a text', () => {
  test('is filled with the values given', () => {
    expect(speak('zh', zhCompiled)('deadline.late', { n: 4 })).toBe('已超期 4 个工作日')
  })

  test('that says nothing in one language stays empty', () => {
    expect(speak('zh', zhCompiled)('tables.knownOn.after')).toBe(zh['tables.knownOn.after'])
    expect(speak('en', enCompiled)('tables.knownOn.after')).toBe(en['tables.knownOn.after'])
  })

  test('takes the form that fits the number, where a language has one', () => {
    expect(speak('en', enCompiled)('deadline.late', { n: 1 })).toBe('1 working day late')
    expect(speak('en', enCompiled)('deadline.late', { n: 4 })).toBe('4 working days late')
  })
})
