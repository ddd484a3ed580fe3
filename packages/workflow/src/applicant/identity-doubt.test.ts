import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityDoubt } from './identity-doubt.ts'

const resident = (number: string) => identityDoubt({ kind: 'residentId', number })
const credit = (number: string) => identityDoubt({ kind: 'creditCode', number })

describe('a resident’s number', () => {
  // The example of GB 11643-1999 itself.
  test.each(['11010519491231002X', '440524188001010014', ' 11010519491231002x '])('%s is sound', (number) => {
    expect(resident(number)).toBe(null)
  })

  test('with another last character is doubted', () => expect(resident('110105194912310021')).toBe('checkCharacter'))
  test('of a day that was never is doubted', () => expect(resident('110105194902310026')).toBe('birthday'))
  test('of fifteen digits, as before 2013, or with letters, is doubted by its length', () => {
    expect(resident('110105491231002')).toBe('length')
    expect(resident('11010519491231O02X')).toBe('length')
  })

  test('with one digit mistyped is always doubted', () => {
    const sound = '11010519491231002X'
    fc.assert(
      fc.property(fc.nat(16), fc.nat(9), (place, digit) => {
        fc.pre(sound[place] !== String(digit))
        expect(resident(`${sound.slice(0, place)}${digit}${sound.slice(place + 1)}`)).not.toBe(null)
      })
    )
  })
})

describe('a credit code', () => {
  // Worked by hand: 9·1+1·3+3·9+5·27+0·19+1·26+0·16+0·17+M(21)·20+A(10)·29+1·25+0·13+0·8+0·24+0·10+0·30+0·28, modulo 31.
  const body = '91350100MA1000000'
  const sum = 9 + 3 + 27 + 135 + 26 + 21 * 20 + 10 * 29 + 25
  const last = '0123456789ABCDEFGHJKLMNPQRTUWXY'[(31 - (sum % 31)) % 31] as string

  test('is sound where its last character is the sum’s', () => expect(credit(body + last)).toBe(null))
  test('is sound for a code in use', () => expect(credit('91350100M000100Y43')).toBe(null))
  test('with another last character is doubted', () => expect(credit(body + (last === '1' ? '2' : '1'))).toBe('checkCharacter'))
  test('with a letter that no code has is doubted', () => expect(credit('91350100MI0000000X')).toBe('length'))
})

test('a passport or another paper is never doubted: no rule is known', () => {
  expect(identityDoubt({ kind: 'passport', number: 'E00000000' })).toBe(null)
  expect(identityDoubt({ kind: 'other', number: '1' })).toBe(null)
})
