import { beforeEach, describe, expect, test } from 'vitest'
import { chooseToKeep, type Draft, draftName, dropDrafts, keepDraft, mayKeep, readDraft } from './draft.ts'

function emptyStorage() {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name)
  }
}

let storage = emptyStorage()
beforeEach(() => {
  storage = emptyStorage()
})

const hers = draftName('he-yining', 'yunling-zrzy')
const his = draftName('lin-zhihe', 'yunling-zrzy')
const draft: Draft = {
  at: 1000,
  values: { matter: '规划图', applicantName: '宋知微', identity: '11010519491231002X', proxyIdentity: '440524188001010014' },
  confirmed: { on: '2026-03-16' },
  onPaper: ['wantedForm'],
  key: 'k'
}

describe('a draft', () => {
  test('comes back as it was typed, but for identity numbers, which are never kept', () => {
    keepDraft(storage, hers, draft)
    expect([...storage.kept.values()].join()).not.toMatch(/11010519491231002X|440524188001010014/)
    expect(readDraft(storage, hers, 2000)).toEqual({ ...draft, values: { matter: '规划图', applicantName: '宋知微' } })
  })

  test('is gone after a day, and from the storage too', () => {
    keepDraft(storage, hers, draft)
    expect(readDraft(storage, hers, 1000 + 24 * 3_600_000)).not.toBe(null)
    expect(readDraft(storage, hers, 1001 + 24 * 3_600_000)).toBe(null)
    expect(storage.kept.size).toBe(0)
  })

  test('is the officer’s own: another who sits down here removes it', () => {
    keepDraft(storage, hers, draft)
    keepDraft(storage, his, draft)
    dropDrafts(storage, 'lin-zhihe')
    expect([...storage.kept.keys()]).toEqual([his])
    dropDrafts(storage)
    expect(storage.kept.size).toBe(0)
  })

  test('is not kept by who does not want it, and what was kept goes', () => {
    keepDraft(storage, hers, draft)
    chooseToKeep(storage, false)
    expect(mayKeep(storage)).toBe(false)
    expect(readDraft(storage, hers, 2000)).toBe(null)
    chooseToKeep(storage, true)
    expect(mayKeep(storage)).toBe(true)
  })

  test('that somebody broke stops nobody', () => {
    for (const broken of ['{', '7', '{"at":1}', '"x"']) {
      storage.setItem(hers, broken)
      expect(readDraft(storage, hers, 2)).toBe(null)
    }
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full')
      }
    }
    keepDraft(full, hers, draft)
  })
})
