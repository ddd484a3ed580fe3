import type { FileKind } from '@mingdu/schema'

/** In the order in which a file of a case is laid; total over the kinds. */
const order = {
  application: 1,
  identity: 2,
  authority: 3,
  correction: 4,
  notice: 5,
  opinion: 6,
  search: 7,
  approval: 8,
  reply: 9,
  enclosure: 10,
  receipt: 11,
  payment: 12,
  evidence: 13,
  other: 14
} as const satisfies Record<FileKind, number>

export const fileKinds = Object.keys(order) as FileKind[]
