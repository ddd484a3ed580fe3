import type {
  ArticleId,
  CourtLevel,
  LocalDate,
  OrganView,
  OutcomeId,
  Period,
  PeriodId,
  RemedyKind,
  ReviewedBy,
  Statute,
  StepNotAlone
} from '@mingdu/schema'
import { periodOf, raise } from '../law.ts'
import type { RemedyChoices } from './choices.ts'
import { governmentLine, type Line, levelOf, type ReviewBody, reviewBodies } from './review-bodies.ts'

/** What somebody may want to contest. */
export type Contested =
  | { is: 'reply'; outcome: OutcomeId }
  | { is: 'silence' }
  /** A third party is told that its objection is overridden (art. 32). */
  | { is: 'override' }
  | { is: 'step'; step: StepNotAlone }

export type RemedyQuestion = {
  statute: Statute
  choices: RemedyChoices
  /** The organ that answers, then those above it as they stand on the day. */
  line: Line
  contested: Contested
  /** The day of the act. */
  on: LocalDate
  servedOnline: boolean
  /** By the government's own office or under its seal for openness: the act is the government's. */
  inGovernmentsName: boolean
}

/** A term of the other side: how long, in what unit, from which fact or day. */
export type RemedyTerm = Pick<Period, 'value' | 'unit' | 'from' | 'article'> & { period: PeriodId }

/** What the office has to add by a setting before a letter can say it. */
export type RemedyGap =
  | { missing: 'reviewBody'; by: ReviewedBy }
  | { missing: 'court'; level: CourtLevel }
  | { missing: 'onlineReview' }
  | { missing: 'government' }
  | { missing: 'lawOfThatDay'; since: LocalDate }

export type Remedies = {
  /** `none`: nothing to contest, or not on its own. */
  kind: RemedyKind
  /** Whose act it is, to be named in review and suit; null where that is a gap. */
  whose: OrganView | null
  /** Any one of these. */
  review: ReviewBody[]
  court: { level: CourtLevel; article: ArticleId; name: string | null; basis: string | null } | null
  terms: RemedyTerm[]
  /** Where review may be asked for online; null where the letter need not say, or the address is a gap. */
  onlineReview: string | null
  articles: ArticleId[]
  gaps: RemedyGap[]
}

/** The remedies against an act, or against silence: what a letter tells, and what is still to be filled in. */
export function remediesOf(question: RemedyQuestion): Remedies {
  const { statute, on } = question
  const { kind, articles, from } = ruleFor(question)
  const nothing: Remedies = { kind, whose: null, review: [], court: null, terms: [], onlineReview: null, articles, gaps: [] }
  if (kind === 'none') return { ...nothing, whose: actorLine(question)?.[0] ?? null }
  if (on < statute.remedies.since) return { ...nothing, gaps: [{ missing: 'lawOfThatDay', since: statute.remedies.since }] }
  const line = actorLine(question)
  if (line === null) return { ...nothing, terms: termsOf(kind, from, statute), gaps: [{ missing: 'government' }] }
  return { ...nothing, whose: line[0], terms: termsOf(kind, from, statute), ...addresses(line, question, articles) }
}

/** Which kind, by which articles, and from which day its terms run. */
function ruleFor({ statute, choices, contested }: RemedyQuestion): { kind: RemedyKind; articles: ArticleId[]; from: Period['from'] } {
  const { kinds, silence, thirdParty, notAlone } = statute.remedies
  if (contested.is === 'step') return { kind: 'none', articles: [notAlone[contested.step]], from: 'delivered' }
  if (contested.is === 'override') return { kind: thirdParty.remedy, articles: thirdParty.articles, from: thirdParty.from }
  if (contested.is === 'silence') return { kind: choices.kinds.silence ?? silence.remedy, articles: silence.articles, from: silence.from }
  const outcome = statute.outcomes.find((o) => o.id === contested.outcome) ?? raise(`the statute has no outcome ${contested.outcome}`)
  const kind = outcome.remedy === 'none' ? 'none' : (choices.kinds[outcome.id] ?? outcome.remedy)
  return { kind, articles: kinds[kind], from: 'delivered' }
}

const actorLine = ({ line, inGovernmentsName, statute }: RemedyQuestion): Line | null =>
  inGovernmentsName ? governmentLine(line, statute) : line

function addresses(line: Line, { statute, choices, servedOnline }: RemedyQuestion, articles: ArticleId[]) {
  const { bodies, missing } = reviewBodies(line, statute, choices)
  const { level, article } = levelOf(line[0], statute).court
  const named = choices.courts[level]
  const gaps: RemedyGap[] = missing.map((by) => ({ missing: 'reviewBody', by }))
  if (!named) gaps.push({ missing: 'court', level })
  if (servedOnline && choices.onlineReview === null) gaps.push({ missing: 'onlineReview' })
  return {
    review: bodies,
    court: { level, article, name: named?.name ?? null, basis: named?.basis ?? null },
    onlineReview: servedOnline ? choices.onlineReview : null,
    articles: servedOnline ? [...articles, statute.remedies.online] : articles,
    gaps
  }
}

/** After mandatory review there is no direct suit; the longest term is for those who were not told their rights. */
function termsOf(kind: RemedyKind, from: Period['from'], statute: Statute): RemedyTerm[] {
  const term = (period: PeriodId, start?: Period['from']): RemedyTerm => {
    const { value, unit, article, from } = periodOf(statute, period)
    return { period, value, unit, article, from: start ?? from }
  }
  const direct = kind === 'either' ? [term('sueDirectly', from)] : []
  return [term('applyForReview', from), ...direct, term('suitAfterReview'), term('remedyAtMost', from)]
}
