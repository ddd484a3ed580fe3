import type { Fact, LocalDate, OutcomeId, RecordRequest } from '@mingdu/schema'
import type { Law } from '@mingdu/workflow'
import { CHAINED, HANDLER } from './county.ts'

/** What is to happen to one demo case: each step on its day, so that two years can be played in order. */
export type Story = { organ: string; steps: { on: LocalDate; requests: RecordRequest[] }[] }

/** A story being told: each fact is a step of its own. */
export type Plot = {
  story: Story
  tell(fact: Fact, particulars?: RecordRequest['particulars'], irregularReason?: string): void
  /** The `n`th working day after `on`. */
  later(on: LocalDate, n: number): LocalDate
}

/** Where the bureau has a chain: given to its handler as it arrives. */
export function assign(p: Plot, on: LocalDate): void {
  if (p.story.organ === CHAINED) p.tell({ type: 'assigned', on, to: HANDLER })
}

/** Drafted, and where it is demanded looked at; a draft is now and then returned and mended before it passes. */
export function draft(p: Plot, on: LocalDate, outcome: OutcomeId, grounds: string, then: 'waits' | 'returned' | 'passed' | 'mended'): void {
  if (p.story.organ !== CHAINED) return
  const drafted: Fact = { type: 'drafted', on, outcome }
  p.tell(drafted, { grounds, reply: grounds })
  if (then === 'waits') return
  if (then !== 'passed')
    p.tell({ type: 'reviewed', on, review: 'legal', verdict: 'returned' }, { opinion: '请写明所依据的条款，并补充检索情况。' })
  if (then === 'returned') return
  if (then === 'mended') p.tell(drafted, { grounds, reply: `${grounds}有关检索情况附后。` })
  p.tell({ type: 'reviewed', on, review: 'legal', verdict: 'passed' }, { opinion: '依据充分，程序合规。' })
}

export function plot(organ: string, law: Law): Plot {
  const story: Story = { organ, steps: [] }
  return {
    story,
    tell(fact, particulars, irregularReason) {
      const request = { fact, ...(particulars ? { particulars } : {}), ...(irregularReason ? { irregularReason } : {}) }
      story.steps.push({ on: fact.on, requests: [request] })
    },
    later: (on, n) => law.days.add(on, n)
  }
}
