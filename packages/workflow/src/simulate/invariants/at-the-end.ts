import type { LocalDate } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import { type Entry, entriesOf } from '../../annual/postings.ts'
import type { Law } from '../../law.ts'
import { replay } from '../../process/replay.ts'
import { type Office, postInto } from '../office.ts'

export type Ended = { offices: readonly Office[]; law: readonly Law[]; today: LocalDate }

/** What must hold of all that was played: the books are the logs, today and as known on any day before. */
export const atTheEnd = {
  booksAreTheLogs: ({ offices, law }: Ended) => firstBroken(offices, (office, i) => differs(office.counts, afresh(office, law[i] as Law))),
  knownOnADayIsTheLogCutThere: ({ offices, law, today }: Ended) =>
    firstBroken(offices, (office, i) => {
      for (let back = 60; back < 900; back += 173) {
        const day = addDays(today, -back)
        const known = packed(office.postings.filter((p) => p.recordedDay <= day))
        const broken = differs(known, afresh(office, law[i] as Law, day))
        if (broken) return `as known on ${day}: ${broken}`
      }
      return null
    })
} satisfies Record<string, (ended: Ended) => string | null>

function firstBroken(offices: readonly Office[], check: (office: Office, i: number) => string | null): string | null {
  for (const [i, office] of offices.entries()) {
    const broken = check(office, i)
    if (broken) return `office ${office.number}: ${broken}`
  }
  return null
}

const packed = (entries: readonly Entry[]): Office['counts'] => {
  const counts: Office['counts'] = new Map()
  for (const entry of entries) postInto(counts, entry)
  return counts
}

const afresh = (office: Office, law: Law, until?: LocalDate): Office['counts'] =>
  packed(
    [...office.cases.values()].flatMap(({ log }) => {
      const known = until === undefined ? log : log.filter((row) => row.recordedDay <= until)
      return known.length > 0 ? entriesOf(replay(known, law.statute).file, law) : []
    })
  )

function differs(kept: Office['counts'], made: Office['counts']): string | null {
  const [a, b] = [kept, made].map((counts) => JSON.stringify(nonZero(counts)))
  return a === b ? null : `${a} kept, ${b} in the logs`
}

const nonZero = (counts: Office['counts']): string[] =>
  [...counts].flatMap(([year, of]) => Object.entries(of).flatMap(([key, n]) => (n === 0 ? [] : [`${year} ${key} ${n}`]))).sort()
