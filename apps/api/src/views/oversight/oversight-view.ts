import { addDays, mondayOf, type OrganId, type OrganOversight, type OversightView, yearOf } from '@mingdu/schema'
import {
  daysAhead,
  formOf,
  type InStock,
  overturnedOf,
  rushBeforeClose,
  settledOf,
  signalsFound,
  stockOf,
  type Tally
} from '@mingdu/workflow'
import { statute } from '../../settings/statute.ts'
import { organReports } from '../organ-reports.ts'
import type { Reading } from '../reading.ts'
import type { ReportScope } from '../report-scope.ts'
import { daysNow } from './days-now.ts'
import { arrivedIn, endedByMonth, endedIn, inStock, repliedSince, spanOf } from './tallies.ts'

/**
 * What a supervisor is shown of an organ and of all below. Every question to the store is of one quarter or
 * of what is in hand and answers counts of alike cases; the rules of packages/workflow/src/oversight make
 * figures of them.
 */
export async function oversightView(reading: Reading, scope: ReportScope, quarter: number | null): Promise<OversightView> {
  const { organ, organs, year } = scope
  const { today } = reading
  const rules = statute.oversight
  const days = daysNow(reading, organ)
  const span = spanOf(year, quarter)
  const quarters = await settledByQuarter(reading, organs, year)
  const inSpan = quarters.filter((q) => q.span.year === year && (quarter === null || q.span.quarter === quarter)).flatMap((q) => q.tallies)
  const stock = await inStock(reading, organs)
  const figures = (of: OrganId, tallies: readonly Tally[], cases: readonly InStock[]): OrganOversight => ({
    organ: of,
    settled: settledOf(tallies, rules),
    stock: stockOf(cases, rules, days, today)
  })
  const [settledBy, stockBy] = [Map.groupBy(inSpan, (t) => t.organ), Map.groupBy(stock, (c) => c.organ)]
  // Seven whole weeks, this one the first.
  const horizon = days.between(today, addDays(mondayOf(today), WEEKS * 7 - 1)) + (days.isWorking(today) ? 1 : 0)
  return {
    organ,
    today,
    span,
    total: figures(organ, inSpan, stock),
    organs: organs.map((o) => figures(o, settledBy.get(o) ?? [], stockBy.get(o) ?? [])),
    ahead: daysAhead(stock, rules.ahead, rules, days, today),
    pace: (await repliedSince(reading, organs, days.add(today, 1 - rules.paceOver))) / rules.paceOver,
    calendar: daysAhead(stock, horizon, rules, days, today),
    signals: await signalsIn(reading, scope, stock),
    quarters: quarters.map((q) => ({ span: q.span, settled: settledOf(q.tallies, rules) })),
    disputes: await disputesOf(reading, scope)
  }
}

const WEEKS = 7

async function settledByQuarter(reading: Reading, organs: readonly OrganId[], year: number) {
  const found = []
  for (const y of [year - 1, year])
    for (const q of [1, 2, 3, 4]) {
      const span = spanOf(y, q)
      if (span.from <= reading.today) found.push({ span, tallies: await endedIn(reading, organs, span) })
    }
  return found
}

/** Of the whole year, whichever quarter is looked at: in a quarter hardly any shows twice. */
async function signalsIn(reading: Reading, { organs, organ, year }: ReportScope, stock: readonly InStock[]) {
  const { today } = reading
  const rules = statute.oversight
  const days = daysNow(reading, organ)
  const cases = []
  for (const q of [1, 2, 3, 4]) cases.push(...(await arrivedIn(reading, organs, spanOf(year, q))))
  const isIdle = (c: InStock) =>
    c.phase === 'handling' && c.heldSince !== null && days.between(c.heldSince, today) >= rules.signals.unassigned.threshold
  const unassigned = [...Map.groupBy(stock, (c) => c.organ)].map(([o, of]) => ({
    organ: o,
    n: of.filter(isIdle).reduce((n, c) => n + c.n, 0),
    of: of.reduce((n, c) => n + c.n, 0)
  }))
  // Of what is in hand now nothing is said in another year; of a rush, only once its month has begun.
  const months = await endedByMonth(reading, organs, year)
  const rush = [...months].map(([o, by]) => ({
    organ: o,
    n: rushBeforeClose(by, rules) ? (by[11] ?? 0) : 0,
    of: by.reduce((a, b) => a + b, 0)
  }))
  return signalsFound(cases, { ...(year === yearOf(today) ? { unassigned } : {}), rushBeforeClose: rush })
}

/** Decisions of the year on reviews and suits, from table 四. */
async function disputesOf(reading: Reading, { organs, year }: ReportScope): Promise<OversightView['disputes']> {
  const form = formOf(statute, year)
  if (!form) return { decided: 0, corrected: 0 }
  const reports = await organReports(reading, form, { organs, year, knownOn: null })
  const all = reports.map((r) => overturnedOf(form, r.disputes, statute.oversight))
  return { decided: all.reduce((n, d) => n + d.decided, 0), corrected: all.reduce((n, d) => n + d.corrected, 0) }
}
