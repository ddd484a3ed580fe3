import type { Role } from '@mingdu/schema'

/** The posts of those who handle requests and reports, in the order of a case's way. */
export const posts = [
  'registrar',
  'handler',
  'head',
  'reviewer',
  'signer',
  'clerk',
  'statistician',
  'supervisor'
] as const satisfies readonly Role[]
