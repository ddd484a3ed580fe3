import { z } from 'zod'

/** What an officer may be in an organ; one person may hold several. Chinese terms: see the glossary. */
export const Role = z
  .enum(['registrar', 'handler', 'head', 'reviewer', 'signer', 'clerk', 'statistician', 'supervisor', 'administrator'])
  .meta({ id: 'Role', description: '岗位' })
export type Role = z.infer<typeof Role>

export const roles = Role.options
