import type { DisputeFactType } from '@mingdu/schema'
import { beside, type FieldSpec, line, note, said, text } from './field-spec.ts'

const open = said('dispute', 'field.dispute', { is: 'dispute', which: 'open' }, true)

/** What the forms of a review or suit ask beside their day. */
export const disputeFields = {
  disputeFiled: [
    said('dispute', 'field.dispute', { is: 'dispute', which: 'next' }, true),
    said('forum', 'field.forum', { is: 'choice', of: 'forum' }, true),
    said('afterReview', 'field.afterReview', { is: 'yesNo' }),
    said('filedBy', 'field.disputeBy', { is: 'choice', of: 'disputeBy' }, true),
    said('against', 'field.against', { is: 'choice', of: 'against' }, true),
    beside('body', 'field.body', line, true),
    beside('fileNumber', 'field.fileNumber', line),
    note
  ],
  disputeCopyReceived: [open, said('procedure', 'field.procedure', { is: 'choice', of: 'procedure' }, true), note],
  disputeAnswered: [open, note],
  disputeTurned: [open, said('to', 'field.turnTo', { is: 'choice', of: 'turnTo' }, true), beside('reason', 'field.turnReason', text), note],
  disputeDecided: [
    open,
    said('result', 'field.disputeResult', { is: 'choice', of: 'disputeResult' }, true),
    said('effect', 'field.effect', { is: 'choice', of: 'effect' }, true),
    said('redo', 'field.redo', { is: 'redo' }),
    beside('paperNumber', 'field.paperNumber', line),
    beside('grounds', 'field.disputeGrounds', text),
    note
  ],
  disputeAppealed: [
    open,
    said('appealedBy', 'field.appealBy', { is: 'choice', of: 'appealBy' }, true),
    beside('body', 'field.appealBody', line),
    note
  ],
  disputeTookEffect: [open, note],
  redone: [open, said('sameGrounds', 'field.sameGrounds', { is: 'yesNo' }, true), beside('paperNumber', 'field.paperNumber', line), note]
} as const satisfies Record<DisputeFactType, readonly FieldSpec[]>
