import type { FactOf, FeeAssessment, FeeMeasure, Statute, Tariff } from '@mingdu/schema'
import { raise } from '../law.ts'
import { assessFee, feeOf, tariffOn } from './assess-fee.ts'

type Notice = FactOf<'feeNotified'>

/** The calculation of a notice as sent, after the `earlier` notices of the same case. Throws where no tariff is in force. */
export function assessNotice(notice: Notice, earlier: readonly Notice[], statute: Statute): FeeAssessment {
  const { measure, on, waived = 0 } = notice
  const tariff = tariffOn(statute, measure.basis, on) ?? raise(`no tariff by ${measure.basis} in force on ${on}`)
  const { units, excluded } = unitsOf(measure)
  return assessFee({ tariff, already: alreadyCounted(measure, earlier), units, excluded, waived })
}

/** What a measure comes to before anything is waived, in fen. */
export function feeOfMeasure(tariff: Tariff, measure: FeeMeasure, earlier: readonly Notice[]): number {
  const { units, excluded } = unitsOf(measure)
  return feeOf(tariff, alreadyCounted(measure, earlier), units - excluded)
}

/** Pages that the notices of a case counted: a further notice goes on from there, another request begins anew (art. 5). */
export const pagesCounted = (notices: readonly Notice[]): number =>
  notices.reduce((n, { measure }) => n + (measure.basis === 'perPage' ? measure.pages - measure.alreadyPublic : 0), 0)

/** Items that the notices of a case counted. */
export const itemsCounted = (notices: readonly Notice[]): number =>
  notices.reduce((n, { measure }) => n + (measure.basis === 'perItem' ? measure.items : 0), 0)

/**
 * How many items a case is in the month's count: as many as its notices split it into, else one. A case
 * whose fee was counted by page is one request like any other (reading: the rules are silent).
 */
export const itemsOfCase = (notices: readonly Notice[]): number => Math.max(1, itemsCounted(notices))

const unitsOf = (m: FeeMeasure): { units: number; excluded: number } =>
  m.basis === 'perItem' ? { units: m.items, excluded: 0 } : { units: m.pages, excluded: m.alreadyPublic }

const alreadyCounted = (m: FeeMeasure, earlier: readonly Notice[]): number =>
  m.basis === 'perItem' ? m.alreadyThisMonth : pagesCounted(earlier)
