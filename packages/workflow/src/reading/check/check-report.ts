import type { Form, IdentityResult, PublishedReport, ReportFinding } from '@mingdu/schema'
import { carryPairs } from '../../annual/carry-over.ts'
import { cellFindings } from './cell-findings.ts'
import { type FiguresRead, figuresRead } from './figures-read.ts'
import { brokenFindings, judgedCarryOver, judgedIdentities } from './identity-findings.ts'
import { isLastYear, notLastYear, unlikeLastYear } from './last-year-findings.ts'
import { proseFindings } from './prose-findings.ts'

/** What a check came to: how many identities there are to judge, those that could be, and what was found. */
export type ReportCheck = { printed: number; judged: IdentityResult[]; findings: ReportFinding[] }

/** A published report held to its own identities, its prose, and last year's report where that is given. */
export function checkReport(report: PublishedReport, forms: readonly Form[], last: PublishedReport | null = null): ReportCheck {
  const read = figuresRead(report, forms)
  const beside = last && besideLastYear(read, figuresRead(last, forms))
  const all = [...judgedIdentities(read), ...(beside?.judged ?? [])]
  const findings = [...brokenFindings(all), ...(beside?.findings ?? []), ...proseFindings(read), ...cellFindings(read)]
  const order = { error: 0, warning: 1, note: 2 }
  return {
    printed: all.length,
    judged: all.flatMap(({ result }) => result ?? []),
    findings: findings.sort((a, b) => order[a.severity] - order[b.severity])
  }
}

/** Of another year than the last nothing is carried over, and nothing compared. */
function besideLastYear(read: FiguresRead, last: FiguresRead) {
  if (!isLastYear(read, last)) return { judged: [], findings: notLastYear(read, last) }
  const judged = judgedCarryOver(read, last, carryPairs(read.form, last.form))
  return { judged, findings: [...notLastYear(read, last), ...unlikeLastYear(read, last)] }
}
