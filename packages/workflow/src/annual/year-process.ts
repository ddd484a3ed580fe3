import type { YearFact, YearFactType, YearPhase, YearSnapshot } from '@mingdu/schema'
import { initialTransition, type SnapshotFrom, setup, transition } from 'xstate'

/**
 * The way of one organ's report year. It is locked from the hand-in until it is given back: until then
 * December's mail may still be entered. Publishing waits for nobody's consent (art. 49 asks for none); what is
 * published is changed only by publishing it again.
 */
export const yearProcess = setup({
  types: { events: {} as { type: YearFactType } },
  actions: { noteVersion: () => {} }
}).createMachine({
  id: 'year',
  initial: 'open',
  states: {
    open: { on: { yearHandedIn: 'handedIn' } },
    handedIn: { on: { yearReturned: 'returned', yearAccepted: 'accepted', yearPublished: 'published' } },
    returned: { on: { yearHandedIn: 'handedIn' } },
    accepted: { on: { yearReturned: 'returned', yearPublished: 'published' } },
    published: { on: { yearCorrected: { actions: 'noteVersion' } } }
  }
})

/** Whether the figures of a year in this phase are held: what would change them is an adjustment. */
export const isLocked = {
  open: false,
  handedIn: true,
  returned: false,
  accepted: true,
  published: true
} as const satisfies Record<YearPhase, boolean>

/** A step in the log of the organ's settings. */
export type YearRow = { seq: number; fact: YearFact }

/** A version of the report: what was handed in or published again. */
export type YearVersion = { seq: number; snapshot: YearSnapshot }

export type YearBooks = {
  phase: YearPhase
  /** What may be recorded next. */
  possible: YearFactType[]
  versions: YearVersion[]
  /** The version that the year is held to; null while it is open. */
  stands: YearVersion | null
}

/** The steps of one organ's year, in order of recording. A step that the chart does not admit is a bug or a forged row. */
export function replayYear(rows: readonly YearRow[]): YearBooks {
  let at: SnapshotFrom<typeof yearProcess> = initialTransition(yearProcess)[0]
  for (const { seq, fact } of rows) {
    if (!at.can({ type: fact.type })) throw new Error(`the year chart does not admit step ${seq} (${fact.type})`)
    at = transition(yearProcess, at, { type: fact.type })[0]
  }
  const phase = at.value as YearPhase
  const versions = rows.flatMap(({ seq, fact }) => ('snapshot' in fact ? [{ seq, snapshot: fact.snapshot }] : []))
  return {
    phase,
    possible: yearFactTypes.filter((type) => at.can({ type })),
    versions,
    stands: isLocked[phase] ? (versions.at(-1) ?? null) : null
  }
}

export const yearFactTypes = [
  'yearHandedIn',
  'yearReturned',
  'yearAccepted',
  'yearPublished',
  'yearCorrected'
] as const satisfies readonly YearFactType[]
