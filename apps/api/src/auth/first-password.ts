import { randomInt } from 'node:crypto'

/** A password made by us, in four groups of four: 79 bits, and no letter that reads like another. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
