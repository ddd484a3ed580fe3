import type { OrganId, Particulars, Stream } from '@mingdu/schema'
import { caseKey } from '../../sealing/case-keys.ts'
import type { MasterKey } from '../../sealing/master-key.ts'
import { sealParticulars } from '../particulars.ts'
import type { Tx } from '../store.ts'

/** Seals and writes particulars by themselves; the program writes them with their facts, in one statement. */
export async function putParticulars(
  tx: Tx,
  master: MasterKey,
  organ: OrganId,
  stream: Stream,
  seq: number,
  values: Particulars
): Promise<Record<string, string>> {
  const { rows, commitments } = await sealParticulars(() => caseKey(tx, master, { organ, stream }), organ, stream, seq, values)
  if (rows.length > 0) await tx.insertInto('particulars').values(rows).execute()
  return commitments
}
