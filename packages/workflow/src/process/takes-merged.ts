import type { Phase } from '@mingdu/schema'

/** Whether another case of the organ may be merged into one in this phase: what came to an end without a reply answers nobody else either. */
export const takesMerged = {
  unconfirmed: true,
  handling: true,
  awaitingCorrection: true,
  awaitingPayment: true,
  decided: true,
  answered: true,
  withdrawn: false,
  discontinued: false,
  lapsed: false,
  forwarded: false,
  void: false
} as const satisfies Record<Phase, boolean>
