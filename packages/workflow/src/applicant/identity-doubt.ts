import type { Identity } from '@mingdu/schema'

/** Why a number may have been mistyped: a warning, for the paper may say what it says. */
export type IdentityDoubt = 'length' | 'checkCharacter' | 'birthday'

/**
 * What is odd about an identity number; null where nothing is, or where no rule is known (passports). A
 * resident's number by GB 11643-1999, a credit code by GB 32100-2015.
 */
export function identityDoubt({ kind, number }: Identity): IdentityDoubt | null {
  const said = number.trim().toUpperCase()
  if (kind === 'residentId') return residentDoubt(said)
  return kind === 'creditCode' ? creditCodeDoubt(said) : null
}

function residentDoubt(said: string): IdentityDoubt | null {
  if (!/^\d{17}[\dX]$/.test(said)) return 'length'
  const birthday = `${said.slice(6, 10)}-${said.slice(10, 12)}-${said.slice(12, 14)}`
  const day = new Date(`${birthday}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== birthday) return 'birthday'
  // GB 11643: weights 2^(18-i) mod 11; the last character makes the sum 1 mod 11, with X for ten.
  const sum = weighted([...said.slice(0, 17)].map(Number), (i) => 2 ** (17 - i) % 11)
  return '10X98765432'[sum % 11] === said[17] ? null : 'checkCharacter'
}

/** GB 32100: no I, O, S, V, Z; weights 3^i mod 31. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function creditCodeDoubt(said: string): IdentityDoubt | null {
  const digits = [...said].map((c) => CREDIT_CHARACTERS.indexOf(c))
  if (digits.length !== 18 || digits.includes(-1)) return 'length'
  const sum = weighted(digits.slice(0, 17), (i) => 3 ** i % 31)
  return (31 - (sum % 31)) % 31 === digits[17] ? null : 'checkCharacter'
}

const weighted = (digits: readonly number[], weight: (place: number) => number): number =>
  digits.reduce((sum, digit, i) => sum + digit * weight(i), 0)
