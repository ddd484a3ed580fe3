import { createHmac } from 'node:crypto'
import type { ApplicantRef, Identity } from '@mingdu/schema'
import type { MasterKey } from './master-key.ts'

/**
 * The applicant under a name that only this installation can make: the same for the same identity number
 * however it was typed, and of no use to anybody who holds a list of numbers but not the key.
 */
export function applicantRef(master: MasterKey, { kind, number }: Identity): ApplicantRef {
  return createHmac('sm3', master.applicants)
    .update(`${kind}\n${normalised(number)}`)
    .digest('hex') as ApplicantRef
}

// Full-width digits, spaces, hyphens and a small x are ways of writing, not other persons.
const normalised = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
