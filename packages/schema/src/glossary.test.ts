/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as words from './index.ts'
import { ConsultedKind, factTypes, PeriodId, Phase, Role } from './index.ts'

type Row = { words: string[]; chinese: string; banned: string[] }

const rows: Row[] = readFileSync(`${import.meta.dirname}/../README.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, first, chinese, , banned] = line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string]
    return {
      words: [...first.matchAll(/`([^`]+)`/g)].map((m) => m[1] as string),
      chinese,
      banned: banned.split(', ').filter((b) => b !== '—')
    }
  })
const defined = rows.flatMap((r) => r.words)

describe('the glossary', () => {
  test.each([
    ['fact', factTypes],
    ['phase', Phase.options],
    ['role', Role.options],
    ['period', PeriodId.options],
    ['party consulted', ConsultedKind.options]
  ])('has every %s', (_, names) => {
    expect([...names].filter((name) => !defined.includes(name))).toEqual([])
  })

  test('defines a word once, and gives each concept one Chinese term', () => {
    expect(defined.filter((word, i) => defined.indexOf(word) !== i)).toEqual([])
    const terms = rows.map((r) => r.chinese)
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
    expect(terms.filter((term) => !/\p{Script=Han}/u.test(term))).toEqual([])
  })

  test('bans no word that it defines', () => {
    expect(rows.flatMap((r) => r.banned).filter((word) => defined.includes(word))).toEqual([])
  })

  test('no shape of the schema is named by a banned word', () => {
    const names = Object.keys(words).map((name) => name.toLowerCase())
    const banned = rows.flatMap((r) => r.banned).filter((b) => /^[a-z]+$/i.test(b))
    expect(banned.length).toBeGreaterThan(60)
    expect(banned.filter((b) => names.includes(b.toLowerCase()))).toEqual([])
  })
})
