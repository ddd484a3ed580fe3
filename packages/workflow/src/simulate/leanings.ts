import type { Channel, DisputeStanding, FactType, Phase } from '@mingdu/schema'

/**
 * What an office tends to record next, by where the case stands: shares, not rules. What is not named
 * comes only as a fact out of turn. No figure here is taken from an office; they make every way frequent.
 */
export const leanings = {
  unrecorded: { received: 1 },
  unconfirmed: { confirmed: 12, arrivedAgain: 2, assigned: 2, called: 2, withdrawn: 1, forwarded: 1, discontinued: 1, merged: 1 },
  handling: {
    decided: 14,
    drafted: 8,
    reviewed: 6,
    correctionRequested: 8,
    consulted: 8,
    unitAsked: 2,
    unitAnswered: 3,
    reasonsRequested: 1,
    reasonsGiven: 1,
    overrideNotified: 1,
    assignmentAnswered: 2,
    consultationReceived: 6,
    consultationEnded: 8,
    extended: 4,
    delayed: 1,
    feeNotified: 3,
    assigned: 4,
    called: 2,
    linked: 2,
    fileAdded: 2,
    arrivedAgain: 1,
    forwarded: 1,
    disputeFiled: 1,
    withdrawn: 1,
    discontinued: 1,
    merged: 1
  },
  awaitingCorrection: {
    correctionNoticeReceived: 8,
    returned: 2,
    sentAgain: 2,
    correctionExtended: 1,
    corrected: 8,
    lapsed: 6,
    decided: 1,
    consulted: 1,
    consultationEnded: 1,
    called: 1,
    withdrawn: 1,
    discontinued: 1,
    merged: 1
  },
  awaitingPayment: {
    feeNoticeReceived: 8,
    returned: 1,
    sentAgain: 1,
    feePaid: 8,
    lapsed: 5,
    decided: 1,
    consultationEnded: 1,
    called: 1,
    withdrawn: 1,
    discontinued: 1,
    merged: 1
  },
  decided: { sentOut: 20, called: 1, withdrawn: 1, discontinued: 1, assigned: 1 },
  answered: {
    delivered: 8,
    returned: 2,
    sentAgain: 2,
    publicationProposed: 4,
    publicationSettled: 4,
    archived: 1,
    called: 1,
    linked: 1,
    arrivedAgain: 1,
    feeRefunded: 1,
    disputeFiled: 4
  },
  withdrawn: { archived: 1, called: 2, linked: 1, feeRefunded: 1 },
  lapsed: { decided: 1, drafted: 1, called: 2, arrivedAgain: 1, disputeFiled: 1 },
  discontinued: { archived: 1, called: 2, linked: 1, feeRefunded: 1, disputeFiled: 1 },
  forwarded: { called: 1 },
  void: { called: 1 }
} as const satisfies Record<Phase | 'unrecorded', Partial<Record<FactType, number>>>

/** The same of a review or suit that goes on, by where it stands. */
export const disputeLeanings = {
  pending: { disputeCopyReceived: 4, disputeAnswered: 4, disputeTurned: 2, disputeDecided: 4 },
  appealable: { disputeAppealed: 3, disputeTookEffect: 4 },
  onAppeal: { disputeDecided: 4, disputeTurned: 1, disputeTookEffect: 1 },
  settled: { redone: 1 }
} as const satisfies Record<DisputeStanding, Partial<Record<FactType, number>>>

export const channels = {
  inPerson: 4,
  signedMail: 7,
  ordinaryMail: 2,
  webForm: 6,
  webFormWithException: 1,
  email: 3,
  fax: 1
} as const satisfies Record<Channel, number>
