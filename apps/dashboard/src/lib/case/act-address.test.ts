import { freedonia, given, say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { sampleCase } from '../testing/sample-case.ts'
import { actAddress, actAsked } from './act-address.ts'

const { mayRecord } = sampleCase(
  given(say.received('2101-04-04'), say.consulted('2101-04-05', 2), { statute: freedonia, today: '2101-04-06' })
)
const asked = (address: string) => actAsked(new URL(address, 'http://here').searchParams.get('act'), mayRecord)

test('an act that a list offers is asked for by the address of its case', () => {
  expect(asked(actAddress('/organs/a/cases/1', 'drafted'))).toEqual({ fact: 'drafted', of: undefined })
  expect(asked(actAddress('/organs/a/cases/1', 'consultationEnded', 2))).toEqual({ fact: 'consultationEnded', of: 2 })
})

test('what cannot be recorded, or is no fact at all, is not opened by an address', () => {
  expect(asked(actAddress('/organs/a/cases/1', 'delivered'))).toBeNull()
  expect(asked('/organs/a/cases/1?act=nothing')).toBeNull()
  expect(asked('/organs/a/cases/1')).toBeNull()
})
