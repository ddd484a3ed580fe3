import type { Fact, FactType, Review, Role, SettingType } from '@mingdu/schema'

/**
 * Which roles of the organ that holds the case may record a fact. One table: pages, routes and the
 * door all ask it. An officer acts only in the organ where the role is held.
 */
export const mayRecordFact = {
  received: ['registrar', 'handler'],
  arrivedAgain: ['registrar', 'handler'],
  forwarded: ['registrar', 'handler'],
  confirmed: ['registrar', 'handler'],
  correctionRequested: ['handler'],
  correctionNoticeReceived: ['registrar', 'handler', 'clerk'],
  corrected: ['registrar', 'handler'],
  consulted: ['handler'],
  consultationReceived: ['registrar', 'handler', 'clerk'],
  consultationEnded: ['registrar', 'handler'],
  // Art. 33: an extension takes the consent of the head of the openness body.
  extended: ['head'],
  delayed: ['head'],
  feeNotified: ['handler'],
  feeNoticeReceived: ['registrar', 'handler', 'clerk'],
  feePaid: ['handler'],
  feeRefunded: ['handler'],
  decided: ['signer'],
  sentOut: ['clerk', 'registrar', 'handler'],
  delivered: ['clerk', 'registrar', 'handler'],
  withdrawn: ['registrar', 'handler'],
  lapsed: ['head'],
  assigned: ['registrar', 'head'],
  drafted: ['handler'],
  // Which review is whose: `mayReview`.
  reviewed: ['reviewer', 'head'],
  called: ['registrar', 'handler', 'head', 'reviewer', 'signer', 'clerk'],
  linked: ['registrar', 'handler', 'head'],
  returned: ['registrar', 'handler', 'clerk'],
  sentAgain: ['registrar', 'handler', 'clerk'],
  // Whether the reasons are good is the head's to say, as with the extension of the organ's own term.
  correctionExtended: ['head'],
  reasonsRequested: ['handler'],
  reasonsGiven: ['handler'],
  overrideNotified: ['handler'],
  assignmentAnswered: ['handler'],
  unitAsked: ['handler'],
  unitAnswered: ['registrar', 'handler'],
  publicationProposed: ['handler', 'head'],
  publicationSettled: ['head'],
  archived: ['clerk', 'registrar'],
  // That a case ends without a reply is for the head to say, as of a lapse.
  discontinued: ['head'],
  merged: ['head'],
  fileAdded: ['registrar', 'handler', 'head', 'reviewer', 'signer', 'clerk'],
  // Papers from a review body or court come in by the mail room; what is argued is the handler's.
  disputeFiled: ['registrar', 'handler', 'head'],
  disputeCopyReceived: ['registrar', 'handler', 'head'],
  disputeAnswered: ['handler', 'clerk', 'head'],
  disputeTurned: ['registrar', 'handler', 'head'],
  disputeDecided: ['registrar', 'handler', 'head'],
  disputeAppealed: ['handler', 'head'],
  disputeTookEffect: ['handler', 'head'],
  redone: ['clerk', 'handler', 'head'],
  struckOut: ['head']
} as const satisfies Record<FactType, readonly Role[]>

/** 法制 and 保密 are looked at by reviewers, the leader's look is the head's. */
export const mayReview = { legal: ['reviewer'], secrecy: ['reviewer'], leader: ['head'] } as const satisfies Record<Review, readonly Role[]>

/** Whether these roles may record this very fact. */
export const mayRecordThis = (fact: Fact, held: readonly Role[]): boolean =>
  permits(mayRecordFact[fact.type], held) && (fact.type !== 'reviewed' || permits(mayReview[fact.review], held))

export const mayRecordSetting = {
  organEstablished: ['administrator'],
  rolesGranted: ['administrator'],
  accountBarred: ['administrator'],
  accountRestored: ['administrator'],
  policySet: ['administrator'],
  noticeLoaded: ['administrator'],
  // Table 二 is said by whoever answers for the figures of the organ itself, and by nobody above it.
  proactiveReported: ['statistician'],
  narrativeWritten: ['statistician'],
  // Whoever gives out numbers says which were given up, in the organ itself.
  numberVoided: ['registrar', 'handler', 'clerk', 'head'],
  // The organ answers for its own figures; whoever looks down on it, from the organ itself or above, gives back or accepts.
  yearHandedIn: ['statistician'],
  yearReturned: ['supervisor'],
  yearAccepted: ['supervisor'],
  yearPublished: ['statistician'],
  yearCorrected: ['statistician'],
  // An order comes from an organ above; the organ that it is given to answers.
  orderIssued: ['supervisor'],
  orderAnswered: ['handler', 'head', 'supervisor'],
  orderReturned: ['supervisor'],
  orderWrittenOff: ['supervisor'],
  yearImported: ['statistician']
} as const satisfies Record<SettingType, readonly Role[]>

/** What may be read, and by whom: `own` in the organ of the role, `below` in the organs under it too. */
export type Sight = 'none' | 'own' | 'below'

export const sightOfCases = {
  registrar: 'own',
  handler: 'own',
  head: 'own',
  reviewer: 'own',
  signer: 'own',
  clerk: 'own',
  statistician: 'below',
  supervisor: 'below',
  administrator: 'none'
} as const satisfies Record<Role, Sight>

/** Tables carry no names, so whoever sees cases sees them; administrators see neither. */
export const sightOfTables = sightOfCases

/** Names, numbers and contacts of applicants: those who handle the case, nobody above (domain.md, section 9). */
export const seesApplicant = {
  registrar: true,
  handler: true,
  head: true,
  reviewer: true,
  signer: true,
  clerk: true,
  statistician: false,
  supervisor: false,
  administrator: false
} as const satisfies Record<Role, boolean>

export const permits = (allowed: readonly Role[], held: readonly Role[]): boolean => held.some((role) => allowed.includes(role))

export function sight(table: Readonly<Record<Role, Sight>>, held: readonly Role[]): Sight {
  const seen = held.map((role) => table[role])
  return seen.includes('below') ? 'below' : seen.includes('own') ? 'own' : 'none'
}
