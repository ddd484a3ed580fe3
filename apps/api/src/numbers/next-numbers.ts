import { type LocalDate, type OrganId, PaperKind, yearOf } from '@mingdu/schema'
import { aroundNumber, type Law, numberIn, sayNumber } from '@mingdu/workflow'
import type { Db } from '../log/store.ts'
import type { Settings } from '../settings/settings.ts'
import { inOrder, numberedPapers } from './numbered.ts'

/** As many digits as a running number may have. */
export const DIGITS = 7

/** The next number of each kind of paper that the organ numbers, by its pattern and the numbers given out in the year. */
export async function nextNumbers(
  { db, settings }: { db: Db; settings: Settings },
  organ: OrganId,
  { policies }: Law,
  today: LocalDate
): Promise<Partial<Record<PaperKind, string>>> {
  const year = yearOf(today)
  const next: Partial<Record<PaperKind, string>> = {}
  for (const kind of PaperKind.options) {
    const pattern = policies.documentNumber[kind]
    if (pattern) next[kind] = sayNumber(pattern, year, (await lastNumber(db, settings, organ, pattern, year)) + 1)
  }
  return next
}

/** The highest number given out by a pattern in a year, one that was given up too; 0 where none was. */
export async function lastNumber(db: Db, settings: Settings, organ: OrganId, pattern: string, year: number): Promise<number> {
  const voided = settings.told('numberVoided', organ).map((e) => numberIn(pattern, year, e.fact.number) ?? 0)
  return Math.max(0, ...voided, await lastBorne(db, organ, pattern, year))
}

async function lastBorne(db: Db, organ: OrganId, pattern: string, year: number): Promise<number> {
  for (let digits = DIGITS; digits > 0; digits--) {
    const found = await numbersOfLength(db, organ, pattern, year, digits).orderBy(inOrder, 'desc').limit(LOOKED_AT).execute()
    const n = Math.max(0, ...found.map((f) => numberIn(pattern, year, f.number) ?? 0))
    if (n > 0) return n
  }
  return 0
}

/** Of what begins like a number of the pattern a few may end otherwise. */
const LOOKED_AT = 20

/** Papers whose number begins as the pattern does, with so many digits' room for the running number. */
export function numbersOfLength(db: Db, organ: OrganId, pattern: string, year: number, digits: number) {
  const { before, after } = aroundNumber(pattern, year)
  return numberedPapers(db, organ, [...before].length + [...after].length + digits)
    .select(inOrder.as('number'))
    .where(inOrder, '>=', `${before}0`)
    .where(inOrder, '<', `${before}:`)
}
