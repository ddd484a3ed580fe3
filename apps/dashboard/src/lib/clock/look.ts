import type { ClockCell, LocalDate } from '@mingdu/schema'

/** How a cell of the clock is drawn; one language for the strip at every size. */
export type Look = 'done' | 'next' | 'extension' | 'excluded' | 'void' | 'waiting' | 'late' | 'provisional'

export function lookOf(cell: ClockCell, today: LocalDate): Look {
  switch (cell.kind) {
    case 'void':
      return 'void'
    case 'waiting':
      return 'waiting'
    case 'late':
      return 'late'
    case 'excluded':
      return 'excluded'
    case 'counted':
      if (cell.day <= today) return 'done'
      if (cell.provisional) return 'provisional'
      return cell.extension ? 'extension' : 'next'
  }
}

/** Hatches lean right, left, right …: where two run, the lines cross and the overlap shows. */
export const leans = (consultations: readonly number[] | undefined): { right: boolean; left: boolean } => ({
  right: (consultations ?? []).some((n) => n % 2 === 1),
  left: (consultations ?? []).some((n) => n % 2 === 0)
})
