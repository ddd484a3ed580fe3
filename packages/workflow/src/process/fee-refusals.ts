import type { FactOf, Refusal } from '@mingdu/schema'
import { tariffOn } from '../fee/assess-fee.ts'
import { assessNotice, feeOfMeasure, itemsCounted } from '../fee/assess-notice.ts'
import type { Law } from '../law.ts'
import type { CaseFile } from './case-file.ts'
import { is } from './recorded-facts.ts'
import { type Circumstances, refuse } from './refuse.ts'

/** A notice says what the tariff says, by one basis, of the items that are counted; one that asks nothing is no notice. */
export function feeRefused(file: CaseFile, fact: FactOf<'feeNotified'>, at: Circumstances): Refusal | null {
  const { measure, waived = 0 } = fact
  const earlier = noticesOf(file)
  const tariff = tariffOn(at.law.statute, measure.basis, fact.on)
  if (!tariff) return refuse('noTariff', at, { on: fact.on })
  const other = earlier.find((n) => n.measure.basis !== measure.basis)
  if (other) return refuse('feeByOtherBasis', at, { basis: other.measure.basis, notifiedOn: other.on })
  const counted = countedMeasure(measure, itemsCounted(earlier), at)
  const due = feeOfMeasure(tariff, counted, earlier)
  const about = counted.basis === 'perItem' ? { alreadyThisMonth: counted.alreadyThisMonth } : {}
  if (waived > due) return refuse('waivedBeyondFee', at, { amount: due, waived })
  const amount = due - waived
  const differs = { ...refuse('amountDiffers', at, { ...about, amount }), article: tariff.article }
  if (counted !== measure) return differs
  if (amount === 0) return refuse('feeNotDue', at, { ...about, ...(measure.basis === 'perItem' ? { items: measure.items } : {}) })
  return amount === fact.amount ? null : differs
}

export function paymentRefused(file: CaseFile, fact: FactOf<'feePaid'>, at: Circumstances): Refusal | null {
  const due = file.fees.at(-1)?.notified.fact.amount
  return due === undefined || due === fact.amount ? null : refuse('unpaidInFull', at, { amount: due, paid: fact.amount })
}

/** No more goes back than was paid. */
export function refundRefused(file: CaseFile, fact: FactOf<'feeRefunded'>, at: Circumstances): Refusal | null {
  const left = paidFen(file)
  return fact.amount > left ? refuse('refundBeyondPaid', at, { amount: left, refunded: fact.amount }) : null
}

/** What was paid for the case and has not gone back. */
export const paidFen = ({ facts }: Pick<CaseFile, 'facts'>): number =>
  facts.reduce((fen, f) => (is(f, 'feePaid') ? fen + f.fact.amount : is(f, 'feeRefunded') ? fen - f.fact.amount : fen), 0)

/** Items that cost nothing cannot be given up by not paying: they are still to be answered (domain.md, reading 11). */
export function freeItemsRefused(file: CaseFile, at: Circumstances): Refusal | null {
  const free = freeItems(file, at.law)
  return free > 0 ? refuse('freeItemsRemain', at, { free }) : null
}

/** How many of the items in the latest notice are free of charge. */
export function freeItems(file: CaseFile, law: Law): number {
  const notices = noticesOf(file)
  const latest = notices.at(-1)
  return latest?.measure.basis === 'perItem' ? assessNotice(latest, notices.slice(0, -1), law.statute).free : 0
}

/** The fee notices in force, in order. */
export const noticesOf = (file: Pick<CaseFile, 'fees'>): FactOf<'feeNotified'>[] => file.fees.map((f) => f.notified.fact)

/** The measure as the log counts it; the very same where nothing differs. Without an identity the officer counts, at least this case's own items. */
function countedMeasure(measure: FactOf<'feeNotified'>['measure'], own: number, { itemsThisMonth }: Circumstances) {
  if (measure.basis === 'perPage') return measure
  const counted = itemsThisMonth === null ? Math.max(own, measure.alreadyThisMonth) : itemsThisMonth + own
  return counted === measure.alreadyThisMonth ? measure : { ...measure, alreadyThisMonth: counted }
}
