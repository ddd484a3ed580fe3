import type { IdentityResult, ReportCell } from '@mingdu/schema'
import { getContext, setContext } from 'svelte'
import { brokenPlaces, cellsOfIdentity, identitiesAt, type Place, placeKey } from './read-cells.ts'

/** What the sheets of one report show just now: the cell opened or pointed at, and what is lit with it. */
export class SheetsShown {
  opened = $state<string | null>(null)
  pointed = $state<string | null>(null)
  /** Cells that a finding is about, while it is chosen. */
  told = $state.raw<readonly Place[]>([])
  cells: ReadonlyMap<string, ReportCell>
  judged: readonly IdentityResult[]
  broken: ReadonlySet<string>

  constructor(cells: ReadonlyMap<string, ReportCell>, judged: readonly IdentityResult[]) {
    this.cells = cells
    this.judged = judged
    this.broken = brokenPlaces(judged)
  }

  get at(): ReportCell | undefined {
    return this.cells.get(this.pointed ?? this.opened ?? '')
  }

  /** The figures that stand in an equation with the cell, or that a finding is about. */
  lit: ReadonlySet<string> = $derived.by(() => {
    const at = this.at
    const lit = at ? identitiesAt(at, this.judged).flatMap(cellsOfIdentity) : this.told
    return new Set(lit.map(placeKey))
  })

  point(key: string | null) {
    this.pointed = key
  }
  open(key: string | null) {
    this.told = []
    this.opened = this.opened === key ? null : key
  }
  tell(places: readonly Place[]) {
    this.opened = null
    this.told = places
  }
}

const KEY = Symbol('sheets')
export const provideSheets = (shown: () => SheetsShown) => setContext(KEY, shown)
export const useSheets = (): SheetsShown => {
  const shown = getContext<() => SheetsShown>(KEY)
  return shown()
}
