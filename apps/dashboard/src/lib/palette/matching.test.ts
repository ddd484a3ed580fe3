import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const commands = ['告知补正', '登记延期', '登记来件', '年报'].map((title) => ({
  id: title,
  title,
  note: title === '年报' ? '页面' : '本案',
  run: () => undefined
}))
const titles = (typed: string) => matching(commands, typed).map((c) => c.title)

test('nothing typed offers everything', () => expect(titles('')).toHaveLength(4))
test('each word typed must be there, in the title or beside it', () => {
  expect(titles('登记')).toEqual(['登记延期', '登记来件'])
  expect(titles('延期 登记')).toEqual(['登记延期'])
  expect(titles('页面')).toEqual(['年报'])
  expect(titles('撤诉')).toEqual([])
})
test('what begins with the first word comes first', () => expect(titles('登')[0]).toBe('登记延期'))
