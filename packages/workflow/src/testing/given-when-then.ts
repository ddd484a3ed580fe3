import { day, type Fact, type FactType, type LocalDate, type OfficerId, type Statute } from '@mingdu/schema'
import { touchedYears } from '../annual/closed-years.ts'
import { entriesOf, postingsBetween } from '../annual/postings.ts'
import { type Law, lawWith, type Policies } from '../law.ts'
import { type Admission, admit } from '../process/admit.ts'
import type { CaseFile } from '../process/case-file.ts'
import type { Circumstances } from '../process/refuse.ts'
import { type LoggedFact, type Replayed, replay } from '../process/replay.ts'
import { type Seen, see } from './seen.ts'

/** Where and when a story plays. */
export type Scene = {
  statute: Statute
  today: string
  policies?: Partial<Policies>
  /** The applicant's items in the month so far, as the door would count them. */
  itemsThisMonth?: number | null
  /** Who says it: everything, or the facts of each type. */
  by?: string | Partial<Record<FactType, string>>
  /** Who may be given a case, and whether the case that a link names is there; nobody looks where it is not said. */
  handlers?: readonly string[]
  otherCaseInSight?: boolean
  fileReady?: boolean
  /** Who bears the number of the paper already. */
  numberBorneBy?: { case: string | null }
  /** Report years of the organ that are closed. */
  closedYears?: readonly number[]
}

/** Who says facts of a type. */
type Who = (type: FactType) => OfficerId | undefined

/** The case after what was told so far. */
export type Story = {
  log: readonly LoggedFact[]
  now: Replayed
  law: Law
  today: LocalDate
  at: Circumstances
  /** What became of the last fact; null where nothing was asked yet. */
  answer: Admission | null
  who: Who
  /** One more fact said at the door; a refused one changes nothing and is looked at by `thenItIs`. */
  when(...facts: Fact[]): Story
  /** Holds the case to what is named; whatever is not named is not asked. */
  thenItIs(expected: Partial<Seen>): void
}

/**
 * A story of one case: what happened, what is said next, what it then is.
 * `given(say.received('2101-04-04'), { statute, today }).when(say.withdrawn('2101-04-05')).thenItIs({ phase: 'withdrawn' })`.
 * Every fact goes through `admit`, as at the door; a given one that is refused is an error of the story.
 */
export function given(...said: [...Fact[], Scene]): Story {
  const scene = said.at(-1) as Scene
  const law = lawOf(scene)
  const at: Circumstances = {
    law,
    today: day(scene.today),
    itemsThisMonth: scene.itemsThisMonth ?? null,
    handlers: scene.handlers as OfficerId[] | undefined,
    otherCaseInSight: scene.otherCaseInSight,
    numberBorneBy: scene.numberBorneBy,
    fileReady: scene.fileReady,
    adjusts: scene.closedYears && ((before, after) => touchedBy(before, after, law, scene.closedYears ?? []))
  }
  let story = tell(
    [],
    replay([], law.statute),
    at,
    null,
    (type) => (typeof scene.by === 'string' ? scene.by : scene.by?.[type]) as OfficerId | undefined
  )
  for (const fact of said.slice(0, -1) as Fact[]) {
    story = story.when(fact)
    const { answer } = story
    if (answer && !answer.admitted) throw new Error(`this cannot be given: ${fact.type} on ${fact.on} is ${JSON.stringify(answer.refusal)}`)
  }
  return tell(story.log, story.now, at, null, story.who)
}

function tell(log: readonly LoggedFact[], now: Replayed, at: Circumstances, answer: Admission | null, who: Who): Story {
  const story: Story = {
    log,
    now,
    law: at.law,
    today: at.today,
    at,
    answer,
    who,
    when: (...facts) => facts.reduce(next, story),
    thenItIs: (expected) => compare(expected, see(story, Object.keys(expected) as (keyof Seen)[]), answer)
  }
  return story
}

function next(story: Story, fact: Fact): Story {
  const by = story.who(fact.type)
  const answer = admit(story.log, fact, { ...story.at, by }, story.now)
  if (!answer.admitted) return tell(story.log, story.now, story.at, answer, story.who)
  const row: LoggedFact = { seq: story.log.length + 1, fact, irregular: answer.irregularities.map((i) => i.code), by }
  return tell([...story.log, row], answer.after, story.at, answer, story.who)
}

function compare(expected: Partial<Seen>, actual: Partial<Seen>, answer: Admission | null): void {
  if (answer && !answer.admitted && expected.refused === undefined) throw new Disagreement(expected, { refused: answer.refusal.code })
  const differing = (Object.keys(expected) as (keyof Seen)[]).filter((k) => canonical(expected[k]) !== canonical(actual[k]))
  if (differing.length > 0) throw new Disagreement(expected, actual, differing)
}

/** The order of keys says nothing. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v
  )

/** Carries both sides, so that the test runner shows where they differ. */
class Disagreement extends Error {
  readonly expected: unknown
  readonly actual: unknown
  constructor(expected: unknown, actual: unknown, about: readonly string[] = ['refused']) {
    super(`the case is not as told: ${about.join(', ')}`)
    this.expected = expected
    this.actual = actual
  }
}

/** The index of working days takes a moment to build; a statute's own law is built once. */
const laws = new WeakMap<Statute, Law>()

const touchedBy = (before: CaseFile, after: CaseFile, law: Law, closed: readonly number[]) =>
  touchedYears(postingsBetween(entriesOf(before, law), entriesOf(after, law)), closed)

function lawOf(scene: Scene): Law {
  if (scene.policies) return lawWith(scene.statute, scene.policies)
  const law = laws.get(scene.statute) ?? lawWith(scene.statute)
  laws.set(scene.statute, law)
  return law
}
