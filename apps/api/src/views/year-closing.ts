import {
  daysBetween,
  type Form,
  type OrganId,
  type ProactiveFigures,
  type StatedAfter,
  type YearClosing,
  type YearFact,
  type YearSnapshot,
  type YearStep
} from '@mingdu/schema'
import { formOf, reportDue, tabulateProactive, yearFactTypes } from '@mingdu/workflow'
import { mayStep } from '../settings/admit-year.ts'
import { ALL_KNOWN, policiesOn } from '../settings/settings.ts'
import { levelOf, statute } from '../settings/statute.ts'
import { type YearTold, yearBooks, yearSteps } from '../settings/year-books.ts'
import { adjustmentsSince } from './adjustments.ts'
import { importedOf } from './imported.ts'
import { officerNames } from './officer-names.ts'
import { organReports } from './organ-reports.ts'
import { proactiveSaid, statementsOf } from './proactive.ts'
import type { Reading } from './reading.ts'
import { yearChecks } from './year-checks.ts'
import { yearSnapshot } from './year-snapshot.ts'

/** One organ's year on its way to be closed; null where the statute has no form for it. */
export async function yearClosing(reading: Reading, organ: OrganId, year: number): Promise<YearClosing | null> {
  const form = formOf(statute, year)
  const snapshot = await yearSnapshot(reading, organ, year)
  if (!form || !snapshot) return null
  const { settings, officer, today } = reading
  const { phase, possible, stands } = yearBooks(settings, organ, year)
  const checks = (await yearChecks(reading, organ, year)) ?? []
  const adjusted = stands ? await adjustmentsSince(reading, form, organ, year, stands.seq) : []
  return {
    organ,
    year,
    form: form.id,
    phase,
    ...dueOf(reading, organ, year),
    checks,
    snapshot,
    steps: await stepsOf(reading, organ, year),
    stands: stands?.snapshot ?? null,
    adjustments: adjusted,
    stated: stands ? await statedAfter(reading, form, organ, year, stands.seq) : [],
    last: await lastYear(reading, form, organ, year),
    zero: phase === 'open' ? await zeroReport(reading, form, snapshot) : null,
    may: yearFactTypes.filter((type) => possible.includes(type) && mayStep(settings, organ, type, officer, today))
  }
}

/** The day by which the report is published, and how many days are left to it. */
export function dueOf({ settings, today }: Reading, organ: OrganId, year: number): Pick<YearClosing, 'dueOn' | 'daysLeft'> {
  const level = settings.treeAhead().organ(organ)?.level
  const dueOn = reportDue(statute, level && levelOf(level), policiesOn(settings, organ, today, ALL_KNOWN), year)
  return { dueOn, daysLeft: dueOn && daysBetween(today, dueOn) }
}

/** Last year's figures: those it was closed with, or what the books say of it. */
async function lastYear(reading: Reading, form: Form, organ: OrganId, year: number): Promise<YearClosing['last']> {
  const closed = yearBooks(reading.settings, organ, year - 1).stands?.snapshot
  if (closed) return { year: year - 1, form: closed.form, source: 'closed', applications: closed.applications }
  const [report] = await organReports(reading, form, { organs: [organ], year, knownOn: null })
  const source = importedOf(reading, organ, { year: year - 1, knownOn: null }) ? 'imported' : 'books'
  return report?.last ? { year: year - 1, form: report.last.form.id, source, applications: report.last.applications } : null
}

async function stepsOf(reading: Reading, organ: OrganId, year: number): Promise<YearStep[]> {
  const steps = yearSteps(reading.settings, organ, year)
  const names = await officerNames(
    reading.db,
    steps.map((e) => e.by)
  )
  return steps.map((e) => ({
    ...recorded(e, names),
    type: e.fact.type,
    words: wordsOf(e.fact),
    signedBy: 'signedBy' in e.fact ? e.fact.signedBy : null,
    snapshot: 'snapshot' in e.fact ? e.fact.snapshot : null
  }))
}

const wordsOf = (fact: YearFact): string | null =>
  fact.type === 'yearReturned'
    ? fact.remarks
    : fact.type === 'yearPublished'
      ? (fact.at ?? null)
      : fact.type === 'yearCorrected'
        ? fact.reason
        : fact.type === 'yearHandedIn'
          ? (fact.carryOverReason ?? null)
          : null

const recorded = (
  { seq, fact, at, by }: Pick<YearTold, 'seq' | 'at' | 'by'> & { fact: { on: YearFact['on'] } },
  names: ReadonlyMap<string, string>
) => ({
  seq,
  on: fact.on,
  at,
  by,
  byName: names.get(by) ?? by
})

/** Statements of table 二 after the closing, and what each changed. Settings of an organ are one stream: seq tells the order. */
async function statedAfter(reading: Reading, form: Form, organ: OrganId, year: number, seq: number): Promise<StatedAfter[]> {
  const all = statementsOf(reading, organ, { year, knownOn: null })
  const names = await officerNames(
    reading.db,
    all.map((e) => e.by)
  )
  return all.flatMap((e, i) => {
    if (e.seq < seq) return []
    const [was, is] = [tabulateProactive(form, all[i - 1]?.fact.figures ?? null), tabulateProactive(form, e.fact.figures)]
    const cells = Object.entries(is).flatMap(([row, figures]) =>
      Object.entries(figures).flatMap(([column, to]) => {
        const from = was[row]?.[column] ?? null
        return from === to ? [] : [{ row, column, from, to }]
      })
    )
    return [{ ...recorded(e, names), reason: e.fact.reason ?? null, cells }]
  })
}

/** A table of noughts for whoever had nothing to do all year; what is in force stays as it was last year. */
async function zeroReport(reading: Reading, form: Form, snapshot: YearSnapshot): Promise<YearClosing['zero']> {
  const { organ, year } = snapshot
  const any = [...Object.values(snapshot.applications).flat(), ...snapshot.disputes].some((n) => n !== 0)
  if (any || statementsOf(reading, organ, { year, knownOn: null }).length > 0) return null
  const before = proactiveSaid(reading, organ, { year: year - 1, knownOn: null })
  const figures: ProactiveFigures = Object.fromEntries(
    form.proactive.flatMap((block) =>
      block.rows.map((row) => [
        row.code,
        Object.fromEntries(block.columns.map((c) => [c.code, block.expected?.column === c.code ? (before?.[row.code]?.[c.code] ?? 0) : 0]))
      ])
    )
  )
  const zero = await yearSnapshot(reading, organ, year, figures)
  return zero && { figures, snapshot: zero }
}
