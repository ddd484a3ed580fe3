import type { OrganView } from '@mingdu/schema'

export type Branch = { organ: OrganView; depth: number }

/** The organs of these and everything below them, each under the one above it. */
export function branches(organs: readonly OrganView[], tops: readonly string[]): Branch[] {
  const below = (organ: OrganView, depth: number): Branch[] => [
    { organ, depth },
    ...organs.filter((o) => o.parent === organ.id).flatMap((o) => below(o, depth + 1))
  ]
  const found = tops.flatMap((id) => organs.filter((o) => o.id === id)).flatMap((o) => below(o, 0))
  // Who administers an organ and one below it finds the lower one in its place only.
  const deepest = new Map<string, Branch>()
  for (const branch of found) if ((deepest.get(branch.organ.id)?.depth ?? -1) < branch.depth) deepest.set(branch.organ.id, branch)
  return found.filter((b) => deepest.get(b.organ.id) === b)
}
