import type { ArticleId, Level, OrganId, OrganView, ReviewedBy, Statute } from '@mingdu/schema'
import type { RemedyChoices } from './choices.ts'

/** One that may review: an organ of the tree, or one that the office named with its basis. */
export type ReviewBody = { by: ReviewedBy; name: string; organ: OrganId | null; article: ArticleId | null; basis: string | null }

/** The organ and those above it, itself first. */
export type Line = readonly [OrganView, ...OrganView[]]

/**
 * Who reviews the acts of the first organ of the line. A body that neither the tree nor a setting tells
 * is missing, and named as such: the county above is not guessed from a name.
 */
export function reviewBodies(line: Line, statute: Statute, choices: RemedyChoices): { bodies: ReviewBody[]; missing: ReviewedBy[] } {
  const bodies: ReviewBody[] = []
  const missing: ReviewedBy[] = []
  for (const { by, article = null } of levelOf(line[0], statute).review) {
    const chosen = choices.bodies[by]
    const organ = chosen ? null : inTree[by](line, statute)
    if (chosen) bodies.push(...chosen.names.map((name) => ({ by, name, organ: null, article, basis: chosen.basis })))
    else if (organ) bodies.push({ by, name: organ.name, organ: organ.id, article, basis: null })
    else missing.push(by)
  }
  return { bodies, missing }
}

/** The line from the nearest government on, the first organ itself included; null where none stands in it. */
export function governmentLine(line: readonly OrganView[], statute: Statute): Line | null {
  const at = line.findIndex((organ) => levelOf(organ, statute).government)
  return at === -1 ? null : (line.slice(at) as unknown as Line)
}

export function levelOf(organ: OrganView, statute: Statute): Level {
  const level = statute.levels.find((l) => l.id === organ.level)
  if (!level) throw new Error(`organ ${organ.id} is of level ${organ.level}, which the statute ${statute.id} does not have`)
  return level
}

type Find = (line: Line, statute: Statute) => OrganView | null
const nearestGovernment: Find = ([, ...above], statute) => governmentLine(above, statute)?.[0] ?? null
/** Of a body that a department sent out: the department must stand in the tree, or its government is not known. */
const departmentsGovernment: Find = (line, statute) =>
  line[1] && !levelOf(line[1], statute).government ? nearestGovernment(line, statute) : null
const notInTree: Find = () => null

const inTree = {
  sameLevelGovernment: nearestGovernment,
  higherGovernment: nearestGovernment,
  settingUpGovernment: nearestGovernment,
  managingGovernment: nearestGovernment,
  departmentsGovernment,
  itself: ([organ]) => organ,
  upperDepartment: notInTree,
  localGovernment: notInTree,
  named: notInTree
} as const satisfies Record<ReviewedBy, Find>
