import { isDeepStrictEqual } from 'node:util'

/** An answer of the door, or a state of its store, that cannot be. */
export class Amiss extends Error {
  readonly rule: string
  constructor(rule: string, detail: unknown) {
    super(JSON.stringify(detail))
    this.rule = rule
  }
}

export function must(rule: string, found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) throw new Amiss(rule, { found, expected })
}
