import type { Label } from '@mingdu/schema'
import type { Context } from 'hono'
import type { z } from 'zod'
import { fieldReason, namePattern } from './field-reason.ts'
import { languageOf } from './language.ts'
import { problem } from './problem.ts'

/**
 * What every route answers to input that is not of its schema. The library's own answer would hold
 * the input, and with it identity numbers.
 */
export function validationHook(result: { target: string } & ({ success: true } | { success: false; error: z.ZodError }), c: Context) {
  if (result.success) return
  // An address with an impossible name in it leads nowhere.
  if (result.target === 'param') return problem(c, 'notFound')
  const missing = result.target === 'header' && result.error.issues.map(({ path }) => headerProblems[String(path[0])]).find(Boolean)
  if (missing) return problem(c, missing)
  const language = languageOf(c)
  const prefix = result.target === 'json' ? [] : [result.target]
  const fields = result.error.issues.map((issue) => fieldOf(issue, prefix, (reason) => reason[language]))
  return problem(c, 'notOfTheSchema', { fields: fields.slice(0, FIELDS_MAX) })
}

const headerProblems: Record<string, 'versionMissing' | 'idempotencyKeyMissing' | undefined> = {
  'if-match': 'versionMissing',
  'idempotency-key': 'idempotencyKeyMissing'
}

/** A body of a thousand faults is answered with its first few. */
const FIELDS_MAX = 50

function fieldOf(issue: z.core.$ZodIssue, prefix: string[], inWords: (reason: Label) => string) {
  const path = [...prefix, ...issue.path.map(safeSegment)].join('.')
  return { path, message: inWords(fieldReason(issue)) }
}

/** Indexes and names as programmers write them; the keys of a free record are content. */
function safeSegment(segment: PropertyKey): string {
  if (typeof segment === 'number') return String(segment)
  return namePattern.test(String(segment)) ? String(segment) : '?'
}
