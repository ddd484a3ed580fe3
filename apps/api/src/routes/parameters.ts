import { z } from '@hono/zod-openapi'
import { CaseId, OrganId } from '@mingdu/schema'

export const organParam = { organ: OrganId }
export const caseParam = { id: CaseId }
export const yearParam = { year: z.coerce.number().int().min(1950).max(2199) }

/** Each recording carries a key of its own: sent twice, it records once. */
export const idempotencyHeader = { 'idempotency-key': z.uuid().meta({ description: '同一次提交用同一个键，重发不会重复记录' }) }

/** The length of the log that the officer saw, as the ETag gave it. */
export const versionHeader = {
  'if-match': z
    .string()
    .regex(/^"\d{1,9}"$/)
    .meta({ description: '所见版本，即上次返回的 ETag', example: '"3"' })
}

export const versionOf = (ifMatch: string): number => Number(ifMatch.slice(1, -1))
export const etagOf = (version: number): string => `"${version}"`

/** A yes or no in a query. */
export const flag = z.enum(['true', 'false']).default('false')

export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })
export const answer = <S extends z.ZodType>(description: string, schema: S) => ({ description, content: json(schema) })
