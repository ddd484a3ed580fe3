import type { DisputeFact, DisputeFactType, LocalDate, Statute } from '@mingdu/schema'
import { say } from './facts.ts'

/** One fact of every type of a dispute, as its chart tells them apart; of two disputes, a review and the suits beside it. */
export function everyDisputeFact(statute: Statute, on: LocalDate, numbers: readonly number[] = [1, 2]): DisputeFact[] {
  const result = (forum: 'review' | 'suit', i: number) => {
    const of = statute.disputeResults.filter((r) => r.of.includes(forum))
    return of[i % of.length]?.id as string
  }
  const redo = { redo: { value: 4, unit: 'workingDays', flaw: 'substance' } } as const
  return numbers.flatMap((n) => {
    const byType = {
      disputeFiled: [
        say.disputeFiled(on, n, 'review'),
        say.disputeFiled(on, n, 'suit'),
        say.disputeFiled(on, n, 'suit', { afterReview: true, against: 'silence' }),
        say.disputeFiled(on, n, 'review', { against: 'redone', filedBy: 'thirdParty' })
      ],
      disputeCopyReceived: [say.disputeCopyReceived(on, n), say.disputeCopyReceived(on, n, 'simple')],
      disputeAnswered: [say.disputeAnswered(on, n)],
      disputeTurned: (['suspended', 'resumed', 'ordinary', 'simple', 'remanded'] as const).map((to) => say.disputeTurned(on, to, n)),
      disputeDecided: [
        say.disputeDecided(on, result('suit', 0), n),
        say.disputeDecided(on, result('suit', 1), n, redo),
        say.disputeDecided(on, result('suit', 1), n, { effect: 'appealableJudgment', ...redo }),
        say.disputeDecided(on, result('suit', 0), n, { effect: 'appealableRuling' })
      ],
      disputeAppealed: [say.disputeAppealed(on, 'organ', n), say.disputeAppealed(on, 'applicant', n)],
      disputeTookEffect: [say.disputeTookEffect(on, n)],
      redone: [say.redone(on, false, n), say.redone(on, true, n)]
    } satisfies Record<DisputeFactType, DisputeFact[]>
    return Object.values(byType).flat()
  })
}
