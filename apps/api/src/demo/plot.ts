import type { Fact, LocalDate, RecordRequest } from '@mingdu/schema'
import type { Law } from '@mingdu/workflow'

/** What is to happen to one demo case: each step on its day, so that two years can be played in order. */
export type Story = { organ: string; steps: { on: LocalDate; requests: RecordRequest[] }[] }

/** A story being told: each fact is a step of its own. */
export type Plot = {
  story: Story
  tell(fact: Fact, particulars?: RecordRequest['particulars'], irregularReason?: string): void
  /** The `n`th working day after `on`. */
  later(on: LocalDate, n: number): LocalDate
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
