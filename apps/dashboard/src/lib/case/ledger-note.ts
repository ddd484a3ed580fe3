import type { LedgerLine, ReplyClock } from '@mingdu/schema'
import { circled } from '../clock/look.ts'
import type { Say } from '../words/speak.ts'

/** The second line under an event: how it counts, from the figures that the ledger's line carries. */
export function ledgerNote(line: LedgerLine, clock: ReplyClock, say: Say): string {
  const about = line.about ?? {}
  const number = (key: string) => Number(about[key] ?? 0)
  switch (line.event) {
    case 'receipt':
      return say('ledger.note.receipt')
    case 'arrival':
      return say('ledger.note.arrival')
    case 'correctionRequested':
      if (about.nth === undefined) return ''
      return number('nth') === 0
        ? say('ledger.note.sameDay', { limit: number('limit') })
        : say('ledger.note.nth', { nth: number('nth'), limit: number('limit') })
    case 'feeNotified':
      return say('ledger.note.payment', { limit: number('limit') })
    case 'restartByCorrection':
    case 'restartByPayment':
      return say('ledger.note.restart', { total: line.total })
    case 'extension':
      return say('ledger.note.extension', { days: number('days') })
    case 'extensionWithoutEffect':
      return say('ledger.note.noEffect')
    case 'awaitingCorrection':
    case 'awaitingPayment':
      return say('ledger.note.awaiting')
    case 'consultation':
      return marks(line).length > 1 ? say('ledger.note.union') : ''
    case 'legalDue':
      return number('extension') > 0
        ? say('ledger.note.legalExtended', { base: number('base'), extension: number('extension'), total: line.total })
        : say('ledger.note.legal', { base: number('base') || line.total })
    case 'strictDue':
      return clock.strictBy.length > 0
        ? clock.strictBy.map((by) => say(`strict.${by}`)).join(say('rich.semicolon'))
        : say('ledger.note.same')
    case 'handling':
    case 'ahead':
    case 'late':
      return ''
  }
}

const marks = (line: LedgerLine): number[] =>
  String(line.about?.consultations ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)

/** ①② before the words of a consultation's line. */
export const markOf = (line: LedgerLine): string => marks(line).map(circled).join('')
