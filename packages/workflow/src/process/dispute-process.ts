import { type DisputeFact, type DisputeStanding, disputeFactTypes, type Fact, type FactOf } from '@mingdu/schema'
import { assign, type SnapshotFrom, setup } from 'xstate'

/** Only what guards read, so that the graph stays finite. */
export type DisputeContext = {
  forum: 'review' | 'suit'
  copyReceived: boolean
  answered: boolean
  simple: boolean
  suspended: boolean
  /** What the latest decision sets the organ to do over, and whether it did. */
  redo: 'none' | 'ordered' | 'done'
}

const AT_FIRST: DisputeContext = { forum: 'review', copyReceived: false, answered: false, simple: false, suspended: false, redo: 'none' }

/**
 * The way of one review or suit over a case, beside the case's own chart: what a court does moves no phase
 * of the application. One snapshot of it for each number; the events are facts of the case's own log.
 */
export const disputeProcess = setup({
  types: { context: {} as DisputeContext, events: {} as DisputeFact },
  guards: {
    awaitsCopy: ({ context }) => !context.copyReceived,
    awaitsAnswer: ({ context }) => context.copyReceived && !context.answered,
    canTurn: ({ context }, { to }: { to: FactOf<'disputeTurned'>['to'] }) =>
      ({
        suspended: !context.suspended,
        resumed: context.suspended,
        ordinary: context.copyReceived && context.simple,
        simple: context.copyReceived && !context.simple,
        remanded: false
      })[to],
    isRemanded: (_, { to }: { to: FactOf<'disputeTurned'>['to'] }) => to === 'remanded',
    // A review decision has effect when it is served; nothing lies above it but a suit, which is a dispute of its own.
    holdsAtOnce: (_, { effect }: { effect: FactOf<'disputeDecided'>['effect'] }) => effect === 'atOnce',
    isAppealable: ({ context }, { effect }: { effect: FactOf<'disputeDecided'>['effect'] }) =>
      context.forum === 'suit' && effect !== 'atOnce',
    isOrderedToRedo: ({ context }) => context.redo === 'ordered'
  },
  actions: {
    file: assign({ forum: (_, { forum }: { forum: DisputeContext['forum'] }) => forum }),
    noteCopy: assign({ copyReceived: true, simple: (_, { simple }: { simple: boolean }) => simple }),
    noteAnswer: assign({ answered: true }),
    turn: assign({
      suspended: ({ context }, { to }: { to: FactOf<'disputeTurned'>['to'] }) =>
        to === 'suspended' || (to !== 'resumed' && context.suspended),
      simple: ({ context }, { to }: { to: FactOf<'disputeTurned'>['to'] }) => to === 'simple' || (to !== 'ordinary' && context.simple)
    }),
    // XState takes what has neither target nor action for what is not possible.
    noteNothing: () => {},
    noteDecision: assign({ suspended: false, redo: (_, { redo }: { redo: boolean }) => (redo ? 'ordered' : 'none') }),
    startAgain: assign({ redo: 'none', suspended: false }),
    noteRedone: assign({ redo: 'done' })
  }
}).createMachine({
  id: 'dispute',
  context: AT_FIRST,
  initial: 'unfiled',
  states: {
    unfiled: {
      on: { disputeFiled: { target: 'pending', actions: { type: 'file', params: ({ event }) => ({ forum: event.forum }) } } }
    },
    pending: {
      on: {
        disputeCopyReceived: {
          guard: 'awaitsCopy',
          actions: { type: 'noteCopy', params: ({ event }) => ({ simple: event.procedure === 'simple' }) }
        },
        disputeAnswered: { guard: 'awaitsAnswer', actions: 'noteAnswer' },
        disputeTurned: {
          guard: { type: 'canTurn', params: ({ event }) => ({ to: event.to }) },
          actions: { type: 'turn', params: ({ event }) => ({ to: event.to }) }
        },
        disputeDecided: [
          {
            guard: { type: 'holdsAtOnce', params: ({ event }) => ({ effect: event.effect }) },
            target: 'settled',
            actions: { type: 'noteDecision', params: ({ event }) => ({ redo: event.redo !== undefined }) }
          },
          {
            guard: { type: 'isAppealable', params: ({ event }) => ({ effect: event.effect }) },
            target: 'appealable',
            actions: { type: 'noteDecision', params: ({ event }) => ({ redo: event.redo !== undefined }) }
          }
        ]
      }
    },
    appealable: { on: { disputeAppealed: 'onAppeal', disputeTookEffect: 'settled' } },
    onAppeal: {
      on: {
        // Either side may appeal after the other.
        disputeAppealed: { actions: 'noteNothing' },
        disputeTookEffect: 'settled',
        disputeTurned: {
          guard: { type: 'isRemanded', params: ({ event }) => ({ to: event.to }) },
          target: 'pending',
          actions: 'startAgain'
        },
        disputeDecided: {
          guard: { type: 'holdsAtOnce', params: ({ event }) => ({ effect: event.effect }) },
          target: 'settled',
          actions: { type: 'noteDecision', params: ({ event }) => ({ redo: event.redo !== undefined }) }
        }
      }
    },
    settled: { on: { redone: { guard: 'isOrderedToRedo', actions: 'noteRedone' } } }
  }
})

export type DisputeSnapshot = SnapshotFrom<typeof disputeProcess>

export const standingOf = ({ value }: DisputeSnapshot): DisputeStanding | 'unfiled' => value as DisputeStanding | 'unfiled'

export const isDisputeFact = (fact: Fact): fact is DisputeFact => (disputeFactTypes as readonly string[]).includes(fact.type)
