import { Problem, ProblemCode } from '@mingdu/schema'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { problem } from './problem.ts'
import { problemResponses } from './problem-responses.ts'
import { problemWords } from './problem-words.ts'

const asked = (code: ProblemCode, language?: string) =>
  new Hono().get('/', (c) => problem(c, code)).request('/', { headers: language ? { 'Accept-Language': language } : {} })

test.each(ProblemCode.options)('%s is answered by RFC 9457 in Chinese, and in English for those who ask', async (code) => {
  const answer = await asked(code)
  const body = Problem.parse(await answer.json())
  expect([answer.headers.get('content-type'), body.status, body.code]).toEqual(['application/problem+json', answer.status, code])
  expect(body.title + body.detail).toMatch(/[一-龥]/)
  const english = Problem.parse(await (await asked(code, 'en')).json())
  expect(english.title + english.detail).not.toMatch(/[一-龥]/)
})

test.each([
  ['en-US,en;q=0.9,zh;q=0.8', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0, fr', 'zh'],
  ['de', 'zh'],
  ['*', 'zh']
])('of “%s” the answer is in %s', async (wanted, language) => {
  expect((await asked('notFound', wanted)).headers.get('content-language')).toBe(language)
})

test('problems of one status are declared together', () => {
  const declared = problemResponses('refused', 'irregular', 'notFound')
  expect(Object.keys(declared)).toEqual(['404', '409'])
  expect(declared[409].description).toBe(`refused：${problemWords.refused.title.zh}；irregular：${problemWords.irregular.title.zh}`)
})
