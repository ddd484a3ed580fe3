import { hash } from 'node:crypto'
import { lastDayOf, type OrganId, type ProactiveFigures, type YearSnapshot } from '@mingdu/schema'
import { formOf, tabulateProactive } from '@mingdu/workflow'
import { canonical } from '../log/canonical.ts'
import { calendarOn } from '../settings/law-on.ts'
import { policiesOn } from '../settings/settings.ts'
import { statute } from '../settings/statute.ts'
import { narrativeNow } from './narrative.ts'
import { organReports } from './organ-reports.ts'
import { proactiveSaid } from './proactive.ts'
import type { Reading } from './reading.ts'

/** What the organ would answer for now; null where the statute has no form for the year. `said`: a table 二 not recorded yet. */
export async function yearSnapshot(reading: Reading, organ: OrganId, year: number, said?: ProactiveFigures): Promise<YearSnapshot | null> {
  const form = formOf(statute, year)
  if (!form) return null
  const [report] = await organReports(reading, form, { organs: [organ], year, knownOn: null })
  if (!report) return null
  const stated = said ?? proactiveSaid(reading, organ, { year, knownOn: null })
  const narrative = await narrativeNow(reading, { organ, organs: [organ], leftOut: [], year, subtree: false, knownOn: null }, said)
  const rest = {
    organ,
    year,
    form: form.id,
    proactive: tabulateProactive(form, stated),
    applications: report.applications,
    disputes: report.disputes,
    ...(narrative && { narrative }),
    statute: { id: statute.id, digest: statuteDigest() },
    policies: policiesDigest(reading, organ, year)
  }
  return { ...rest, digest: digestOf(rest) }
}

/** The digest that stands on paper: SM3 over the canonical text, anybody can check it. */
export const digestOf = (value: unknown): string => hash('sm3', canonical(value), 'hex')

let known: string | null = null
/** The law does not change while the program runs. */
const statuteDigest = (): string => (known ??= digestOf(JSON.parse(JSON.stringify(statute))))

function policiesDigest({ settings, at }: Reading, organ: OrganId, year: number): string {
  const on = lastDayOf(year)
  const calendar = calendarOn(settings, organ, on, at).filter((y) => y.year === year)
  return digestOf(JSON.parse(JSON.stringify({ policies: policiesOn(settings, organ, on, at), calendar })))
}
