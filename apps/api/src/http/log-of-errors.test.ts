import { expect, test } from 'vitest'
import { blotted, errorForLog } from './log-of-errors.ts'

test.each([
  ['invalid input syntax for type uuid: "330102199003071234"', 'invalid input syntax for type uuid: "…"'],
  ['Key (name)=(张晓雯) already exists', 'Key (name)=(…) already exists'],
  ['phone 138 0571 2233 is no date', 'phone …is no date'],
  ['sent to zhang.xiaowen@example.cn today', 'sent to … today'],
  ['no tariff in force, see line 12', 'no tariff in force, see line 12']
])('the message %o stands in the log as %o', (message, logged) => {
  expect(blotted(message)).toBe(logged)
})

test('the stack keeps its places and loses its message, and causes are told the same way', () => {
  const error = new Error('about 张晓雯', { cause: Object.assign(new TypeError('of "zhang"'), { code: '22P02' }) })
  const logged = errorForLog(error)
  expect(logged.at[0]).toContain('log-of-errors.test.ts')
  expect(logged.cause).toMatchObject({ name: 'TypeError', code: '22P02', message: 'of "…"' })
  expect(JSON.stringify(logged)).not.toMatch(/张|zhang/)
})

test('what was thrown and is no error is named by its kind only', () => {
  expect(errorForLog('张晓雯')).toEqual({ name: 'string', message: '', at: [] })
})
