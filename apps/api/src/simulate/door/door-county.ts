import type { LocalDate } from '@mingdu/schema'
import type { Play } from '@mingdu/workflow/simulate'
import { batches } from '../batches.ts'

/** The offices of the rules layer, over one turn of the year whose holiday notice is changed when it is under way. */
export function doorCounty(seed: number, cases: number): Play {
  const [county] = batches(seed, 1) as [Play]
  return { ...county, cases, from: '2025-01-06' as LocalDate, days: 250 }
}
