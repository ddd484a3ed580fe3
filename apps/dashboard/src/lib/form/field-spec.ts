import type { RestsOn } from '@mingdu/schema'
import type { WordKey } from '../words/speak.ts'

/** How a field is filled in. All values are text until `bodyOf` reads them. */
export type Control =
  | { is: 'day' }
  | { is: 'line' }
  | { is: 'text' }
  | { is: 'count'; min: number; max: number }
  | {
      is: 'choice'
      of:
        | 'means'
        | 'manner'
        | 'how'
        | 'ground'
        | 'kind'
        | 'channel'
        | 'applicantKind'
        | 'review'
        | 'verdict'
        | 'direction'
        | 'callAbout'
        | 'linkAs'
    }
  | { is: 'outcome' }
  | { is: 'identity' }
  | { is: 'yesNo' }
  | { is: 'handler' }
  | { is: 'case' }
  | { is: 'lines' }
  | { is: 'consultation'; which: 'next' | 'open' }
  | { is: 'checks'; names: readonly ['mailRoom', 'post', 'bank'] }
  | { is: 'money' }
  | { is: 'measure' }
  | { is: 'fee' }
  | { is: 'strikes' }

/**
 * A field beside the legal day, which every fact has: `part` says whether it goes into the log or is sealed beside it.
 * With `restsOn` it is asked only where the decision rests on it.
 */
export type FieldSpec = {
  name: string
  part: 'fact' | 'particulars'
  control: Control
  required: boolean
  word: WordKey
  why: WordKey
  restsOn?: RestsOn
}
