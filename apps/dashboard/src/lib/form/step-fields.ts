import type { StepFactType } from '@mingdu/schema'
import { beside, type FieldSpec, line, note, said, text } from './field-spec.ts'

const paper = said('what', 'field.paper', { is: 'choice', of: 'paper' }, true)
const trackingNumber = beside('trackingNumber', 'field.trackingNumber', line)

/** What the forms of the steps beside the clock ask beside their day. */
export const stepFields = {
  returned: [paper, beside('reason', 'field.returnReason', line), note],
  sentAgain: [paper, said('manner', 'field.manner', { is: 'choice', of: 'manner' }, true), trackingNumber, note],
  correctionExtended: [
    said('workingDays', 'field.correctionDays', { is: 'count', min: 1, max: 60 }, true),
    beside('reason', 'field.correctionReason', text, true),
    note
  ],
  reasonsRequested: [note],
  reasonsGiven: [said('accepted', 'field.reasonsAccepted', { is: 'yesNo' }, true), beside('text', 'field.gist', text), note],
  overrideNotified: [
    said('consultation', 'field.consultation', { is: 'consultation', which: 'open' }, true),
    beside('told', 'field.told', text, true),
    trackingNumber,
    note
  ],
  assignmentAnswered: [
    said('accepted', 'field.assignmentAccepted', { is: 'yesNo' }, true),
    beside('reason', 'field.stepReason', text),
    note
  ],
  unitAsked: [said('unit', 'field.unit', line, true), beside('question', 'field.gist', text), note],
  unitAnswered: [said('unit', 'field.unit', line, true), beside('opinion', 'field.gist', text), note],
  publicationProposed: [note],
  publicationSettled: [said('link', 'field.link', line), beside('reason', 'field.stepReason', text), note],
  archived: [
    said('archiveNumber', 'field.archiveNumber', line, true),
    said('retention', 'field.retention', { is: 'choice', of: 'retention' }, true),
    note
  ],
  discontinued: [
    said('ground', 'field.gone', { is: 'choice', of: 'gone' }, true),
    beside('evidence', 'field.goneEvidence', text, true),
    note
  ],
  merged: [said('to', 'field.mergedTo', { is: 'case' }, true), beside('reason', 'field.stepReason', text), note]
} as const satisfies Record<StepFactType, readonly FieldSpec[]>
