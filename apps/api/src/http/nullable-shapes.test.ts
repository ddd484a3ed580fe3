import { expect, test } from 'vitest'
import { nullableShapes } from './nullable-shapes.ts'

test('a shape or null is said so that null satisfies it, however deep it lies', () => {
  const written = {
    properties: { due: { allOf: [{ $ref: '#/components/schemas/LocalDate' }, { type: ['string', 'null'] }], description: 'due' } }
  }
  const meant = { properties: { due: { anyOf: [{ $ref: '#/components/schemas/LocalDate' }, { type: 'null' }], description: 'due' } } }
  expect(nullableShapes({ list: [written] })).toEqual({ list: [meant] })
})

test('other combinations stay as they are', () => {
  const both = { allOf: [{ $ref: '#/a' }, { type: 'object', properties: { n: { type: ['string', 'null'] } } }] }
  expect(nullableShapes(both)).toEqual(both)
})
