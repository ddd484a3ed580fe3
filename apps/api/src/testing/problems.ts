import { Problem } from '@mingdu/schema'
import { expect } from 'vitest'
import { problemWords } from '../http/problem-words.ts'
import type { Answer } from './client.ts'

/** Put into what is sent wherever it may stand; it must stand in no answer. */
export const MARK = '张晓雯330102199003071234'

/** Holds an answer to what every refusal is: its status and stable code, said in Chinese, and nothing of what was sent. */
export function problemIn(answer: Answer): Problem {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.strict().parse(answer.json)
  expect(problem.status).toBe(answer.status)
  expect(problem.status).toBe(problemWords[problem.code].status)
  expect(problem.title).toBe(problemWords[problem.code].title.zh)
  expect(problem.detail).toMatch(/\p{Script=Han}.*。$/u)
  expect(problem.instance).toMatch(/^urn:mingdu:request:[\w-]+$/)
  for (const part of [MARK, '张晓雯', '330102', encodeURIComponent('张晓雯')]) expect(answer.text).not.toContain(part)
  return problem
}
