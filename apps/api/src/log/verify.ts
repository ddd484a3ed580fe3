import type { MasterKey } from '../sealing/master-key.ts'
import type { Db } from './store.ts'
import { verifyCounts } from './verify/counts.ts'
import { factSlice, type Place, verifyFact } from './verify/facts.ts'
import { verifyFiles, verifyNoStrayFiles } from './verify/files.ts'
import type { Finding, Report } from './verify/finding.ts'

export { type Finding, findingLine } from './verify/finding.ts'

import { verifyNoStrays, verifyParticulars } from './verify/particulars.ts'
import { verifyAnchors, verifySeals } from './verify/seals.ts'

export interface Verification {
  master: MasterKey
  report: (finding: Finding) => void
  /** Facts read so far, after each slice. */
  progress?: (facts: number) => void
}

/**
 * Computes everything that the log promises anew and reports what differs: chains, columns, commitments,
 * files, counts, seals and anchors. Reads in slices and lets others go first; writing may go on meanwhile.
 */
export async function verifyLog(db: Db, { master, report, progress }: Verification): Promise<{ facts: number; findings: number }> {
  let findings = 0
  const counted: Report = (finding) => {
    findings += 1
    report(finding)
  }
  const facts = await verifyFacts(db, master, counted, progress)
  await verifyNoStrays(db, counted)
  await verifyNoStrayFiles(db, counted)
  await verifyCounts(db, counted)
  await verifySeals(db, counted)
  await verifyAnchors(db, counted)
  return { facts, findings }
}

// Computing a slice holds up everybody else in this process for some 20 ms.
const SLICE_FACTS = 100

async function verifyFacts(db: Db, master: MasterKey, report: Report, progress?: (facts: number) => void): Promise<number> {
  let facts = 0
  let before: Place | undefined
  for (;;) {
    const rows = await factSlice(db, before, SLICE_FACTS)
    const readable = []
    for (const row of rows) {
      const envelope = verifyFact(row, before, report)
      // By its place in the store, not by what its text says: a moved text is a finding, its particulars are looked for here.
      if (envelope) readable.push({ ...envelope, organ: row.organ, stream: row.stream, seq: row.seq })
      before = row
    }
    await verifyParticulars(db, master, readable, report)
    await verifyFiles(db, master, readable, report)
    facts += rows.length
    progress?.(facts)
    if (rows.length < SLICE_FACTS) return facts
    await new Promise(setImmediate)
  }
}
