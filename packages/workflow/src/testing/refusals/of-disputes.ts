import type { RefusalCode } from '@mingdu/schema'
import { say } from '../index.ts'
import { answered, contested, received, type Told } from './told.ts'

/** Reviews and suits. */
export const refusalsOfDisputes = {
  unknownDispute: [
    {
      because: 'a copy is of something filed',
      given: answered,
      when: say.disputeCopyReceived('2101-05-03', 2),
      is: { about: { dispute: 2 } }
    }
  ],
  disputeNumberTaken: [
    {
      because: 'each dispute has its own number',
      given: contested,
      when: say.disputeFiled('2101-05-03', 1, 'suit'),
      is: { about: { dispute: 1 } }
    }
  ],
  disputeNotAdmissible: [
    {
      because: 'what was not handed over is not answered',
      given: contested,
      when: say.disputeAnswered('2101-05-03'),
      is: { about: { dispute: 1, standing: 'pending', fact: 'disputeAnswered' } }
    },
    {
      because: 'a review decision is not open to appeal',
      given: contested,
      when: say.disputeDecided('2101-05-03', 'kept', 1, { effect: 'appealableJudgment' }),
      is: { about: { dispute: 1, standing: 'pending', fact: 'disputeDecided' } }
    },
    {
      because: 'nothing is done over that nobody ordered',
      given: [...contested, say.disputeDecided('2101-05-03', 'changed')],
      when: say.redone('2101-05-04'),
      is: { about: { dispute: 1, standing: 'settled', fact: 'redone' } }
    }
  ],
  unknownDisputeResult: [
    {
      because: 'a review is not dropped in Freedonia, only a suit',
      given: contested,
      when: say.disputeDecided('2101-05-03', 'dropped'),
      is: { about: { possible: ['kept', 'changed'] } }
    }
  ],
  noReviewBefore: [
    {
      because: 'a suit after review follows a review that was decided',
      given: contested,
      when: say.disputeFiled('2101-05-03', 2, 'suit', { afterReview: true }),
      is: { article: null }
    }
  ],
  nothingToContest: [
    {
      because: 'no reply has gone out that could be contested',
      given: [received],
      when: say.disputeFiled('2101-05-03'),
      is: { about: { against: 'reply' } }
    },
    {
      because: 'nothing was done over',
      given: contested,
      when: say.disputeFiled('2101-05-03', 2, 'review', { against: 'redone' }),
      is: { about: { against: 'redone' } }
    }
  ],
  appealTermRuns: [
    {
      because: 'on the last day the organ may still appeal',
      given: [
        ...answered,
        say.disputeFiled('2101-05-02', 1, 'suit'),
        say.disputeDecided('2101-05-04', 'kept', 1, { effect: 'appealableJudgment' })
      ],
      when: say.disputeTookEffect('2101-05-11'),
      is: { about: { due: '2101-05-11' } }
    }
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
