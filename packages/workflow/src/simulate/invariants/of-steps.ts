import type { FactStep, NoticeStep, Step } from '../play.ts'

/** What is broken after a step, or null. */
export type Rule = (step: Step) => string | null

export const afterFact =
  (rule: (step: FactStep) => string | null): Rule =>
  (step) =>
    step.is === 'fact' ? rule(step) : null

export const afterAdmitted = (rule: (step: FactStep) => string | null): Rule =>
  afterFact((step) => (step.answer.admitted ? rule(step) : null))

export const afterNotice =
  (rule: (step: NoticeStep) => string | null): Rule =>
  (step) =>
    step.is === 'notice' ? rule(step) : null
