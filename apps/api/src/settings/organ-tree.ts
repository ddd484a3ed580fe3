import type { LocalDate, OrganId, OrganView } from '@mingdu/schema'
import type { Told } from './settings.ts'
import { levelOf } from './statute.ts'

/** Organs and who stands under whom, as on one day. */
export type OrganTree = {
  organ(id: OrganId): OrganView | null
  organs(): OrganView[]
  root(): OrganView | null
  /** The organ itself first, then all under it; a branch at which `enter` says no is left out whole. */
  withBelow(id: OrganId, enter?: (organ: OrganView) => boolean): OrganView[]
  /** The organ itself first, then those above it, to the root. */
  withAbove(id: OrganId): OrganView[]
}

/**
 * The tree as the establishments make it: what takes effect on a later day does not hold yet, and what
 * was recorded later was not known. `established` in order of recording; each tree is built once.
 */
export function organTrees(established: readonly Establishment[]): (on: LocalDate, knownAt: string) => OrganTree {
  const byFrom = [...established].sort((a, b) => (a.fact.from < b.fact.from ? -1 : a.fact.from > b.fact.from ? 1 : 0))
  const days = byFrom.map((e) => e.fact.from)
  const instants = established.map((e) => e.at).sort()
  const built = new Map<string, OrganTree>()
  return (on, knownAt) => {
    // What holds by a day, and what is known at an instant, only ever grows: how many tells which.
    const key = `${countUpTo(days, on)}/${countUpTo(instants, knownAt)}`
    const tree = built.get(key) ?? treeOf(byFrom.filter((e) => e.fact.from <= on && e.at <= knownAt))
    if (built.size > 200) built.clear()
    built.set(key, tree)
    return tree
  }
}

type Establishment = Pick<Told<'organEstablished'>, 'organ' | 'fact' | 'at'>

function treeOf(establishments: readonly Establishment[]): OrganTree {
  const organs = new Map<OrganId, OrganView>()
  for (const { organ, fact } of establishments) {
    const { name, shortName, level, parent = null, drill = false } = fact
    const inSumAbove = !drill && (fact.inSumAbove ?? levelOf(level)?.inSumAbove ?? true)
    organs.set(organ, { id: organ, name, shortName, level, parent, inSumAbove, drill })
  }
  const children = Map.groupBy(organs.values(), (o) => o.parent)
  const withBelow = (id: OrganId, enter: (organ: OrganView) => boolean): OrganView[] => {
    const organ = organs.get(id)
    const below = (children.get(id) ?? []).filter(enter)
    return organ ? [organ, ...below.flatMap((child) => withBelow(child.id, enter))] : []
  }
  const withAbove = (id: OrganId): OrganView[] => {
    const organ = organs.get(id)
    return organ ? [organ, ...(organ.parent ? withAbove(organ.parent) : [])] : []
  }
  return {
    organ: (id) => organs.get(id) ?? null,
    organs: () => [...organs.values()],
    root: () => children.get(null)?.[0] ?? null,
    withBelow: (id, enter = () => true) => withBelow(id, enter),
    withAbove
  }
}

/** How many of the sorted texts are not after this one. */
function countUpTo(sorted: readonly string[], last: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) <= last) low = middle + 1
    else high = middle
  }
  return low
}
