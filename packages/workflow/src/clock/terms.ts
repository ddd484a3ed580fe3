import type { Channel, LocalDate } from '@mingdu/schema'
import type { Law } from '../law.ts'
import { periodOf } from '../law.ts'
import type { CaseFile } from '../process/case-file.ts'
import { type ClockFacts, clockFacts, type Pause } from './clock-facts.ts'
import { type TermSpan, termSpan } from './term-span.ts'

/** Every term of the case beside the reply's and those of disputes, past ones too, in the order in which they came up. */
export function termsOf(file: CaseFile, law: Law): TermSpan[] {
  if (!file.received || file.phase === 'void' || file.phase === 'forwarded') return []
  const facts = clockFacts(file)
  const confirming = law.statute.receipt[file.received.fact.channel].starts === 'confirmation' ? [confirmation(file, law)] : []
  if (!facts) return confirming
  return [
    ...confirming,
    correctionNotice(facts, law),
    ...facts.pauses.map((p, i) => awaited(p, i, facts, file, law)),
    ...consultations(facts, law)
  ]
}

/** Both sides are to confirm on the day of arrival (art. 31). */
function confirmation(file: CaseFile, law: Law): TermSpan {
  const arrived = file.received?.fact.on as LocalDate
  // Where another channel made the receipt certain, nothing is left to confirm.
  const byArrival = (channel: Channel) => law.statute.receipt[channel].starts === 'arrival'
  const settled = file.again
    .map(({ fact }) => ({ on: byArrival(fact.channel) ? fact.on : fact.confirmedOn, confirmed: !byArrival(fact.channel) }))
    .find(({ on }) => on !== undefined && !file.confirmed && on === file.receipt)
  return termSpan(
    law,
    'confirmation',
    'organ',
    { is: 'received', on: arrived },
    {
      metOn: file.confirmed?.fact.on ?? (settled?.confirmed ? (settled.on ?? null) : null),
      ...over(settled?.on ?? (file.withdrawn ?? file.discontinued)?.fact.on)
    }
  )
}

/** Within this term a correction may be asked for. It runs from the receipt, once (art. 30). */
function correctionNotice({ receipt, arrival, pauses, settledOn }: ClockFacts, law: Law): TermSpan {
  const asked = pauses.find((p) => p.kind === 'correction')?.asked ?? null
  return termSpan(
    law,
    'correctionNotice',
    'organ',
    { is: 'receipt', on: receipt },
    { strictFrom: arrival, metOn: asked, overOn: asked ?? settledOn }
  )
}

/** The applicant's turn: to correct within the term that the notice names, or to pay. */
function awaited(pause: Pause, i: number, facts: ClockFacts, file: CaseFile, law: Law): TermSpan {
  const corrects = pause.kind === 'correction'
  const start =
    pause.noticeReceived && ({ is: corrects ? 'correctionNoticeReceived' : 'feeNoticeReceived', on: pause.noticeReceived } as const)
  // A case decided while it waited waits for the applicant no more.
  const ended = i < facts.pauses.length - 1 ? (facts.pauses[i + 1]?.asked ?? null) : (file.decided?.fact.on ?? facts.settledOn)
  return termSpan(law, corrects ? 'correction' : 'payment', 'applicant', start, {
    of: facts.pauses.slice(0, i + 1).filter((p) => p.kind === pause.kind).length,
    value: pause.termWorkingDays ?? periodOf(law.statute, 'payment').value,
    extension: pause.extendedBy ?? 0,
    metOn: pause.ended,
    overOn: pause.ended ?? ended
  })
}

/** Those asked, from their receipt of the letter; where that is unknown, from the day it was sent (domain.md, reading 6). */
const consultations = (facts: ClockFacts, law: Law): TermSpan[] =>
  facts.consultations.map((c) =>
    termSpan(
      law,
      law.statute.consultation[c.kind].period,
      'consulted',
      c.received ? { is: 'consultationReceived', on: c.received } : { is: 'consulted', on: c.sent },
      { of: c.number, metOn: c.returned ? null : c.ended, overOn: c.ended ?? facts.settledOn }
    )
  )

const over = (on: LocalDate | undefined): Pick<TermSpan, 'overOn'> | Record<never, never> => (on ? { overOn: on } : {})
