import type { Trouble } from '../api/answer.ts'

/** The code whose words the error page says; what came without one is told by its status. */
export function errorCode(code: string | undefined, status: number): Trouble['code'] {
  if (code !== undefined && code in known) return code as Trouble['code']
  if (status === 404) return 'notFound'
  if (status === 403) return 'forbidden'
  if (status === 503) return 'storeDown'
  return 'internal'
}

const known = {
  malformedJson: 1,
  notOfTheSchema: 1,
  bodyTooLarge: 1,
  notSignedIn: 1,
  wrongPassword: 1,
  accountBarred: 1,
  tooManyAttempts: 1,
  forbidden: 1,
  notFound: 1,
  methodNotAllowed: 1,
  unsupportedMediaType: 1,
  refused: 1,
  irregular: 1,
  changedMeanwhile: 1,
  versionMissing: 1,
  idempotencyKeyMissing: 1,
  idempotencyKeyReused: 1,
  crossSite: 1,
  fileEmpty: 1,
  fileTooLarge: 1,
  fileOfOtherForm: 1,
  fileIncomplete: 1,
  fileDamaged: 1,
  notReconciled: 1,
  storeDown: 1,
  shuttingDown: 1,
  internal: 1,
  unreachable: 1
} as const satisfies Record<Trouble['code'], 1>
