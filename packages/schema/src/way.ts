import { z } from 'zod'
import { type FactType, factTypes } from './fact.ts'
import { ArticleId, OutcomeId } from './id.ts'
import { Label } from './label.ts'
import { Source } from './source.ts'

/** Where an answer leads: to the next question, to a fact that has to come first, or to the outcome. */
export const LeadsTo = z.union([
  z.object({ question: z.string().min(1) }).strict(),
  z.object({ fact: z.enum(factTypes as readonly [FactType, ...FactType[]]) }).strict(),
  z.object({ outcome: OutcomeId }).strict()
])
export type LeadsTo = z.infer<typeof LeadsTo>

export const WayAnswer = z.object({ id: z.string().min(1), label: Label, leadsTo: LeadsTo, articles: z.array(ArticleId) }).strict()
export type WayAnswer = z.infer<typeof WayAnswer>

/** One question on the way to an outcome; `step` is the one of the seven it belongs to. */
export const Question = z
  .object({
    id: z.string().min(1),
    step: z.string().min(1),
    label: Label,
    articles: z.array(ArticleId),
    answers: z.array(WayAnswer).min(2)
  })
  .strict()
export type Question = z.infer<typeof Question>

/** What must be on the case, or said beside the decision, for a content of the reply to rest on. */
export const RestsOn = z.enum(['thirdPartyConsulted', 'reasonsAsked', 'searched', 'given', 'withheld'])
export type RestsOn = z.infer<typeof RestsOn>

/** What replies with these outcomes must contain. */
export const ReplyContent = z
  .object({
    id: z.string().min(1),
    label: Label,
    outcomes: z.array(OutcomeId).min(1),
    restsOn: z.array(RestsOn),
    articles: z.array(ArticleId).min(1),
    source: Source
  })
  .strict()
export type ReplyContent = z.infer<typeof ReplyContent>

/** How an organ comes to its decision: question by question, never out of a flat list. */
export const Way = z
  .object({
    steps: z.array(z.object({ id: z.string().min(1), label: Label }).strict()).min(1),
    /** The first is where the way begins. */
    questions: z.array(Question).min(1),
    contents: z.array(ReplyContent),
    source: Source
  })
  .strict()
  .meta({ id: 'Way', description: '怎样得出处理决定' })
export type Way = z.infer<typeof Way>
