import { yearOf } from '@mingdu/schema/plain'
import { checkCarryOver } from '../../annual/carry-over.ts'
import { caseCells } from '../../annual/case-cells.ts'
import { disputeCells } from '../../annual/dispute-entries.ts'
import { formOf } from '../../annual/form-of.ts'
import { checkIdentities, rowCounting } from '../../annual/identities.ts'
import { tabulateDisputes } from '../../annual/roll-up.ts'
import { tabulate } from '../../annual/tabulate.ts'
import { resultOf } from '../../process/case-file.ts'
import type { FactStep } from '../play.ts'
import { afterAdmitted, type Rule } from './of-steps.ts'

/** Tables reconcile for every office, year and column, and an ended case stands in exactly one row. */
export const ofTheTables = {
  tablesReconcile: afterAdmitted((step) =>
    broken(yearsTouched(step), (year) => {
      const { form, figures } = tableOf(step, year)
      return form ? checkIdentities(form, figures, tabulateDisputes(form, year, step.office.counts)) : []
    })
  ),
  carryOutIsCarryIn: afterAdmitted((step) =>
    broken(yearsTouched(step), (year) => {
      const [is, last] = [tableOf(step, year), tableOf(step, year - 1)]
      return is.form && last.form ? checkCarryOver(is.form, is.figures, last.form, last.figures) : []
    })
  ),
  endedStandsInOneRow: afterAdmitted(({ case: one, law, today }) => {
    const { file } = one.now
    const results = caseCells(file, law, yearOf(today)).filter(({ year, row }) => {
      const form = formOf(law.statute, year)
      return form && !(['new', 'carriedIn', 'carriedOut'] as const).some((which) => rowCounting(form, which) === row)
    })
    const wanted =
      file.receipt && file.phase !== 'void' && file.phase !== 'forwarded' && !file.received?.fact.seeks && resultOf(file, law.statute)
        ? 1
        : 0
    return results.length === wanted ? null : `stands in ${results.length} rows of results, not in ${wanted}: ${results.map((r) => r.row)}`
  }),
  disputeStandsInOneColumn: afterAdmitted(({ case: { now }, law, today }) => {
    const amiss = now.file.disputes.filter((d) => {
      const years = disputeCells(d, law, yearOf(today)).map((c) => c.year)
      const last = d.effectiveOn ? yearOf(d.effectiveOn) : yearOf(today)
      return years.length !== new Set(years).size || years.at(-1) !== last
    })
    return amiss.length > 0 ? `disputes ${amiss.map((d) => d.filed.fact.dispute)} stand in no column or in two` : null
  })
} satisfies Record<string, Rule>

/** From the first year that a posting lies in to the one after the last, for what is carried over. */
function yearsTouched({ posted, today }: FactStep): number[] {
  if (posted.length === 0) return []
  const first = Math.min(...posted.map((p) => yearOf(p.legalDay)))
  return Array.from({ length: yearOf(today) + 2 - first }, (_, i) => first + i)
}

function tableOf({ office, law }: FactStep, year: number) {
  const form = formOf(law.statute, year)
  return { form, figures: form ? tabulate(form, year, office.counts, law.policies.outcomeRow) : {} }
}

function broken(
  years: readonly number[],
  check: (year: number) => { difference: number; label: string; at: string; left: number; right: number }[]
) {
  for (const year of years)
    for (const { difference, label, at, left, right } of check(year))
      if (difference !== 0) return `${year}, ${at}: ${label}: ${left} ≠ ${right}`
  return null
}
