import { randomInt } from 'node:crypto'
import { speltCode } from './spelt-code.ts'

/** A password made by us. */
export const firstPassword = (): string => speltCode((of) => randomInt(of))
