import type { Channel, DisputeFact, Fact, LocalDate, Statute } from '@mingdu/schema'
import { assign, setup } from 'xstate'

/** What the chart takes: every fact but the strike, which is about other facts, and those of disputes, which have a chart of their own. */
export type ChartFact = Exclude<Fact, { type: 'struckOut' } | DisputeFact>

/** Only what guards read, so that the graph stays finite. */
export type ChartContext = {
  receipt: Statute['receipt']
  consultations: Record<number, 'sent' | 'received' | 'ended'>
  noticeReceived: boolean
  delivered: boolean
}

/** What may happen to a case wherever it stands: somebody calls after the end too, and another case turns up. */
const ofAnyCase = {
  // A letter on its way may come when its case has ended; a case of its own would count it twice.
  arrivedAgain: { actions: 'noteNothing' },
  called: { actions: 'noteNothing' },
  linked: { actions: 'noteNothing' },
  feeRefunded: { actions: 'noteNothing' },
  // What came late, or was scanned late, belongs to the case all the same.
  fileAdded: { actions: 'noteNothing' }
} as const
/** While there is anything left to do, papers to be served among it, the case may be given to another. */
const handedOn = { assigned: { actions: 'noteNothing' }, assignmentAnswered: { actions: 'noteNothing' } } as const
/** A letter that was only delivered to the wrong door is passed on before anything was done about it. */
const passedOn = { forwarded: { target: '#case.forwarded' } } as const
/** Where a decision may be signed it may be drafted and looked at. */
const beforeSigning = { drafted: { actions: 'noteNothing' }, reviewed: { actions: 'noteNothing' } } as const
/** What was sent may come back, and goes out again. */
const onItsWay = { returned: { actions: 'noteNothing' }, sentAgain: { actions: 'noteNothing' } } as const
/** Questions beside the reply: to the applicant why so much, to the house's own units. */
const asked = {
  reasonsRequested: { actions: 'noteNothing' },
  reasonsGiven: { actions: 'noteNothing' },
  unitAsked: { actions: 'noteNothing' },
  unitAnswered: { actions: 'noteNothing' }
} as const
/** A third party is told that its objection was overridden before, with, or after the reply. */
const overridden = { overrideNotified: { actions: 'noteNothing' } } as const
/** Nobody is left to answer, or another case goes on with it: only while nothing was signed. */
const unanswered = { discontinued: { target: '#case.discontinued' }, merged: { target: '#case.discontinued' } } as const
const afterwards = { archived: { actions: 'noteNothing' } } as const

/**
 * The way of one application through an organ. Events are dated facts; there are no timers and no
 * invoked work: a passed term is seen by the clock and confirmed by a person (domain.md, reading 5).
 * What is possible stands here; what is irregular but real stands in `irregularities.ts`.
 */
