import { Problem, type ProblemCode } from '@mingdu/schema'
import { type ProblemStatus, problemWords } from './problem-words.ts'

/**
 * The problems that a route may answer with, for `createRoute({ responses: { 200: …, ...problemResponses('forbidden') } })`.
 * What the shell may answer in place of any route stands in the document by itself, as `default`.
 */
export function problemResponses<C extends ProblemCode>(...codes: C[]): ProblemResponses<C> {
  const byStatus = Map.groupBy(codes, (code) => problemWords[code].status)
  const responses = [...byStatus].map(([status, same]) => [
    status,
    {
      description: same.map((code) => `${code}：${problemWords[code].title.zh}`).join('；'),
      content: { 'application/problem+json': { schema: Problem } }
    }
  ])
  return Object.fromEntries(responses)
}

type ProblemResponses<C extends ProblemCode> = {
  [S in ProblemStatus<C>]: { description: string; content: { 'application/problem+json': { schema: typeof Problem } } }
}
