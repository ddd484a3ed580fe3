import { type ApplicantKindId, day, type OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import { masterKey } from '../../sealing/master-key.ts'
import { append } from '../append.ts'
import { post } from '../postings.ts'
import { sealNewHeads } from '../sealer.ts'
import type { Store } from '../store.ts'
import { type Finding, verifyLog } from '../verify.ts'
import { caseOf, confirmed, envelope, mzj, received, zrzy } from './envelopes.ts'
import { putParticulars } from './put-particulars.ts'

export const master = masterKey(new Uint8Array(32).fill(7))

/** `each` cases in two organs: two facts, one sealed particular and one posting a case. */
export async function recordCases(store: Store, each: number): Promise<void> {
  for (let n = 1; n <= each; n++) {
    await recordCase(store, zrzy, n)
    await recordCase(store, mzj, n)
  }
}

export async function recordCase(store: Store, organ: OrganId, n: number): Promise<void> {
  const [stream, today] = [caseOf(n), day('2026-03-16')]
  await store.transaction(async (tx) => {
    const particulars = await putParticulars(tx, master, organ, stream, 1, { matter: `第${n}件` })
    await append(tx, organ, stream, 0, [envelope(organ, stream, 1, received, { particulars }), envelope(organ, stream, 2, confirmed)])
    const applicantKind = 'citizen' as ApplicantKindId
    await post(tx, [{ organ, legalDay: today, recordedDay: today, stream, seq: 1, applicantKind, what: 'new', delta: 1 }])
  })
}

/** What the verification says of the store. */
export async function findingsOf({ db }: Store, progress?: (facts: number) => void): Promise<Finding[]> {
  const found: Finding[] = []
  await verifyLog(db, { master, report: (finding) => found.push(finding), ...(progress && { progress }) })
  return found
}

/** Seals everything recorded so far; how many facts were bound. */
export async function sealAll(store: Store, sliceFacts?: number): Promise<number> {
  await settled(store)
  return sealNewHeads(store, '2026-03-16T16:00:00.000Z', sliceFacts)
}

// On a server that others use too, one of their transactions may hold back for a moment what is safe to follow.
async function settled({ db }: Store): Promise<void> {
  const open = db.selectFrom('facts').select('seq').where(sql<boolean>`xact >= pg_snapshot_xmin(pg_current_snapshot())`).limit(1)
  while (await open.executeTakeFirst()) await new Promise((resolve) => setTimeout(resolve, 10))
}
