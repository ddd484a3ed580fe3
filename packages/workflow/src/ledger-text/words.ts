import type { LedgerEvent, Period, PeriodId, ReplyClock } from '@mingdu/schema'

/** Days from which a term of a ledger runs. */
export type LedgerStart = Extract<
  Period['from'],
  | 'received'
  | 'receipt'
  | 'confirmed'
  | 'correctionNoticeReceived'
  | 'feeNoticeReceived'
  | 'consulted'
  | 'consultationReceived'
  | 'delivered'
  | 'reviewAccepted'
  | 'reviewCopyReceived'
  | 'reviewDecisionReceived'
  | 'suitCopyReceived'
  | 'judgmentReceived'
  | 'rulingReceived'
  | 'disputeInEffect'
  | 'complaintReceived'
>

/** Everything that a ledger says, in one language; total, so that a missing word does not compile. */
export type LedgerWords = {
  term: Record<PeriodId, string>
  event: Record<LedgerEvent, string>
  start: Record<LedgerStart, string>
  unit: Record<Period['unit'], string>
  note: Record<
    | 'receipt'
    | 'arrival'
    | 'sameDay'
    | 'nth'
    | 'payment'
    | 'restart'
    | 'granted'
    | 'noEffect'
    | 'awaiting'
    | 'union'
    | 'late'
    | 'due'
    | 'dueGranted'
    | 'same',
    string
  >
  strict: Record<ReplyClock['strictBy'][number], string>
  arranged: Record<'off' | 'worked' | 'notices' | 'notice' | 'numbered' | 'provisional', string>
  text: Record<
    | 'title'
    | 'of'
    | 'case'
    | 'line'
    | 'counted'
    | 'excluded'
    | 'running'
    | 'article'
    | 'result'
    | 'provisional'
    | 'basis'
    | 'rule'
    | 'madeOn',
    string
  >
  join: Record<'list' | 'clause' | 'note' | 'space' | 'open' | 'close', string>
}
