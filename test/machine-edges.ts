/** What of a machine is needed to draw it. */
type Node = {
  key: string
  parent?: Node | undefined
  states: Record<string, Node>
  initial?: { target?: readonly Node[] | undefined } | undefined
  transitions: ReadonlyMap<string, readonly { eventType: string; target?: readonly Node[] | undefined }[]>
}
export type Edge = { from: string; to: string; facts: string[] }

/** What moves a machine from one leaf to another; what a region allows, its leaves allow. */
export function edgesOf({ root }: { root: unknown }): Edge[] {
  const found = new Map<string, Edge>()
  for (const leaf of leavesOf(root as Node))
    for (const node of [leaf, ...above(leaf)])
      for (const { eventType, target } of [...node.transitions.values()].flat())
        for (const to of (target ?? []).map((t) => firstLeaf(t).key)) {
          if (to === leaf.key) continue
          const edge = found.get(`${leaf.key} ${to}`) ?? { from: leaf.key, to, facts: [] }
          if (!edge.facts.includes(eventType)) edge.facts.push(eventType)
          found.set(`${leaf.key} ${to}`, edge)
        }
  return [...found.values()]
}

const leavesOf = (node: Node): Node[] => {
  const inner = Object.values(node.states)
  return inner.length === 0 ? [node] : inner.flatMap(leavesOf)
}
const above = (node: Node): Node[] => (node.parent ? [node.parent, ...above(node.parent)] : [])
const firstLeaf = (node: Node): Node => {
  const first = node.initial?.target?.[0]
  return first ? firstLeaf(first) : node
}
