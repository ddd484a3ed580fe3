import { z } from 'zod'
import type { Fact, FactType } from './fact.ts'

/** Papers that bear a number of the organ (文号), each kind by a pattern of its own: 答复, 补正告知, 延期告知, 延迟答复告知, 收费通知. */
export const PaperKind = z.enum(['reply', 'correction', 'extension', 'delay', 'fee']).meta({ id: 'PaperKind', description: '编文号的公文' })
export type PaperKind = z.infer<typeof PaperKind>

/** The facts by which a paper goes out with its number. A draft only says which number it is to bear. */
export const paperOfFact = {
  decided: 'reply',
  correctionRequested: 'correction',
  extended: 'extension',
  delayed: 'delay',
  feeNotified: 'fee'
} as const satisfies Partial<Record<FactType, PaperKind>>
export type NumberedFact = keyof typeof paperOfFact

export const paperOf = (fact: Fact): PaperKind | null => (fact.type in paperOfFact ? paperOfFact[fact.type as NumberedFact] : null)

/** The number that the paper of a fact bears; null where it bears none, or none was said. */
export const numberOfPaper = (fact: Fact): string | null =>
  paperOf(fact) && 'documentNumber' in fact ? (fact.documentNumber ?? null) : null
