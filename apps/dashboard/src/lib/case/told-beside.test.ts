import { factTypes, particularsOf } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { toldBeside } from './told-beside.ts'

test('whatever can be written beside a fact is told back in the case', () => {
  const told: readonly string[] = toldBeside.map(({ field }) => field)
  const written = factTypes.filter((type) => type !== 'received').flatMap((type) => Object.keys(particularsOf[type].shape))
  expect([...new Set(written)].filter((field) => !told.includes(field))).toEqual([])
})
