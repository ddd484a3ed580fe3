import { formOf, narrativeRead } from '@mingdu/workflow'
import type { ReportPaper } from '../papers/report-paper.ts'
import { statute } from '../settings/statute.ts'
import { yearBooks, yearSteps } from '../settings/year-books.ts'
import { narrativeNow, quotedFigures } from './narrative.ts'
import type { Reading } from './reading.ts'
import { endOf, type ReportScope, reportDay } from './report-scope.ts'
import { tableView } from './tables.ts'

/**
 * The report of a scope, to be written out, under the name that the organ bore then. A closed year is written as it
 * was handed in, figures and words, whatever was recorded since. Null where the year has no form.
 */
export async function reportPaper(reading: Reading, scope: ReportScope): Promise<ReportPaper | null> {
  const form = formOf(statute, scope.year)
  const table = await tableView(reading, scope)
  const named = nameThen(reading, scope)
  if (!form || !table || !named) return null
  const paper = { ...table, ...named, form, organs: table.organs.length, unreported: table.unreported.length, digest: null }
  const closed = closedPaper(reading, scope)
  return { ...paper, narrative: (await wordsOf(reading, scope, form)) ?? {}, ...closed }
}

/** Handed in means checked: what did not balance was explained then. */
function closedPaper({ settings }: Reading, { organ, year, subtree, knownOn }: ReportScope): Partial<ReportPaper> | null {
  const stands = subtree || knownOn !== null ? null : yearBooks(settings, organ, year).stands
  if (!stands) return null
  const { proactive, applications, disputes, narrative, digest } = stands.snapshot
  const on = yearSteps(settings, organ, year).find((e) => e.seq === stands.seq)?.day
  return {
    ...{ proactive, applications, disputes, digest, balanced: true, unreported: 0 },
    ...(narrative && { narrative }),
    ...(on && { knownOn: on })
  }
}

/** What was written; where nothing was, what the form says by itself. */
async function wordsOf(reading: Reading, scope: ReportScope, form: NonNullable<ReturnType<typeof formOf>>) {
  const written = await narrativeNow(reading, scope)
  if (written) return written
  const figures = await quotedFigures(reading, scope)
  return figures && narrativeRead(form, {}, { forms: statute.forms, figures })
}

function nameThen({ settings, today, at }: Reading, { organ, year, knownOn }: ReportScope) {
  const knownAt = knownOn === null ? at : endOf(knownOn)
  const now = settings.tree(today).organ(organ)
  const then = settings.tree(reportDay(year, knownOn ?? today), knownAt).organ(organ) ?? now
  return then && { organName: then.name, drill: then.drill || now?.drill === true }
}
