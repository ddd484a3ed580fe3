import type { Irregularity, Label, Problem, ProblemCode, Refusal } from '@mingdu/schema'
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import { type Language, languageOf } from './language.ts'
import { type ProblemStatus, problemWords } from './problem-words.ts'

/** An answer of RFC 9457, in the reader's language, with the number of the request and never its content. */
export function problem<C extends ProblemCode>(c: Context, code: C, more: ProblemMore = {}): ProblemAnswer<C> {
  const language = languageOf(c)
  const body = problemBody(code, language, c.get('requestId'), more)
  const headers = { ...PROBLEM_HEADERS, 'Content-Language': language, ...more.headers }
  return c.json(body, body.status as 400, headers) as unknown as ProblemAnswer<C>
}

export type ProblemAnswer<C extends ProblemCode> = Response & { [K in C]: TypedResponse<JSONParsed<Problem>, ProblemStatus<K>, 'json'> }[C]

/** What an answer may say beyond its code; `detail` replaces the general sentence. */
export interface ProblemMore {
  detail?: Label
  refusal?: Refusal
  fields?: { path: string; message: string }[]
  irregularities?: Irregularity[]
  current?: unknown
  headers?: Record<string, string>
}

export function problemBody(code: ProblemCode, language: Language, requestId: string | undefined, more: ProblemMore = {}): Problem {
  const { status, title, detail } = problemWords[code]
  const { detail: special, headers: _, ...members } = more
  return {
    type: `/api/docs#problem-${code}`,
    title: title[language],
    status,
    detail: (special ?? detail)[language],
    ...(requestId && { instance: `urn:mingdu:request:${requestId}` }),
    code,
    ...members
  }
}

const PROBLEM_HEADERS = { 'Content-Type': 'application/problem+json', Vary: 'Accept-Language' }
