import type { Excerpt } from '@mingdu/schema'
import { type Character, charactersOf } from './characters.ts'

/** A piece of the text around the first of the terms that stands in it, or the whole of it, cut by what was found; null where none does. */
export function excerptOf(field: string, text: string, terms: readonly (readonly string[])[], whole = false): Excerpt | null {
  const hits = mergedHits(charactersOf(text), terms)
  const [first] = hits
  if (!first) return null
  const [from, to] = whole ? [0, text.length] : [before(text, first.from), after(text, first.to)]
  const pieces: Excerpt['pieces'] = []
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') pieces.push({ text: piece, hit })
  }
  let at = from
  for (const hit of hits.filter((h) => h.to <= to)) {
    add((at === from && from > 0 ? '…' : '') + text.slice(at, hit.from), false)
    add(text.slice(hit.from, hit.to), true)
    at = hit.to
  }
  add(text.slice(at, to) + (to < text.length ? '…' : ''), false)
  return { field, pieces }
}

type Stretch = { from: number; to: number }

function mergedHits(characters: readonly Character[], terms: readonly (readonly string[])[]): Stretch[] {
  const hits = terms.flatMap((term) => hitsOf(characters, term)).sort((a, b) => a.from - b.from || a.to - b.to)
  const merged: Stretch[] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    if (last && hit.from < last.to) last.to = Math.max(last.to, hit.to)
    else merged.push({ ...hit })
  }
  return merged
}

function hitsOf(characters: readonly Character[], term: readonly string[]): Stretch[] {
  return characters.flatMap((start, i) => {
    const end = characters[i + term.length - 1]
    const same = end && end.place === start.place + term.length - 1 && term.every((c, n) => characters[i + n]?.as === c)
    return same ? [{ from: start.from, to: end.to }] : []
  })
}

const BEFORE = 12
const AFTER = 48

// By code points, so that no character is cut in two.
const before = (text: string, at: number): number => at - [...text.slice(0, at)].slice(-BEFORE).join('').length
const after = (text: string, at: number): number => at + [...text.slice(at)].slice(0, AFTER).join('').length
