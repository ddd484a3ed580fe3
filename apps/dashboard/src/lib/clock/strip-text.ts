import type { ReplyClock } from '@mingdu/schema'
import { sayEvent } from '@mingdu/workflow/ledger-text'
import type { Voice } from '../words/voice.ts'

/** The strip as text: the full chain of dates, from the same lines that the ledger shows. */
export const stripText = (clock: ReplyClock, { say, day, lang }: Pick<Voice, 'say' | 'day' | 'lang'>): string =>
  clock.lines.map((line) => `${day.span(line.from, line.to)} ${sayEvent(line, lang)}`).join(say('rich.semicolon'))