export const caseProcess = setup({
  types: { context: {} as ChartContext, events: {} as ChartFact, input: {} as { receipt: Statute['receipt'] } },
  guards: {
    mustBeConfirmed: ({ context }, params: { channel: Channel; confirmedOn?: LocalDate | undefined }) =>
      context.receipt[params.channel].starts === 'confirmation' && params.confirmedOn === undefined,
    isNew: ({ context }, params: { consultation: number }) => context.consultations[params.consultation] === undefined,
    isSent: ({ context }, params: { consultation: number }) => context.consultations[params.consultation] === 'sent',
    isOpen: ({ context }, params: { consultation: number }) =>
      ['sent', 'received'].includes(context.consultations[params.consultation] ?? ''),
    noticeNotYetReceived: ({ context }) => !context.noticeReceived,
    lapseOf: ({ context }, params: { ground: string; awaited: string }) => context.noticeReceived && params.ground === params.awaited,
    notYetDelivered: ({ context }) => !context.delivered
  },
  actions: {
    consult: assign({
      consultations: ({ context }, params: { consultation: number; is: 'sent' | 'received' | 'ended' }) => ({
        ...context.consultations,
        [params.consultation]: params.is
      })
    }),
    awaitNotice: assign({ noticeReceived: false }),
    // XState takes what has neither target nor action for what is not possible.
    noteNothing: () => {},
    noteReceipt: assign({ noticeReceived: true }),
    noteDelivery: assign({ delivered: true })
  }
}).createMachine({
  id: 'case',
  context: ({ input }) => ({
    receipt: input.receipt,
    consultations: {},
    noticeReceived: false,
    delivered: false
  }),
  initial: 'unrecorded',
  states: {
    unrecorded: {
      on: {
        received: [
          { guard: { type: 'mustBeConfirmed', params: ({ event }) => ({ channel: event.channel }) }, target: 'unconfirmed' },
          { target: 'open' }
        ]
      }
    },
    unconfirmed: {
      on: {
        ...ofAnyCase,
        ...handedOn,
        ...passedOn,
        // A letter that needs no confirmation makes the receipt certain, and so does one that was confirmed.
        arrivedAgain: [
          {
            guard: { type: 'mustBeConfirmed', params: ({ event }) => ({ channel: event.channel, confirmedOn: event.confirmedOn }) },
            actions: 'noteNothing'
          },
          { target: 'open' }
        ],
        confirmed: 'open',
        withdrawn: 'withdrawn',
        ...unanswered
      }
    },
    open: {
      initial: 'handling',
      on: {
        ...ofAnyCase,
        ...handedOn,
        ...beforeSigning,
        ...asked,
        ...overridden,
        consulted: {
          guard: { type: 'isNew', params: ({ event }) => ({ consultation: event.consultation }) },
          actions: { type: 'consult', params: ({ event }) => ({ consultation: event.consultation, is: 'sent' }) }
        },
        consultationReceived: {
          guard: { type: 'isSent', params: ({ event }) => ({ consultation: event.consultation }) },
          actions: { type: 'consult', params: ({ event }) => ({ consultation: event.consultation, is: 'received' }) }
        },
        consultationEnded: {
          guard: { type: 'isOpen', params: ({ event }) => ({ consultation: event.consultation }) },
          actions: { type: 'consult', params: ({ event }) => ({ consultation: event.consultation, is: 'ended' }) }
        },
        decided: 'decided',
        withdrawn: 'withdrawn',
        ...unanswered
      },
      states: {
        handling: {
          on: {
            ...passedOn,
            correctionRequested: { target: 'awaitingCorrection', actions: 'awaitNotice' },
            feeNotified: { target: 'awaitingPayment', actions: 'awaitNotice' },
            extended: 'handling',
            delayed: 'handling'
          }
        },
        awaitingCorrection: {
          on: {
            ...onItsWay,
            correctionExtended: { actions: 'noteNothing' },
            correctionNoticeReceived: { guard: 'noticeNotYetReceived', actions: 'noteReceipt' },
            corrected: 'handling',
            lapsed: {
              guard: { type: 'lapseOf', params: ({ event }) => ({ ground: event.ground, awaited: 'correction' }) },
              target: '#case.lapsed'
            }
          }
        },
        awaitingPayment: {
          on: {
            ...onItsWay,
            feeNoticeReceived: { guard: 'noticeNotYetReceived', actions: 'noteReceipt' },
            feePaid: 'handling',
            lapsed: {
              guard: { type: 'lapseOf', params: ({ event }) => ({ ground: event.ground, awaited: 'payment' }) },
              target: '#case.lapsed'
            }
          }
        }
      }
    },
    decided: { on: { ...ofAnyCase, ...handedOn, ...overridden, sentOut: 'answered', withdrawn: 'withdrawn' } },
    answered: {
      on: {
        ...ofAnyCase,
        ...handedOn,
        ...overridden,
        ...onItsWay,
        ...afterwards,
        delivered: { guard: 'notYetDelivered', actions: 'noteDelivery' },
        publicationProposed: { actions: 'noteNothing' },
        publicationSettled: { actions: 'noteNothing' }
      }
    },
    withdrawn: { on: { ...ofAnyCase, ...afterwards } },
    discontinued: { on: { ...ofAnyCase, ...afterwards } },
    forwarded: { on: { ...ofAnyCase, ...afterwards } },
    lapsed: { on: { ...ofAnyCase, ...handedOn, ...beforeSigning, ...afterwards, decided: 'decided' } }
  }
})

/** Version of this chart and of that of disputes: every row of the log names the one that admitted it. A new one has its logs recorded: `npm run simulate -- --record`. */
export const CHART_VERSION = 9
