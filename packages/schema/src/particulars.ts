import { z } from 'zod'
import type { Fact, FactType } from './fact.ts'
import { namesItself } from './media-type.ts'
import { text } from './text.ts'

/**
 * Personal data and free text, by the fact they came with. They lie sealed beside the log with a key
 * per case and can be erased; the log keeps only a salted commitment to each field.
 */
const note = { note: text(2000).optional() }

export const Identity = z
  .object({ kind: z.enum(['residentId', 'creditCode', 'passport', 'other']), number: text(64) })
  .strict()
  .meta({ id: 'Identity', description: '身份证明' })
export type Identity = z.infer<typeof Identity>

export const ReceivedParticulars = z
  .object({
    applicantName: text(120),
    identity: Identity.optional(),
    phone: text(40).optional(),
    email: text(120).optional(),
    address: text(200).optional(),
    /** Of an organisation: its legal representative, and whom to speak to. */
    representative: text(60).optional(),
    contactPerson: text(60).optional(),
    /** Who else asks with the applicant: one application all the same, counted by the first. */
    jointApplicants: z.array(text(120)).min(1).max(50).optional(),
    /** Who acts for the applicant, known by what, and whether a power of attorney came with the application. */
    proxyName: text(60).optional(),
    proxyIdentity: Identity.optional(),
    proxyPhone: text(40).optional(),
    proxyAuthority: z.boolean().optional(),
    /** What is asked for, in one line: the title of the case. */
    matter: text(200),
    description: text(8000).optional(),
    /** 获取信息的方式、途径 (art. 29(3)). */
    wantedForm: text(200).optional(),
    ...note
  })
  .strict()
  .meta({ id: 'ReceivedParticulars' })
export type ReceivedParticulars = z.infer<typeof ReceivedParticulars>

/** What is given and what is not (art. 37), and the record of the search, where the decision rests on them. */
const restedOn = { given: text(4000).optional(), withheld: text(4000).optional(), searched: text(4000).optional() }

const noteOnly = z.object(note).strict()

/** As the file was called; nothing by which a name could be a path, or look like another. */
const fileName = () => text(200).refine((name) => !NOT_IN_A_NAME.test(name), { error: 'notAFileName' })
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_IN_A_NAME = /[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\]/

/** Total over the facts: a fact without a line here does not compile. */
export const particularsOf = {
  received: ReceivedParticulars,
  arrivedAgain: noteOnly,
  forwarded: z.object({ trackingNumber: text(60).optional(), ...note }).strict(),
  confirmed: z.object({ evidence: text(2000).optional(), ...note }).strict(),
  correctionRequested: z.object({ items: text(4000), ...note }).strict(),
  correctionNoticeReceived: noteOnly,
  corrected: z.object({ matter: text(200).optional(), text: text(8000).optional(), ...note }).strict(),
  consulted: z.object({ party: text(200), question: text(2000).optional(), ...note }).strict(),
  consultationReceived: noteOnly,
  consultationEnded: z.object({ opinion: text(4000).optional(), ...note }).strict(),
  extended: z.object({ reason: text(2000).optional(), ...note }).strict(),
  delayed: z.object({ reason: text(2000).optional(), ...note }).strict(),
  feeNotified: z.object({ waiverReason: text(2000).optional(), ...note }).strict(),
  feeNoticeReceived: noteOnly,
  feePaid: noteOnly,
  feeRefunded: z.object({ reason: text(2000), ...note }).strict(),
  decided: z.object({ grounds: text(4000).optional(), ...restedOn, ...note }).strict(),
  sentOut: z.object({ trackingNumber: text(60).optional(), ...note }).strict(),
  delivered: noteOnly,
  withdrawn: z.object({ reason: text(2000).optional(), ...note }).strict(),
  lapsed: noteOnly,
  assigned: noteOnly,
  drafted: z.object({ grounds: text(4000).optional(), ...restedOn, reply: text(8000).optional(), ...note }).strict(),
  reviewed: z.object({ opinion: text(4000).optional(), ...note }).strict(),
  called: z.object({ number: text(40).optional(), said: text(4000), ...note }).strict(),
  linked: noteOnly,
  returned: z.object({ reason: text(2000).optional(), ...note }).strict(),
  sentAgain: z.object({ trackingNumber: text(60).optional(), ...note }).strict(),
  correctionExtended: z.object({ reason: text(2000), ...note }).strict(),
  reasonsRequested: noteOnly,
  reasonsGiven: z.object({ text: text(8000).optional(), ...note }).strict(),
  // Art. 32: the third party is told what is released and why.
  overrideNotified: z.object({ told: text(4000), trackingNumber: text(60).optional(), ...note }).strict(),
  assignmentAnswered: z.object({ reason: text(2000).optional(), ...note }).strict(),
  unitAsked: z.object({ question: text(2000).optional(), ...note }).strict(),
  unitAnswered: z.object({ opinion: text(4000).optional(), ...note }).strict(),
  publicationProposed: noteOnly,
  publicationSettled: z.object({ reason: text(2000).optional(), ...note }).strict(),
  archived: noteOnly,
  // What shows it: a certificate, the register of enterprises.
  discontinued: z.object({ evidence: text(2000), ...note }).strict(),
  merged: z.object({ reason: text(2000).optional(), ...note }).strict(),
  fileAdded: z.object({ fileName: fileName(), ...note }).strict(),
  // Whose name the caption of a suit bears is personal; the body that decides is not, and comes with it.
  disputeFiled: z.object({ body: text(120), fileNumber: text(80).optional(), ...note }).strict(),
  disputeCopyReceived: noteOnly,
  disputeAnswered: noteOnly,
  disputeTurned: z.object({ reason: text(2000).optional(), ...note }).strict(),
  disputeDecided: z.object({ paperNumber: text(80).optional(), grounds: text(4000).optional(), ...note }).strict(),
  disputeAppealed: z.object({ body: text(120).optional(), ...note }).strict(),
  disputeTookEffect: noteOnly,
  redone: z.object({ paperNumber: text(80).optional(), ...note }).strict(),
  struckOut: z.object({ reason: text(2000) }).strict()
} satisfies Record<FactType, z.ZodObject>

/** What was said beside this very fact and cannot be so: by field, the name of the reason. */
export function oddBeside(fact: Fact, said: Particulars): Record<string, string> {
  if (fact.type !== 'fileAdded' || typeof said.fileName !== 'string') return {}
  return namesItself(said.fileName, fact.mediaType) ? {} : { fileName: 'nameOfOtherForm' }
}

/** Every field that any fact may carry; which ones a fact takes is `particularsOf`. */
export const Particulars = z.record(z.string(), z.unknown())
export type Particulars = Record<string, unknown>
