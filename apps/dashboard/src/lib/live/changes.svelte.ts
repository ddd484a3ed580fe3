import { getContext, setContext } from 'svelte'
import type { Change } from './hear-changes.ts'

type Seen = { organ: string; version: number }

/** What changed since the page was read; the pages show it and read anew only when somebody asks them to. */
export class Changes {
  #cases: Record<string, Seen> = $state({})
  /** More happened than could be told. */
  lookAgain = $state(false)

  take(change: Change): void {
    if (change === 'lookAgain') this.lookAgain = true
    else this.#cases[change.id] = { organ: change.organ, version: Math.max(change.version, this.#cases[change.id]?.version ?? 0) }
  }

  /** How long the case's log is by now; 0 where nothing was heard of it. */
  versionOf(id: string): number {
    return this.#cases[id]?.version ?? 0
  }

  /** Cases of these organs that are not, or not as they now are, in what is shown. */
  beyond(shown: readonly { id: string; version: number }[], organs: readonly string[]): number {
    const versions = new Map(shown.map((c) => [c.id, c.version]))
    return Object.entries(this.#cases).filter(([id, c]) => organs.includes(c.organ) && c.version > (versions.get(id) ?? 0)).length
  }

  /** Everything was read anew. */
  clear(): void {
    this.#cases = {}
    this.lookAgain = false
  }
}

const KEY = 'changes'
export const setChanges = (): Changes => setContext(KEY, new Changes())
export const useChanges = (): Changes => getContext<Changes>(KEY)
