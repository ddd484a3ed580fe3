import type { FeeBasis, LocalDate, Refusal, RefusalCode } from '@mingdu/schema'
import { type DaySpeech, yuan } from '@mingdu/schema/plain'
import type { Say } from '../words/speak.ts'

type FeeCode = Extract<
  RefusalCode,
  'amountDiffers' | 'feeNotDue' | 'feeByOtherBasis' | 'waivedBeyondFee' | 'freeItemsRemain' | 'unpaidInFull'
>

/** The figures that a refusal of a fee carries, said as a sentence; empty where it has none. */
export function sayFee(code: FeeCode, about: NonNullable<Refusal['about']>, say: Say, day: DaySpeech): string {
  const number = (key: string) => Number(about[key] ?? 0)
  const money = (key: string) => yuan(number(key))
  const sayings = {
    amountDiffers: () => due(),
    feeNotDue: () => due(),
    feeByOtherBasis: () =>
      about.basis === undefined
        ? ''
        : say('about.otherBasis', { notifiedOn: day.due(about.notifiedOn as LocalDate), basis: say(`basis.${about.basis as FeeBasis}`) }),
    waivedBeyondFee: () => say('about.waived', { amount: money('amount'), waived: money('waived') }),
    freeItemsRemain: () => say('about.free', { free: number('free') }),
    unpaidInFull: () => say('about.paid', { amount: money('amount'), paid: money('paid') })
  } satisfies Record<FeeCode, () => string>
  const due = () => {
    if (about.amount === undefined) return ''
    return about.alreadyThisMonth === undefined
      ? say('about.feeByPage', { amount: money('amount') })
      : say('about.fee', { already: number('alreadyThisMonth'), amount: money('amount') })
  }
  return sayings[code]()
}
