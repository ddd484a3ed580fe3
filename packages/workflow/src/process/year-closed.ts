import type { Irregularity } from '@mingdu/schema'
import type { CaseFile } from './case-file.ts'
import { mark } from './irregular-mark.ts'
import type { Circumstances } from './refuse.ts'

/** What would change the figures of a closed year really happened: it is recorded with its reason, beside the table. */
export function yearClosed(before: CaseFile, after: CaseFile, { law, adjusts }: Circumstances): Irregularity[] {
  const years = adjusts?.(before, after) ?? []
  return years.length > 0 ? [mark('yearClosed', 'adjustsClosedYear', law, { years: years.join('、') })] : []
}
