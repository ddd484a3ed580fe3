import type { CaseEnvelope, CaseId, OrganId, Particulars, TimelineEntry } from '@mingdu/schema'
import type { CaseFile, Law } from '@mingdu/workflow'
import { readParticulars } from '../log/particulars.ts'
import { officerNames } from './officer-names.ts'
import { particularsShown } from './particulars-shown.ts'
import type { Reading } from './reading.ts'

/** The facts of a case as an officer may read them, with what was said beside each. */
export async function timelineOf(
  { db, master }: Reading,
  { organ, id }: { organ: OrganId; id: CaseId },
  log: readonly CaseEnvelope[],
  { file: { arrival, struck }, law: { days }, handles }: { file: CaseFile; law: Law; handles: boolean }
): Promise<{ timeline: TimelineEntry[]; erased: boolean; said: (seq: number) => Particulars }> {
  const { erased, bySeq } = await readParticulars(db, master, organ, id)
  const names = await officerNames(
    db,
    log.map((e) => e.by)
  )
  const timeline = log.map((e) => ({
    seq: e.seq,
    fact: e.fact,
    particulars: particularsShown(bySeq.get(e.seq) ?? {}, handles),
    erased: erased && e.particulars !== undefined,
    by: e.by,
    byName: names.get(e.by) ?? e.by,
    at: e.at,
    day: e.day,
    workingDay: arrival === null || days.isProvisional(e.fact.on) ? null : days.between(arrival, e.fact.on),
    act: e.act,
    irregular: e.irregular ?? [],
    struckBy: struck.get(e.seq) ?? null
  }))
  return { timeline, erased, said: (seq) => bySeq.get(seq) ?? {} }
}
