import { type Form, FormTable, type Outcome, Statute } from '@mingdu/schema'
import { levelFaults, remedyArticles, remedyFaults } from '../remedy/check-remedies.ts'
import { wayArticles, wayFaults } from '../way/check-way.ts'
import { proactiveFaults } from './check-proactive.ts'
import { disputeFaults } from './dispute-entries.ts'
import { lastYearOf } from './form-of.ts'

/**
 * Refuses a statute that would let a case fall out of the tables or a number stand without source:
 * an outcome in force in no row or in two, an unknown article, overlapping tariffs, two forms for one year.
 * Returns every fault in words; the program does not start while there is one.
 */
export function faultsOf(candidate: unknown): string[] {
  const parsed = Statute.safeParse(candidate)
  if (!parsed.success) return parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)
  const statute = parsed.data
  return [
    ...statute.forms.flatMap((form) => [
      ...outcomeFaults(form, statute),
      ...kindFaults(form, statute),
      ...unknownCounts(form, statute),
      ...alternativeFaults(form, statute),
      ...disputeFaults(form, statute),
      ...codeFaults(form),
      ...proactiveFaults(form)
    ]),
    ...articleFaults(statute),
    ...doubles(statute),
    ...statute.tariffs.flatMap((t, i) => [...bracketFaults(t), ...statute.tariffs.slice(i + 1).flatMap((u) => tariffFault(t, u))]),
    ...routeFaults(statute),
    ...levelFaults(statute),
    ...remedyFaults(statute),
    ...wayFaults(statute)
  ]
}

/** The statute, checked; throws with every fault named. */
export function checkedStatute(candidate: unknown): Statute {
  const faults = faultsOf(candidate)
  if (faults.length > 0) throw new Error(`the statute cannot be used:\n${faults.join('\n')}`)
  return candidate as Statute
}

function outcomeFaults(form: Form, statute: Statute): string[] {
  return statute.outcomes
    .filter((o) => o.seeks === undefined && inForceFor(o, form, lastYearOf(statute, form)))
    .flatMap((o) => {
      const rows = form.applications.rows.filter((r) => r.counts?.some((c) => 'outcome' in c && c.outcome === o.id))
      return rows.length === 1
        ? []
        : [`form ${form.id}: outcome ${o.id} lands in ${rows.length} rows (${rows.map((r) => r.code).join(', ') || 'none'})`]
    })
}

const inForceFor = (o: Outcome, form: Form, last: number | null): boolean =>
  (last === null || Number(o.since.slice(0, 4)) <= last) && (o.until === undefined || Number(o.until.slice(0, 4)) >= form.since)

const kindFaults = (form: Form, statute: Statute): string[] =>
  statute.applicantKinds.flatMap((kind) => {
    const n = form.applications.columns.filter((c) => c.counts !== 'sum' && c.counts.includes(kind.id)).length
    return n === 1 ? [] : [`form ${form.id}: applicants ${kind.id} land in ${n} columns`]
  })

/** A slip in a name would count nothing, and the identities would still hold. */
function unknownCounts(form: Form, statute: Statute): string[] {
  const outcomes = new Set<string>(statute.outcomes.map((o) => o.id))
  const kinds = new Set<string>(statute.applicantKinds.map((k) => k.id))
  const { rows, columns } = form.applications
  const counted = rows.flatMap((r) => (r.counts ?? []).flatMap((c) => ('outcome' in c ? [[r.code, c.outcome] as const] : [])))
  const headed = columns.flatMap((c) => (c.counts === 'sum' ? [] : c.counts.map((k) => [c.code, k] as const)))
  return [
    ...counted.filter(([, o]) => !outcomes.has(o)).map(([row, o]) => `form ${form.id}: row ${row} counts ${o}, which is no outcome`),
    ...headed.filter(([, k]) => !kinds.has(k)).map(([column, k]) => `form ${form.id}: column ${column} counts ${k}, who are no applicants`)
  ]
}

/** A choice that would count an outcome nowhere, or twice, or not at all elsewhere. */
function alternativeFaults({ id, applications }: Form, statute: Statute): string[] {
  const counts = (row: string) => applications.rows.find((r) => r.code === row)?.counts?.flatMap((c) => ('outcome' in c ? [c.outcome] : []))
  return (applications.alternatives ?? []).flatMap(({ outcome, row }) => {
    const there = counts(row) ?? []
    if (!statute.outcomes.some((o) => o.id === outcome)) return [`form ${id}: an alternative row for ${outcome}, which is no outcome`]
    if (there.length === 0) return [`form ${id}: alternative row ${row} of ${outcome} is no row of results`]
    return there.includes(outcome) ? [`form ${id}: row ${row} counts ${outcome} already, and is no alternative`] : []
  })
}

