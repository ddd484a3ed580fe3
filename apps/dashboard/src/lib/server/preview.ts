import type { Channel, Deadline, Fact, LocalDate, ReplyClock, Statute } from '@mingdu/schema'
import { clockFacts, deadlinesOf, lawWith, replay, replyClock } from '@mingdu/workflow'

export type Arrival = { channel: Channel; on: LocalDate; confirmedOn: LocalDate | null }
export type Preview = { receipt: LocalDate | null; clock: ReplyClock | null; deadlines: Deadline[] }

/** What would follow if this arrival were recorded: the very functions that the API computes a case with. */
export function previewOf(statute: Statute, { channel, on, confirmedOn }: Arrival, today: LocalDate): Preview {
  const law = lawWith(statute)
  const applicantKind = statute.applicantKinds[0]?.id as Extract<Fact, { type: 'received' }>['applicantKind']
  const facts: Fact[] = [{ type: 'received', on, channel, applicantKind }]
  if (confirmedOn && statute.receipt[channel].starts === 'confirmation')
    facts.push({ type: 'confirmed', on: confirmedOn, means: 'telephone' })
  const { file } = replay(
    facts.map((fact, i) => ({ seq: i + 1, fact })),
    statute
  )
  const clock = clockFacts(file)
  return { receipt: file.receipt, clock: clock && replyClock(clock, law, today), deadlines: deadlinesOf(file, law, today) }
}
