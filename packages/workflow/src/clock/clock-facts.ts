import type { ConsultedKind, LocalDate } from '@mingdu/schema'
import type { CaseFile } from '../process/case-file.ts'

/** A pause of the reply clock: the applicant's turn, after which the term begins anew. */
export type Pause = {
  kind: 'correction' | 'payment'
  asked: LocalDate
  noticeReceived: LocalDate | null
  /** Length of the applicant's term where the notice set it, else the statute's. */
  termWorkingDays: number | null
  ended: LocalDate | null
  /** Of that length, what was added for good reason. */
  extendedBy?: number
}

export type ConsultationSpan = {
  number: number
  kind: ConsultedKind
  sent: LocalDate
  received: LocalDate | null
  ended: LocalDate | null
  returned: boolean
}

/** All that the reply clock reads of a case: legal days only. */
export type ClockFacts = {
  arrival: LocalDate
  receipt: LocalDate
  /** Whether a record is to be rectified: a term of its own (art. 41). */
  rectification?: boolean
  /** In order of the day asked. */
  pauses: readonly Pause[]
  extensions: readonly { on: LocalDate; workingDays: number }[]
  /** Delays notified under art. 35, in order of recording. */
  delays: readonly { on: LocalDate; workingDays: number }[]
  consultations: readonly ConsultationSpan[]
  /** The day the case left the organ's hands: reply sent, withdrawn, lapsed, ended without a reply. */
  settledOn: LocalDate | null
  /** How it left them. */
  settledBy: 'sentOut' | 'withdrawn' | 'lapsed' | 'discontinued' | 'merged' | null
}

/** Null until the receipt date is certain: no term runs before, nor of what is another organ's. */
export function clockFacts(file: CaseFile): ClockFacts | null {
  if (file.phase === 'forwarded') return null
  if (!file.arrival || !file.receipt) return null
  const corrections = file.rounds.map((r) => ({
    seq: r.requested.seq,
    kind: 'correction' as const,
    asked: r.requested.fact.on,
    noticeReceived: r.noticeReceived,
    termWorkingDays: r.requested.fact.termWorkingDays + r.extendedBy,
    extendedBy: r.extendedBy,
    ended: r.corrected?.fact.on ?? null
  }))
  const payments = file.fees.map((f) => ({
    seq: f.notified.seq,
    kind: 'payment' as const,
    asked: f.notified.fact.on,
    noticeReceived: f.noticeReceived,
    termWorkingDays: null,
    ended: f.paid
  }))
  return {
    arrival: file.arrival,
    receipt: file.receipt,
    ...(file.received?.fact.seeks ? { rectification: true } : {}),
    // No notice is older than the restart before it; of two on one day only the order of recording tells which came first.
    pauses: [...corrections, ...payments].sort((a, b) => a.seq - b.seq).map(({ seq: _, ...pause }): Pause => pause),
    extensions: file.extensions.map((e) => ({ on: e.fact.on, workingDays: e.fact.workingDays })),
    delays: file.delays.map((d) => ({ on: d.fact.on, workingDays: d.fact.workingDays })),
    consultations: file.consultations.map((c) => ({ ...c, returned: c.how === 'returned' })),
    ...settled(file)
  }
}

function settled(file: CaseFile): Pick<ClockFacts, 'settledOn' | 'settledBy'> {
  // Decided after a lapse, the case is the organ's again until the reply goes out.
  const by = file.sentOut ?? file.withdrawn ?? file.discontinued ?? (file.decided ? null : file.lapsed)
  return { settledOn: by?.fact.on ?? null, settledBy: by?.fact.type ?? null }
}
