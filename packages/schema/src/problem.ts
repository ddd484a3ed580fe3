import { z } from 'zod'
import { Irregularity, Refusal } from './refusal.ts'

/** Stable names of what can go wrong over HTTP; each has its sentence and its status. */
export const ProblemCode = z
  .enum([
    'malformedJson',
    'notOfTheSchema',
    'bodyTooLarge',
    'notSignedIn',
    'wrongPassword',
    'accountBarred',
    'tooManyAttempts',
    'forbidden',
    'notFound',
    'methodNotAllowed',
    'unsupportedMediaType',
    'refused',
    'irregular',
    'changedMeanwhile',
    'versionMissing',
    'idempotencyKeyMissing',
    'idempotencyKeyReused',
    'crossSite',
    'fileEmpty',
    'fileTooLarge',
    'fileOfOtherForm',
    'fileIncomplete',
    'fileDamaged',
    'notReconciled',
    'storeDown',
    'shuttingDown',
    'internal'
  ])
  .meta({ id: 'ProblemCode' })
export type ProblemCode = z.infer<typeof ProblemCode>

/** RFC 9457 problem details, in plain Chinese, never with the input in it. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: ProblemCode,
    /** Paths into the body that are not of the schema, with the reason in words. */
    fields: z.array(z.object({ path: z.string(), message: z.string() }).strict()).optional(),
    refusal: Refusal.optional(),
    irregularities: z.array(Irregularity).optional(),
    /** The newer state, where the case changed meanwhile. */
    current: z.unknown().optional()
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
