import { expect, test } from 'vitest'
import { placeIn, type Walk } from './walk.ts'

const walk: Walk = {
  back: '/?state=due',
  groups: [
    { name: 'mine', cases: ['/organs/a/cases/1', '/organs/a/cases/2'] },
    { name: 'colleagues', cases: ['/organs/a/cases/3'] }
  ]
}

test('a case opened from a list knows its place under its heading, and what comes before and after it there', () => {
  expect(placeIn(walk, '/organs/a/cases/2')).toEqual({ name: 'mine', n: 2, of: 2, before: '/organs/a/cases/1', after: null })
  expect(placeIn(walk, '/organs/a/cases/3')).toEqual({ name: 'colleagues', n: 1, of: 1, before: null, after: null })
})

test('a case that was opened from elsewhere has no place there', () => {
  expect(placeIn(walk, '/organs/a/cases/9')).toBeNull()
})
