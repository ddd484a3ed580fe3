import type { Form, PublishedReport, ReportFinding } from '@mingdu/schema'
import { cellFindings } from './cell-findings.ts'
import { figuresRead } from './figures-read.ts'
import { identitiesJudged, identityFindings } from './identity-findings.ts'
import { lastYearFindings } from './last-year-findings.ts'
import { proseFindings } from './prose-findings.ts'

/** What a check came to: how many identities the form prints, how many could be judged, and what was found. */
export type ReportCheck = { identities: { printed: number; judged: number }; findings: ReportFinding[] }

/** A published report held to its own identities, its prose, and last year's report where that is given. */
export function checkReport(report: PublishedReport, forms: readonly Form[], last: PublishedReport | null = null): ReportCheck {
  const read = figuresRead(report, forms)
  const beside = last ? lastYearFindings(read, figuresRead(last, forms)) : []
  const findings = [...identityFindings(read), ...beside, ...proseFindings(read), ...cellFindings(read)]
  const order = { error: 0, warning: 1, note: 2 }
  return { identities: identitiesJudged(read), findings: findings.sort((a, b) => order[a.severity] - order[b.severity]) }
}
