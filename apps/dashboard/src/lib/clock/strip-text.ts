import type { ReplyClock } from '@mingdu/schema'
import type { DaySpeech } from '@mingdu/schema/plain'
import type { Say } from '../words/speak.ts'

/** The strip as text: the full chain of dates, from the same lines that the ledger shows. */
export function stripText(clock: ReplyClock, say: Say, day: DaySpeech): string {
  return clock.lines.map((line) => `${day.span(line.from, line.to)} ${say(`ledger.${line.event}`)}`).join(say('rich.semicolon'))
}
