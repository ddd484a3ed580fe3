import { type Deadline, type DisputeView, type TimelineEntry, yearOf } from '@mingdu/schema'
import { type CaseFile, type Dispute, disputeCells, isOfDispute, type Law } from '@mingdu/workflow'
import type { Reading } from './reading.ts'

/** The reviews and suits over a case, each with its own terms and the cells of table 四 that it stands in. */
export const disputeViews = (
  { today }: Pick<Reading, 'today'>,
  file: CaseFile,
  law: Law,
  deadlines: readonly Deadline[],
  timeline: readonly TimelineEntry[]
): DisputeView[] => file.disputes.map((d) => viewOf(d, law, deadlines, timeline, today))

function viewOf(d: Dispute, law: Law, deadlines: readonly Deadline[], timeline: readonly TimelineEntry[], today: Reading['today']) {
  const { filed, decided } = d
  const said = timeline.find((e) => e.seq === filed.seq)?.particulars ?? {}
  return {
    dispute: d.number,
    way: d.way,
    by: filed.fact.filedBy,
    against: filed.fact.against,
    filedOn: filed.fact.on,
    body: textIn(said, 'body'),
    fileNumber: textIn(said, 'fileNumber'),
    standing: d.standing,
    suspended: d.suspended,
    procedure: d.procedure,
    copyReceivedOn: d.copyReceived,
    answeredOn: d.answered,
    decidedOn: decided?.fact.on ?? null,
    result: decided?.fact.result ?? null,
    effectiveOn: d.effectiveOn,
    redo: decided?.fact.redo ?? null,
    redoneOn: d.redone?.fact.on ?? null,
    deadlines: deadlines.filter((t) => isOfDispute(t.term) && t.of === d.number),
    cells: disputeCells(d, law, yearOf(today))
  }
}

const textIn = (said: TimelineEntry['particulars'], field: string): string | null => {
  const value = said[field]
  return typeof value === 'string' ? value : null
}
