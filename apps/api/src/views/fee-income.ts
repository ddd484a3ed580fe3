import { type FeeIncomeView, firstDayOf, lastDayOf } from '@mingdu/schema'
import { feeIncome, replay } from '@mingdu/workflow'
import { factsOf } from '../door/bookkeeping.ts'
import { readStreams } from '../log/read-streams.ts'
import { statute } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'
import type { ReportScope } from './report-scope.ts'

/** What the organs of a report took in fees in its year, as known on the day asked for: from the log, whatever was struck out left out. */
export async function feeIncomeView({ db, today }: Reading, { organ, organs, year, knownOn }: ReportScope): Promise<FeeIncomeView> {
  // Each by its own index: together they would be found by none.
  const moved = (type: 'feePaid' | 'feeRefunded') =>
    db
      .selectFrom('facts')
      .select(['organ', 'stream'])
      .where('type', '=', type)
      .where('organ', 'in', organs)
      .where('legal_day', '>=', firstDayOf(year))
      .where('legal_day', '<=', lastDayOf(year))
  const paid = await moved('feePaid').union(moved('feeRefunded')).execute()
  const refs = paid.map((p) => ({ organ: p.organ, stream: p.stream as Parameters<typeof readStreams>[1][number]['stream'] }))
  const logs = await readStreams(db, refs)
  const cases = refs.map((ref) => {
    const known = (logs.get(ref.stream) ?? []).filter((e) => knownOn === null || e.day <= knownOn)
    return { organ: ref.organ, file: replay(factsOf(known), statute).file }
  })
  const byOrgan = feeIncome(cases, year)
  return {
    organ,
    year,
    knownOn: knownOn ?? today,
    payments: byOrgan.reduce((n, o) => n + o.payments, 0),
    fen: byOrgan.reduce((n, o) => n + o.fen, 0),
    byOrgan
  }
}
