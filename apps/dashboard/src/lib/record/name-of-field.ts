import { arrivalFields } from '../form/arrival-fields.ts'
import type { Say, WordKey } from '../words/speak.ts'

/** What a field of the application is called on its page. */
export const nameOfField =
  (say: Say) =>
  (field: string): string =>
    say((special[field] ?? arrivalFields.received.find((f) => f.name === field)?.word ?? 'field.note') as 'field.note')

const special: Record<string, WordKey> = {
  on: 'record.arrivedOn',
  confirmed: 'record.confirmed',
  confirmedOn: 'record.confirmedOn',
  means: 'field.means',
  irregularReason: 'field.irregularReason'
}