function codeFaults(form: Form): string[] {
  const parts = new Set(form.parts.map((p) => p.code))
  const standing = FormTable.options
    .filter((table) => !parts.has(form.partOf[table]))
    .map((table) => `form ${form.id}: table ${table} stands in part ${form.partOf[table]}`)
  const headings = form.headings.filter((h) => !parts.has(h.part)).map((h) => `form ${form.id}: heading ${h.code} stands in part ${h.part}`)
  const fees = form.feeIncome && !form.headings.some((h) => h.code === form.feeIncome?.heading)
  const lost = fees ? [`form ${form.id}: fees are said under no heading`] : []
  const rows = new Set(form.applications.rows.map((r) => r.code))
  const columns = new Set(form.applications.columns.map((c) => c.code))
  const line = new Set(form.disputes.flatMap((b) => b.columns.map((c) => c.code)))
  const known = { column: rows, row: columns, line }
  const identities = form.identities.flatMap((i) =>
    [...i.left, ...i.right].filter((c) => !known[i.scope].has(c)).map((c) => `form ${form.id}: identity ${i.id} names ${c}`)
  )
  const sums = form.applications.rows.flatMap((r) =>
    (r.counts ?? [])
      .flatMap((c) => ('sum' in c ? c.sum.filter((s) => !rows.has(s)) : []))
      .map((s) => `form ${form.id}: row ${r.code} sums ${s}`)
  )
  return [...standing, ...headings, ...lost, ...identities, ...sums]
}

function articleFaults(statute: Statute): string[] {
  const known = new Set<string>(statute.articles.map((a) => a.id))
  const cited = [
    ...Object.values(statute.periods).map((p) => p.article),
    ...Object.values(statute.receipt).map((r) => r.article),
    ...Object.values(statute.consultation).map((c) => c.article),
    ...statute.outcomes.flatMap((o) => o.articles),
    ...statute.disputeResults.flatMap((r) => r.articles),
    ...statute.tariffs.map((t) => t.article),
    ...statute.statutoryHolidays.map((h) => h.article),
    ...statute.levels.flatMap((l) => [l.court.article, ...l.review.flatMap((r) => r.article ?? [])]),
    ...Object.values(statute.reportDays).map((d) => d.article),
    ...remedyArticles(statute.remedies),
    ...wayArticles(statute.way),
    ...Object.values(statute.rules)
  ]
  return [...new Set(cited.filter((a) => !known.has(a)))].map((a) => `article ${a} is cited and not listed`)
}

/** What is looked up by its name has it alone. */
function doubles(statute: Statute): string[] {
  const lists = {
    article: statute.articles.map((a) => a.id),
    outcome: statute.outcomes.map((o) => o.id),
    'result of a dispute': statute.disputeResults.map((r) => r.id),
    'kind of applicant': statute.applicantKinds.map((k) => k.id),
    level: statute.levels.map((l) => l.id),
    tariff: statute.tariffs.map((t) => t.id),
    form: statute.forms.map((f) => f.id),
    'a form since': statute.forms.map((f) => String(f.since)),
    'calendar of': statute.calendar.map((y) => String(y.year))
  }
  return Object.entries(lists).flatMap(([what, names]) =>
    [...new Set<string>(names.filter((n, i) => (names as string[]).indexOf(n) !== i))].map((n) => `${what} ${n} is there twice`)
  )
}

const bracketFaults = (t: Statute['tariffs'][number]): string[] =>
  t.brackets[0]?.from === 1 && t.brackets.every((b, i) => i === 0 || b.from > (t.brackets[i - 1]?.from ?? 0))
    ? []
    : [`tariff ${t.id}: brackets do not rise from the first unit on`]

const tariffFault = (a: Statute['tariffs'][number], b: Statute['tariffs'][number]): string[] =>
  a.basis === b.basis && (a.until ?? '9999') >= b.since && (b.until ?? '9999') >= a.since ? [`tariffs ${a.id} and ${b.id} overlap`] : []

/** Whatever ends a case without a decision needs one outcome to count under. */
const routeFaults = (statute: Statute): string[] =>
  (['withdrawal', 'lapseOfCorrection', 'lapseOfPayment', 'discontinuance'] as const).flatMap((route) => {
    const n = statute.outcomes.filter((o) => o.route === route).length
    return n === 1 ? [] : [`${n} outcomes come by ${route}, where there must be one`]
  })
