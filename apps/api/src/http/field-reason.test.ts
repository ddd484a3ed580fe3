import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Fact, RecordRequest, text } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldReason, ourReasons } from './field-reason.ts'

const reasonsOf = (schema: z.ZodType, value: unknown) => (schema.safeParse(value).error?.issues ?? []).map((issue) => fieldReason(issue).zh)

test('every check that the words name has its reason here', () => {
  const folder = fileURLToPath(new URL('../../../../packages/schema/src/', import.meta.url))
  const named = readdirSync(folder).flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(/error: '(\w+)'/g)].map(([, name]) => name)
  )
  expect(named.length).toBeGreaterThan(5)
  expect([...new Set(named)].filter((name) => !Object.hasOwn(ourReasons, name as string))).toEqual([])
})

test('a reason says what is wanted, in the reader’s words', () => {
  expect(reasonsOf(text(5), '一二三四五六')).toEqual(['太长，最多 5 个字'])
  expect(reasonsOf(z.int().min(1).max(60), 61)).toEqual(['不能超过 60'])
  expect(reasonsOf(z.number().gt(0), 0)).toEqual(['应大于 0'])
  expect(reasonsOf(z.string(), undefined)).toEqual(['缺少，或类型不对：应为文字'])
  expect(reasonsOf(z.array(z.string()).min(1), [])).toEqual(['项数不能少于 1'])
  expect(reasonsOf(z.enum(['a', 'b']), 'c')).toEqual(['只能是：a、b'])
  expect(reasonsOf(z.uuid(), 'c')).toEqual(['格式不对'])
  expect(reasonsOf(Fact, { type: 'closed' })).toEqual(['不是这里允许的任何一种'])
})

test('a name that was sent is repeated only where it looks like a field’s', () => {
  expect(reasonsOf(z.object({}).strict(), { dueDate: 1, '330102199003071234': 1, 张晓雯: 1 })).toEqual(['有不认识的字段：dueDate'])
})

test('no value that was sent is in any reason', () => {
  const secret = '330102199003071234张晓雯'
  const values = [
    secret,
    { fact: secret },
    { fact: { type: secret } },
    { fact: { type: 'received', on: secret, channel: secret, applicantKind: secret } },
    [secret]
  ]
  for (const value of values) expect(reasonsOf(RecordRequest, value).join()).not.toMatch(/3301|张/)
})
