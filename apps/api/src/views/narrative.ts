import type { Narrative, NarrativeFinding, NarrativeView, OrganId, ProactiveFigures, QuotedFigures, ReportDemand } from '@mingdu/schema'
import { formOf, headingsMissing, mayRecordSetting, narrativeFindings, narrativeRead, permits, tabulateProactive } from '@mingdu/workflow'
import { policiesOn, type Told } from '../settings/settings.ts'
import { statute } from '../settings/statute.ts'
import { closedYears, yearBooks } from '../settings/year-books.ts'
import { feeIncomeView } from './fee-income.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'
import { belowThen, type ReportQuery, type ReportScope } from './report-scope.ts'
import { tableView } from './tables.ts'

/** What was written of a report's words by the day asked for; the last one holds. */
export const narrativesOf = ({ settings }: Reading, { organ, year, subtree, knownOn }: ReportQuery): readonly Told<'narrativeWritten'>[] =>
  settings
    .told('narrativeWritten', organ)
    .filter((e) => e.fact.year === year && e.fact.subtree === subtree && (knownOn === null || e.day <= knownOn))

/** The words of a report as they are written and as they are read; null where the statute has no form for the year. */
export async function narrativeView(reading: Reading, scope: ReportScope): Promise<NarrativeView | null> {
  const { organ, year, subtree } = scope
  const { settings, officer, today } = reading
  const form = formOf(statute, year)
  const figures = await quotedFigures(reading, scope)
  if (!form || !figures) return null
  const written = narrativesOf(reading, scope)
  const narrative = written.at(-1)?.fact.narrative ?? {}
  const quotable = { forms: statute.forms, figures }
  const last = await narrativeOfLastYear(reading, scope)
  const demands = demandsOf(reading, scope)
  return {
    organ,
    year,
    subtree,
    form: form.id,
    narrative,
    resolved: narrativeRead(form, narrative, quotable),
    statements: await statementsSaid(reading, written),
    figures,
    last: last && { year: year - 1, resolved: last },
    demands,
    findings: narrativeFindings({ form, narrative, quotable, last, demands }),
    closed: !subtree && closedYears(settings, organ).includes(year),
    mayWrite: permits(mayRecordSetting.narrativeWritten, settings.rolesOf(officer, organ, today))
  }
}

/** The words of a report with their figures in place. `said`: a table 二 that is not recorded yet. */
export async function narrativeNow(reading: Reading, scope: ReportScope, said?: ProactiveFigures): Promise<Narrative | null> {
  const form = formOf(statute, scope.year)
  const written = narrativesOf(reading, scope).at(-1)?.fact.narrative
  if (!form || !written) return null
  const figures = await quotedFigures(reading, scope)
  if (!figures) return null
  const now = said ? { ...figures, proactive: tabulateProactive(form, said) } : figures
  return narrativeRead(form, written, { forms: statute.forms, figures: now })
}

/** What is to be looked at in the organ's own words before its year is closed: whether they are all there. */
export async function findingsInWords(reading: Reading, organ: OrganId, year: number): Promise<NarrativeFinding[]> {
  const scope = { organ, organs: [organ], leftOut: [], year, subtree: false, knownOn: null }
  const form = formOf(statute, year)
  const narrative = narrativesOf(reading, scope).at(-1)?.fact.narrative
  if (!form) return []
  if (!narrative) return headingsMissing(form, {})
  const figures = await quotedFigures(reading, scope)
  return figures ? narrativeFindings({ form, narrative, quotable: { forms: statute.forms, figures }, last: null, demands: [] }) : []
}

/** The figures that words may quote: this year's as the books say them, and last year's as it was closed or, where it is not, as the books say. */
export async function quotedFigures(reading: Reading, scope: ReportScope): Promise<QuotedFigures | null> {
  const now = await figuresOf(reading, scope)
  return now && { ...now, year: scope.year, last: await figuresOf(reading, lastScope(reading, scope), closedOf(reading, scope)) }
}

const closedOf = ({ settings }: Reading, { organ, year, subtree }: ReportScope) =>
  subtree ? null : (yearBooks(settings, organ, year - 1).stands?.snapshot ?? null)

async function figuresOf(
  reading: Reading,
  scope: ReportScope,
  closed: Pick<QuotedFigures, 'form' | 'proactive' | 'applications' | 'disputes'> | null = null
): Promise<Omit<QuotedFigures, 'year' | 'last'> | null> {
  const table = closed ?? (await tableView(reading, scope))
  if (!table) return null
  const { form, proactive, applications, disputes } = table
  const { payments, fen } = await feeIncomeView(reading, scope)
  return { form, proactive, applications, disputes, feeIncome: { payments, fen } }
}

/** The same report a year before, of the organs that it summed then. */
function lastScope(reading: Reading, scope: ReportScope): ReportScope {
  const year = scope.year - 1
  const { counted, leftOut } = scope.subtree ? belowThen(reading, { ...scope, year }) : { counted: [scope.organ], leftOut: [] }
  return { ...scope, year, organs: counted.filter((o) => !scope.subtree || scope.organs.includes(o)), leftOut }
}

async function narrativeOfLastYear(reading: Reading, scope: ReportScope): Promise<Narrative | null> {
  const closed = scope.subtree ? null : yearBooks(reading.settings, scope.organ, scope.year - 1).stands?.snapshot.narrative
  return closed ?? (await narrativeNow(reading, lastScope(reading, scope)))
}

/** What the notices of the year ask, as the nearest organ up the tree entered it. */
export const demandsOf = ({ settings, today, at }: Reading, { organ, year }: Pick<ReportQuery, 'organ' | 'year'>): ReportDemand[] =>
  policiesOn(settings, organ, today, at).flatMap((p) => (p.policy === 'reportDemands' && p.year === year ? p.value : []))

async function statementsSaid(reading: Reading, written: readonly Told<'narrativeWritten'>[]): Promise<NarrativeView['statements']> {
  const names = await officerNames(
    reading.db,
    written.map((e) => e.by)
  )
  return written.map(({ seq, fact, at, by }) => ({ seq, on: fact.on, at, by, byName: names.get(by) ?? by, reason: fact.reason ?? null }))
}
