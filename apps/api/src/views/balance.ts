import { type BalanceView, type CaseId, type Form, lastDayOf, type OrganBalance, type OrganId } from '@mingdu/schema'
import {
  type CaseCount,
  checkCarryOver,
  checkIdentities,
  formOf,
  hindrancesOf,
  isPublished,
  notesOf,
  tabulateProactive,
  unbalancedCases,
  type YearGiven
} from '@mingdu/workflow'
import { casesCounted } from '../log/postings.ts'
import { nationalCalendar, statute } from '../settings/law-on.ts'
import { listed } from './listed-cases.ts'
import { type OrganReport, organReports } from './organ-reports.ts'
import { proactiveSaid } from './proactive.ts'
import type { Reading } from './reading.ts'
import { endOf, type ReportScope } from './report-scope.ts'
import { organsInSight } from './sight.ts'

/**
 * Whether each organ's own tables would balance if the year were closed now, and what stands in the way.
 * The counts of all organs are one question to the store; the cases behind what is broken are one more.
 */
export async function balanceView(reading: Reading, scope: ReportScope): Promise<BalanceView | null> {
  const { organ, organs, year, knownOn } = scope
  const form = formOf(statute, year)
  if (!form) return null
  const reports = await organReports(reading, form, scope)
  const unconfirmed = knownOn === null ? await unconfirmedCases(reading, organs, year) : null
  const checked = reports.map((report) => ({ report, results: identitiesOf(form, report) }))
  const broken = checked.filter((c) => c.results.some((r) => r.difference !== 0)).map((c) => c.report)
  const behind = await casesBehind(reading, form, scope, broken)
  const published = isPublished(nationalCalendar(reading.settings, knownOn === null ? reading.at : endOf(knownOn)), year)
  const balances = checked.map(({ report, results }): OrganBalance => {
    const said = proactiveSaid(reading, report.organ, scope)
    const given: YearGiven = {
      ...report,
      form,
      year,
      proactive: said && tabulateProactive(form, said),
      unconfirmed: unconfirmed && (unconfirmed.get(report.organ) ?? 0),
      isOver: (knownOn ?? reading.today) > lastDayOf(year),
      isPublished: published
    }
    const apart = results.filter((r) => r.difference !== 0)
    const hindrances = hindrancesOf(given)
    return {
      organ: report.organ,
      balanced: apart.length === 0,
      ready: apart.length === 0 && hindrances.length === 0,
      held: results.length,
      broken: apart,
      behind: behind.get(report.organ) ?? [],
      hindrances,
      notes: notesOf(given)
    }
  })
  return { organ, year, knownOn: knownOn ?? reading.today, organs: balances }
}

const identitiesOf = (form: Form, { applications, disputes, last }: OrganReport) => [
  ...checkIdentities(form, applications, disputes),
  ...(last ? checkCarryOver(form, applications, last.form, last.applications) : [])
]

async function casesBehind(reading: Reading, form: Form, scope: ReportScope, broken: readonly OrganReport[]) {
  const found = new Map<OrganId, OrganBalance['behind']>()
  if (broken.length === 0) return found
  const counts = await casesCounted(
    reading.db,
    broken.map((r) => r.organ),
    scope
  )
  const seen = new Set(organsInSight(reading.settings, reading.officer, reading.today).map((o) => o.id))
  const byOrgan = Map.groupBy(counts, (c) => c.organ)
  const refs = broken.flatMap(({ organ, rows }) => {
    const own = (byOrgan.get(organ) ?? []).map((c): CaseCount<CaseId> => ({ ...c, key: c.stream }))
    return seen.has(organ) ? unbalancedCases(form, rows, own).map((stream) => ({ organ, stream })) : []
  })
  for (const { organ, id, number } of await listed(reading, refs)) found.set(organ, [...(found.get(organ) ?? []), { organ, id, number }])
  return found
}

async function unconfirmedCases({ db }: Reading, organs: readonly OrganId[], year: number): Promise<Map<OrganId, number>> {
  const rows = await db
    .selectFrom('cases')
    .select((eb) => ['organ', eb.fn.countAll<number>().as('n')])
    .where('organ', 'in', organs)
    .where('phase', '=', 'unconfirmed')
    .where('arrived_on', '<=', lastDayOf(year))
    .groupBy('organ')
    .execute()
  return new Map(rows.map((r) => [r.organ, Number(r.n)]))
}
