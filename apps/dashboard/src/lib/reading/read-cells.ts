import type { IdentityResult, PublishedReport, ReportCell, ReportFinding } from '@mingdu/schema'

/** A cell by its table, row and column. */
export type Place = Pick<ReportCell, 'table' | 'row' | 'column'>
export const placeKey = ({ table, row, column }: Place): string => `${table} ${row} ${column}`

export const cellsByPlace = (report: PublishedReport): ReadonlyMap<string, ReportCell> =>
  new Map(report.cells.map((cell) => [placeKey(cell), cell]))

export function countsOf({ cells }: PublishedReport): Record<ReportCell['state'], number> {
  const counts = { read: 0, blank: 0, unread: 0 }
  for (const { state } of cells) counts[state] += 1
  return counts
}

/** The cells that an identity adds up. */
export function cellsOfIdentity({ scope, at, leftCodes, rightCodes }: IdentityResult): Place[] {
  const codes = scope === 'carryOver' ? leftCodes : [...leftCodes, ...rightCodes]
  const table = scope === 'line' ? 'disputes' : 'applications'
  return codes.map((code) =>
    scope === 'column' || scope === 'carryOver' ? { table, row: code, column: at } : { table, row: at, column: code }
  )
}

/** The identities that a cell stands in. */
export const identitiesAt = (place: Place, judged: readonly IdentityResult[]): IdentityResult[] =>
  judged.filter((identity) => cellsOfIdentity(identity).some((cell) => placeKey(cell) === placeKey(place)))

/** Cells of identities that do not hold; of a sum over many rows only the sum itself. */
export function brokenPlaces(judged: readonly IdentityResult[]): Set<string> {
  const broken = judged.filter((identity) => identity.difference !== 0)
  return new Set(
    broken.flatMap((identity) => {
      const long = identity.scope === 'column' ? [identity.leftCodes, identity.rightCodes].filter((codes) => codes.length > 4).flat() : []
      return cellsOfIdentity(identity)
        .filter((cell) => !long.includes(cell.row))
        .map(placeKey)
    })
  )
}

/** The words of a rule; prose that counts what was carried in is no mistake of the table. */
export function ruleWord({ rule, severity }: ReportFinding) {
  if (rule === 'resultsAddUp' || rule === 'applicantsAddUp' || rule === 'disputesAddUp') return 'reading.rule.total'
  if (rule === 'unread') return 'reading.state.unread'
  return rule === 'proseAgainstTable' && severity === 'note' ? 'reading.rule.proseWithCarriedIn' : (`reading.rule.${rule}` as const)
}

/** How its two figures are set side by side. */
export const figuresWord = ({ rule }: ReportFinding) =>
  rule === 'proseAgainstTable' ? 'reading.expected.prose' : rule === 'unlikeLastYear' ? 'reading.expected.last' : 'reading.expected'
