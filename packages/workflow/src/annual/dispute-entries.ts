import { type ApplicantKindId, type CaseCell, type DisputeBlock, type Form, type LocalDate, yearOf } from '@mingdu/schema'
import type { Law } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import type { Dispute } from '../process/dispute.ts'
import { formOf } from './form-of.ts'
import type { Counted, Entry } from './postings.ts'

/**
 * What the disputes over a case put into the books. Open from the day of filing until the result holds:
 * what is open at the end of a year is 尚未审结 in it, and again in the next, without anybody counting it
 * anew. A redone reply posts nothing, so that no year already counted moves (domain.md, reading 13).
 */
export function disputeEntries(file: Pick<CaseFile, 'disputes'>, applicantKind: ApplicantKindId): Entry[] {
  const entry = (legalDay: LocalDate, what: Counted, delta: 1 | -1): Entry => ({ legalDay, what, applicantKind, delta })
  return file.disputes.flatMap(({ way, filed, decided, effectiveOn }) => [
    entry(filed.fact.on, `dispute:${way}.open`, 1),
    ...(decided && effectiveOn
      ? [entry(effectiveOn, `dispute:${way}.${decided.fact.result}`, 1), entry(effectiveOn, `dispute:${way}.open`, -1)]
      : [])
  ])
}

/** What a column of a block counts: results that took effect in the year, or what lies open at its end. */
export const countedIn = (block: DisputeBlock, column: DisputeBlock['columns'][number]): Counted[] => {
  const { counts } = column
  if (!counts) return []
  const of = counts === 'pending' ? ['open'] : counts
  return block.counts.flatMap((way) => of.map((what): Counted => `dispute:${way}.${what}`))
}

/** Where a dispute stands in table 四, year by year: pending until its result holds. */
export function disputeCells(dispute: Dispute, law: Law, thisYear: number): CaseCell[] {
  const ended = dispute.effectiveOn && yearOf(dispute.effectiveOn)
  const cells: CaseCell[] = []
  for (let year = yearOf(dispute.filed.fact.on); year <= (ended ?? thisYear); year++) {
    const form = formOf(law.statute, year)
    const block = form?.disputes.find((b) => b.counts.includes(dispute.way))
    const column = block && columnOf(block, year === ended ? (dispute.decided?.fact.result ?? null) : null)
    if (form && block && column) cells.push({ year, form: form.id, row: block.code, column })
  }
  return cells
}

const columnOf = (block: DisputeBlock, result: string | null): string | undefined =>
  block.columns.find((c) => (result === null ? c.counts === 'pending' : Array.isArray(c.counts) && c.counts.some((r) => r === result)))
    ?.code

/** The disputes that a form would lose: a result in no column of its block or in two, a way in no block or in two. */
export function disputeFaults(form: Form, { disputeResults }: Law['statute']): string[] {
  const ways = { review: 'review', suitDirect: 'suit', suitAfterReview: 'suit' } as const
  return Object.entries(ways).flatMap(([way, forum]) => {
    const blocks = form.disputes.filter((b) => b.counts.some((w) => w === way))
    if (blocks.length !== 1) return [`form ${form.id}: disputes ${way} land in ${blocks.length} blocks`]
    const columns = (blocks[0] as DisputeBlock).columns
    return disputeResults
      .filter((r) => r.of.includes(forum))
      .flatMap((r) => {
        const n = columns.filter((c) => Array.isArray(c.counts) && c.counts.includes(r.id)).length
        return n === 1 ? [] : [`form ${form.id}: result ${r.id} of ${way} lands in ${n} columns`]
      })
  })
}
