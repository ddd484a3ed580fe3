import type { FeeAssessment, FeeBasis, FeePreview, LocalDate, Refusal } from '@mingdu/schema'
import type { CaseFile } from '../process/case-file.ts'
import { noticesOf } from '../process/fee-refusals.ts'
import { type Circumstances, refuse } from '../process/refuse.ts'
import { assessFee, feeOf, tariffOn } from './assess-fee.ts'
import { itemsCounted, pagesCounted } from './assess-notice.ts'

/** What an officer has counted so far; `waived`, in fen, is meant for `basis`. */
export type FeeQuestion = {
  on: LocalDate
  items: number
  alreadyThisMonth: number
  pages: number
  alreadyPublic: number
  basis?: FeeBasis | undefined
  waived: number
}

/** Both bases side by side, before a notice is sent; refused where there is no tariff, or more waived than due. */
export function previewFee(file: CaseFile, asked: FeeQuestion, at: Circumstances): FeePreview | Refusal {
  const earlier = noticesOf(file)
  const boundTo = earlier[0]?.measure.basis ?? null
  const own = itemsCounted(earlier)
  const alreadyThisMonth = at.itemsThisMonth === null ? Math.max(own, asked.alreadyThisMonth) : at.itemsThisMonth + own
  const pagesBefore = pagesCounted(earlier)
  const units = {
    perItem: { already: alreadyThisMonth, units: asked.items, excluded: 0 },
    perPage: { already: pagesBefore, units: asked.pages, excluded: asked.alreadyPublic }
  } satisfies Record<FeeBasis, object>
  const assessed: Record<FeeBasis, FeeAssessment | null> = { perItem: null, perPage: null }
  for (const basis of ['perItem', 'perPage'] as const) {
    const tariff = tariffOn(at.law.statute, basis, asked.on)
    if (!tariff || (boundTo !== null && boundTo !== basis)) continue
    const { already, units: n, excluded } = units[basis]
    const due = feeOf(tariff, already, n - excluded)
    const waived = asked.basis === basis ? asked.waived : 0
    if (waived > due) return refuse('waivedBeyondFee', at, { amount: due, waived })
    assessed[basis] = assessFee({ tariff, ...units[basis], waived })
  }
  if (!assessed.perItem && !assessed.perPage) return refuse('noTariff', at, { on: asked.on })
  return { countedBy: at.itemsThisMonth === null ? 'officer' : 'log', alreadyThisMonth, pagesBefore, boundTo, ...assessed }
}
