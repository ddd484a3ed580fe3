import type { Fact, Particulars } from '@mingdu/schema'
import { isPersonal } from '../views/particulars-shown.ts'
import type { Drawer } from './lexeme.ts'

/**
 * Where the words of a fact are kept: `log` is what the log itself says in clear and outlives an erasure,
 * `matter` the title, `said` the other free text, `named` who it is about.
 */
export const shelves = ['log', 'matter', 'said', 'named'] as const
export type Shelf = (typeof shelves)[number]

export const drawerOf = { log: 'open', matter: 'open', said: 'open', named: 'named' } as const satisfies Record<Shelf, Drawer>

/** Of who somebody is, no more is kept findable than a clerk searches by: no identity number, telephone or address. */
const findableNames: ReadonlySet<string> = new Set(['applicantName', 'jointApplicants', 'proxyName', 'party', 'trackingNumber', 'fileName'])

/** The shelf of a particular; null where it cannot be searched. */
export function shelfOf(field: string): Shelf | null {
  if (field === 'matter') return 'matter'
  if (isPersonal(field)) return findableNames.has(field) ? 'named' : null
  return 'said'
}

/** The texts of one fact by shelf, in one order however they were said. */
export function textsOf(fact: Fact, number: string | undefined, particulars: Particulars): Record<Shelf, string[]> {
  const texts: Record<Shelf, string[]> = { log: [], matter: [], said: [], named: [] }
  if (number !== undefined) texts.log.push(number)
  if ('documentNumber' in fact && fact.documentNumber) texts.log.push(fact.documentNumber)
  if ('mailNumber' in fact && fact.mailNumber) texts.log.push(fact.mailNumber)
  for (const [field, value] of Object.entries(particulars).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shelf = shelfOf(field)
    if (shelf) texts[shelf].push(...wordsIn(value))
  }
  return texts
}

/** A field is one text or a list of them: of several names each is found by itself. */
export const wordsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []
