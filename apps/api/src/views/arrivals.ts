import type { ArrivalsView, CaseId } from '@mingdu/schema'
import { replay } from '@mingdu/workflow'
import type { Recorded } from '../door/act.ts'
import { factsOf } from '../door/bookkeeping.ts'
import { itemsThisMonth } from '../door/items-this-month.ts'
import { readFields } from '../log/particulars.ts'
import { readStreams } from '../log/read-streams.ts'
import { lawOn } from '../settings/law-on.ts'
import type { Reading } from './reading.ts'

/** What was recorded in one act, in its order: number, day of receipt, and which item of the applicant's month each is. */
export async function arrivalsView({ db, master, settings, today, at }: Reading, recorded: readonly Recorded[]): Promise<ArrivalsView> {
  const refs = recorded.map(({ organ, id }) => ({ organ, stream: id }))
  const logs = await readStreams(db, refs)
  const matters = new Map((await readFields(db, master, refs, 'matter')).map((m) => [m.stream, m.value as string]))
  const cases: ArrivalsView['cases'] = []
  for (const { organ, id } of recorded) {
    const log = logs.get(id) ?? []
    const law = lawOn(settings, organ, today, at)
    const { file } = replay(factsOf(log), law.statute)
    const before = await itemsThisMonth(db, log, file, law)
    cases.push({
      id: id as CaseId,
      number: log[0]?.assigned?.number ?? '',
      matter: matters.get(id) ?? null,
      receipt: file.receipt,
      nthThisMonth: before === null ? null : before + 1
    })
  }
  return { cases }
}
