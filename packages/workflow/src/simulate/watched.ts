import type { Law } from '../law.ts'
import { afterEach, atTheEnd } from './invariants/index.ts'
import type { Office } from './office.ts'
import { type Play, play, type Step } from './play.ts'

/** A rule that was broken, at which step of which seed: the same call plays it again. */
export class BrokenInvariant extends Error {
  override name = 'BrokenInvariant'
  readonly seed: number
  readonly step: number
  readonly rule: string
  constructor(seed: number, step: number, rule: string, detail: string, cause?: unknown) {
    super(`seed ${seed}, step ${step}, rule ${rule}: ${detail}`, { cause })
    this.seed = seed
    this.step = step
    this.rule = rule
  }
}

/** What was played: how many facts were admitted and refused, of which kinds, and how often what was irregular. */
export type Played = {
  histories: number
  steps: number
  admitted: number
  refused: number
  facts: Record<string, number>
  refusals: Record<string, number>
  irregular: Record<string, number>
}

/** Plays and holds every step to every rule. Throws BrokenInvariant at the first that does not hold. */
export function watched(given: Play, seen: (step: Step) => void = () => {}): Played {
  const played: Played = { histories: given.cases, steps: 0, admitted: 0, refused: 0, facts: {}, refusals: {}, irregular: {} }
  const offices = new Map<number, Office>()
  const law = new Map<number, Law>()
  let last: Step | undefined
  let at = 1
  try {
    for (const step of play(given)) {
      last = step
      at = step.n
      hold(given, step)
      count(played, step)
      if (step.is === 'fact') {
        offices.set(step.office.number, step.office)
        law.set(step.office.number, step.law)
      }
      seen(step)
      at += 1
    }
  } catch (error) {
    if (error instanceof BrokenInvariant) throw error
    throw new BrokenInvariant(given.seed, at, 'nothingThrows', String(error), error)
  }
  if (last) {
    const ended = { offices: [...offices.values()], law: [...offices.keys()].map((n) => law.get(n) as Law), today: last.today }
    for (const [rule, holds] of Object.entries(atTheEnd)) {
      const broken = holds(ended)
      if (broken) throw new BrokenInvariant(given.seed, last.n, rule, broken)
    }
  }
  return played
}

/** Holds a step to every rule. Throws BrokenInvariant. */
export function hold({ seed }: Pick<Play, 'seed'>, step: Step): void {
  for (const [rule, holds] of Object.entries(afterEach)) {
    const broken = holds(step)
    if (broken) throw new BrokenInvariant(seed, step.n, rule, broken)
  }
}

function count(played: Played, step: Step): void {
  played.steps += 1
  if (step.is !== 'fact') return
  const add = (to: Record<string, number>, key: string) => {
    to[key] = (to[key] ?? 0) + 1
  }
  if (!step.answer.admitted) {
    played.refused += 1
    add(played.refusals, step.answer.refusal.code)
    return
  }
  played.admitted += 1
  add(played.facts, step.fact.type)
  for (const { code } of step.answer.irregularities) add(played.irregular, code)
}
