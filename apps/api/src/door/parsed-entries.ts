import { neededBeside, oddBeside, particularsOf, type RecordRequest } from '@mingdu/schema'
import type { z } from 'zod'
import type { CaseEntry } from './act.ts'

type Parsed = { is: 'parsed'; entries: CaseEntry[] } | { is: 'notOfTheSchema'; issues: z.core.$ZodIssue[] }

/**
 * The entries with what was said beside each fact parsed, before anything else looks at it: until then
 * it may hold what can be neither stored nor hashed. The paths of issues begin with the case's place and the fact's.
 */
export function parsedEntries(said: readonly CaseEntry[]): Parsed {
  const issues: z.core.$ZodIssue[] = []
  const entries = said.map((entry, n) => ({
    ...entry,
    facts: entry.facts.map((request, i) => parsed(request, ['cases', n, 'facts', i], issues))
  }))
  return issues.length > 0 ? { is: 'notOfTheSchema', issues } : { is: 'parsed', entries }
}

function parsed(request: RecordRequest, place: PropertyKey[], issues: z.core.$ZodIssue[]): RecordRequest {
  const particulars = particularsOf[request.fact.type].safeParse(request.particulars ?? {})
  const said = (particulars.data ?? {}) as Record<string, unknown>
  const missing = particulars.success ? neededBeside(request.fact).filter((field) => said[field] === undefined) : []
  const odd = particulars.success ? oddBeside(request.fact, said) : {}
  const custom = (field: string, message: string) => ({ code: 'custom' as const, message, path: [field], input: undefined })
  const found = particulars.error?.issues ?? [
    ...missing.map((field) => custom(field, 'emptyText')),
    ...Object.entries(odd).map(([field, reason]) => custom(field, reason))
  ]
  issues.push(...found.map((issue) => ({ ...issue, path: [...place, 'particulars', ...issue.path] })))
  return found.length === 0 && particulars.success ? { ...request, particulars: particulars.data } : request
}
