import type { RestsOn } from '@mingdu/schema'
import type { WordKey } from '../words/speak.ts'

/** Lists that only the forms of disputes use. */
export type DisputeList = 'forum' | 'disputeBy' | 'against' | 'procedure' | 'turnTo' | 'disputeResult' | 'effect' | 'appealBy'

/** Lists that only the forms of the steps beside the clock use. */
export type StepList = 'paper' | 'retention' | 'gone' | 'seeks'

/** How a field is filled in. All values are text until `bodyOf` reads them. */
export type Control =
  | { is: 'day' }
  | { is: 'line' }
  | { is: 'text'; rows?: number }
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
        | StepList
        | DisputeList
    }
  | { is: 'outcome' }
  | { is: 'identity' }
  | { is: 'yesNo' }
  | { is: 'oral' }
  | { is: 'handler' }
  | { is: 'case' }
  | { is: 'lines' }
  | { is: 'consultation'; which: 'next' | 'open' }
  | { is: 'dispute'; which: 'next' | 'open' }
  | { is: 'redo' }
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

type Word = WordKey extends infer K ? (K extends `${infer Base}.why` ? Base : never) : never

const field = (part: FieldSpec['part'], name: string, word: Word, control: Control, required = false): FieldSpec => ({
  part,
  name,
  control,
  required,
  word: word as WordKey,
  why: `${word}.why` as WordKey
})
export const said = (name: string, word: Word, control: Control, required = false) => field('fact', name, word, control, required)
export const beside = (name: string, word: Word, control: Control, required = false) => field('particulars', name, word, control, required)

export const text = { is: 'text' } as const
/** Where a paper is written, not a remark. */
export const longText = { is: 'text', rows: 10 } as const
export const line = { is: 'line' } as const
export const note = beside('note', 'field.note', text)
export const rests = (name: RestsOn, word: Word): FieldSpec => ({ ...beside(name, word, text), restsOn: name })
