import { yearOf } from '@mingdu/schema'
import type { Entry } from './postings.ts'
import { countKey } from './tabulate.ts'

/**
 * Which of these closed years have figures that the entries change. What is in hand is carried from year to
 * year, so an application received two years ago changes every year since; entries that make up for each
 * other within what a year counts together change none.
 */
export const touchedYears = (entries: readonly Entry[], closed: readonly number[]): number[] =>
  closed.filter((year) => {
    const sums = new Map<string, number>()
    for (const { legalDay, what, applicantKind, delta } of entries)
      for (const place of placesIn(year, yearOf(legalDay), what)) {
        const key = `${place}:${countKey(what, applicantKind)}`
        sums.set(key, (sums.get(key) ?? 0) + delta)
      }
    return [...sums.values()].some((n) => n !== 0)
  })

/**
 * What lies open counts at the beginning and at the end of every later year, a dispute only at the end (尚未审结); all
 * else in its own year.
 */
function placesIn(year: number, at: number, what: Entry['what']): string[] {
  if (what.endsWith('.open')) return at <= year ? ['end'] : []
  if (what !== 'open') return at === year ? ['in'] : []
  return [...(at < year ? ['begin'] : []), ...(at <= year ? ['end'] : [])]
}
