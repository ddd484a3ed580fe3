import type { DeskGroup } from './groups.ts'

/** The list that cases are opened from, as it stood: where to go back to, and which case comes after which in its group. */
export type Walk = { back: string; groups: readonly { name: DeskGroup['name']; cases: readonly string[] }[] }

/** Where a case, by its address, stands on the way through the list; null where it was not opened from there. */
export function placeIn(walk: Walk, address: string) {
  for (const { name, cases } of walk.groups) {
    const at = cases.indexOf(address)
    if (at >= 0) return { name, n: at + 1, of: cases.length, before: cases[at - 1] ?? null, after: cases[at + 1] ?? null }
  }
  return null
}

/** Kept for this tab alone, and only what addresses say. */
const KEY = 'mingdu.walk'
export const keepWalk = (walk: Walk): void => sessionStorage.setItem(KEY, JSON.stringify(walk))
export function keptWalk(): Walk | null {
  const text = sessionStorage.getItem(KEY)
  return text === null ? null : (JSON.parse(text) as Walk)
}
