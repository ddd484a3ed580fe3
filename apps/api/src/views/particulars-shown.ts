import { Identity, type Particulars } from '@mingdu/schema'

/** Who the applicant is: shown to those who handle the case only. */
const personal: ReadonlySet<string> = new Set([
  ...['applicantName', 'identity', 'phone', 'email', 'address', 'wantedForm', 'representative', 'contactPerson', 'jointApplicants'],
  ...['proxyName', 'proxyIdentity', 'proxyPhone', 'party', 'trackingNumber'],
  // What was said on the telephone and what the reply says names people; so does a number.
  ...['number', 'said', 'reply'],
  // A scan is named after whom it shows; its fingerprint tells whether somebody else holds the same.
  ...['fileName', 'digest']
])
const identities: ReadonlySet<string> = new Set(['identity', 'proxyIdentity'])

export const isPersonal = (field: string): boolean => personal.has(field)

/** Particulars as an officer may see them: identity numbers masked for all, names left out for those who do not handle the case. */
export function particularsShown(values: Particulars, handles: boolean): Particulars {
  const shown = Object.entries(values).filter(([field]) => handles || !personal.has(field))
  return Object.fromEntries(shown.map(([field, value]) => [field, identities.has(field) ? masked(value) : value]))
}

function masked(value: unknown): unknown {
  const identity = Identity.safeParse(value)
  if (!identity.success) return null
  const { kind, number } = identity.data
  // By code points, as people count; of a short number little may be shown, or the rest is guessed.
  const characters = [...number]
  const open = Math.min(4, Math.floor(characters.length / 4))
  const [head, tail] = [characters.slice(0, open), characters.slice(characters.length - open)]
  return { kind, number: `${head.join('')}${'*'.repeat(Math.max(3, characters.length - 2 * open))}${tail.join('')}` }
}
