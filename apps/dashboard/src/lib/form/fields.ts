import type { FactType } from '@mingdu/schema'
import { arrivalFields } from './arrival-fields.ts'
import { disputeFields } from './dispute-fields.ts'
import { beside, type Control, type FieldSpec, line, longText, note, rests, said, text } from './field-spec.ts'
import { stepFields } from './step-fields.ts'

export type { Control, FieldSpec }

const day = { is: 'day' } as const
const number = said('documentNumber', 'field.documentNumber', line)

/** Total over the facts: what each form asks beside its day. The API's schemas decide what is right. */
export const fieldsOf = {
  ...arrivalFields,
  arrivedAgain: [
    said('channel', 'field.channel', { is: 'choice', of: 'channel' }, true),
    said('confirmedOn', 'field.confirmedOn', day),
    said('mailNumber', 'field.mailNumber', line),
    note
  ],
  forwarded: [said('to', 'field.forwardedTo', line, true), beside('trackingNumber', 'field.trackingNumber', line), note],
  correctionRequested: [
    said('termWorkingDays', 'field.termWorkingDays', { is: 'count', min: 1, max: 60 }, true),
    beside('items', 'field.items', text, true),
    number,
    note
  ],
  correctionNoticeReceived: [note],
  corrected: [
    said('postedOn', 'field.postedOn', day),
    beside('matter', 'field.correctedMatter', line),
    beside('text', 'field.text', text),
    note
  ],
  consulted: [
    said('consultation', 'field.consultation', { is: 'consultation', which: 'next' }, true),
    said('kind', 'field.kind', { is: 'choice', of: 'kind' }, true),
    beside('party', 'field.party', line, true),
    beside('question', 'field.question', text),
    note
  ],
  consultationReceived: [said('consultation', 'field.consultation', { is: 'consultation', which: 'open' }, true), note],
  consultationEnded: [
    said('consultation', 'field.consultation', { is: 'consultation', which: 'open' }, true),
    said('how', 'field.how', { is: 'choice', of: 'how' }, true),
    beside('opinion', 'field.opinion', text),
    note
  ],
  extended: [
    said('workingDays', 'field.workingDays', { is: 'count', min: 1, max: 250 }, true),
    said('consentedOn', 'field.consentedOn', day),
    beside('reason', 'field.extendedReason', text),
    number,
    note
  ],
  delayed: [
    said('workingDays', 'field.delayedDays', { is: 'count', min: 1, max: 250 }, true),
    beside('reason', 'field.delayedReason', text),
    number,
    note
  ],
  feeNotified: [
    said('measure', 'field.measure', { is: 'measure' }, true),
    said('waived', 'field.waived', { is: 'money' }),
    beside('waiverReason', 'field.waiverReason', line),
    said('amount', 'field.amount', { is: 'fee' }, true),
    number,
    note
  ],
  feeNoticeReceived: [note],
  feePaid: [said('amount', 'field.paidAmount', { is: 'money' }, true), note],
  feeRefunded: [said('amount', 'field.refundAmount', { is: 'money' }, true), beside('reason', 'field.refundReason', text, true), note],
  decided: [
    said('outcome', 'field.outcome', { is: 'outcome' }, true),
    rests('searched', 'field.searched'),
    rests('given', 'field.given'),
    rests('withheld', 'field.withheld'),
    number,
    beside('grounds', 'field.grounds', text),
    note
  ],
  sentOut: [
    said('manner', 'field.manner', { is: 'choice', of: 'manner' }, true),
    beside('trackingNumber', 'field.trackingNumber', line),
    note
  ],
  delivered: [note],
  withdrawn: [beside('reason', 'field.withdrawnReason', text), note],
  lapsed: [
    said('ground', 'field.ground', { is: 'choice', of: 'ground' }, true),
    said('checked', 'field.checked', { is: 'checks', names: ['mailRoom', 'post', 'bank'] }, true),
    note
  ],
  assigned: [said('to', 'field.to', { is: 'handler' }, true), note],
  drafted: [
    said('outcome', 'field.draftOutcome', { is: 'outcome' }, true),
    rests('searched', 'field.searched'),
    rests('given', 'field.given'),
    rests('withheld', 'field.withheld'),
    number,
    beside('grounds', 'field.grounds', text),
    beside('reply', 'field.reply', longText),
    note
  ],
  reviewed: [
    said('review', 'field.review', { is: 'choice', of: 'review' }, true),
    said('verdict', 'field.verdict', { is: 'choice', of: 'verdict' }, true),
    beside('opinion', 'field.reviewOpinion', text),
    note
  ],
  called: [
    said('direction', 'field.direction', { is: 'choice', of: 'direction' }, true),
    said('reached', 'field.reached', { is: 'yesNo' }, true),
    said('about', 'field.callAbout', { is: 'choice', of: 'callAbout' }, true),
    beside('number', 'field.callPhone', line),
    beside('said', 'field.said', text, true),
    note
  ],
  linked: [said('to', 'field.linkTo', { is: 'case' }, true), said('as', 'field.linkAs', { is: 'choice', of: 'linkAs' }, true), note],
  // Added on a card of its own, which hands the content over first.
  ...stepFields,
  fileAdded: [],
  ...disputeFields,
  struckOut: [said('strikes', 'field.strikes', { is: 'strikes' }, true), beside('reason', 'field.strikeReason', text, true)]
} as const satisfies Record<FactType, readonly FieldSpec[]>
