import { z } from '@hono/zod-openapi'
import { RecordAllRequest, RecordRequest } from '@mingdu/schema'
import { validationHook } from '../http/validation-hook.ts'

/** One fact, or several of one act. */
export const oneOrMany = z.union([RecordRequest, RecordAllRequest])

/** Says what is wrong with the kind that was meant, where the union alone would say that it is neither. */
export const oneOrManyHook: typeof validationHook = (result, c) => {
  if (result.success || result.target !== 'json') return validationHook(result, c)
  return validationHook({ ...result, error: new z.ZodError(result.error.issues.flatMap(meant)) }, c)
}

function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.path.length > 0) return [issue]
  const [one = [], many = []] = issue.errors
  return one.some((i) => i.code === 'unrecognized_keys' && i.path.length === 0 && i.keys.includes('facts')) ? many : one
}
