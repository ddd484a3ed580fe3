import type { Deadline, InHand, Irregularity, IrregularityCode, RefusalCode, ReplyClock } from '@mingdu/schema'
import { entriesOf } from '../annual/postings.ts'
import { clockFacts } from '../clock/clock-facts.ts'
import { deadlinesOf, nearestDeadline } from '../clock/deadlines.ts'
import { replyClock } from '../clock/reply-clock.ts'
import type { CaseFile } from '../process/case-file.ts'
import { summarise } from '../process/summarise.ts'
import type { Story } from './given-when-then.ts'

/** What a story may be held to, each as an officer would say it. */
export type Seen = {
  phase: CaseFile['phase']
  /** Code of the refusal of the last fact, null where it was admitted. */
  refused: RefusalCode | null
  /** Article that the refusal, else the first irregularity, cites. */
  article: string | null
  /** What the refusal names, what would make the fact possible. */
  about: Readonly<Record<string, unknown>> | null
  /** What was irregular about the last fact. */
  irregular: IrregularityCode[]
  effect: Irregularity['effect'][]
  receipt: string | null
  /** 法定期限 and 稳妥期限 of the reply. */
  legal: string | null
  strict: string | null
  strictBy: ReplyClock['strictBy']
  provisional: boolean
  counted: number
  excluded: number
  /** The nearest deadline: whose, which, until when, how it looks. */
  next: string | null
  state: Deadline['state'] | null
  daysLeft: number | null
  withWhom: string
  /** In whose hands, since when, for how many working days: `reviewer 2101-04-06 +2`, `handler wang 2101-04-05 +0`. */
  inHand: string
  outcome: string | null
  endedOn: string | null
  /** Entries of the books, `2101-04-04 new +1`. */
  books: string[]
}

/** Works out only what is asked for. */
export function see(story: Story, wanted: readonly (keyof Seen)[]): Partial<Seen> {
  return Object.fromEntries(wanted.map((key) => [key, views[key](story)]))
}

const views: { [K in keyof Seen]: (story: Story) => Seen[K] } = {
  phase: ({ now }) => now.file.phase,
  refused: ({ answer }) => (answer && !answer.admitted ? answer.refusal.code : null),
  article: ({ answer }) => (answer && (answer.admitted ? answer.irregularities[0]?.article : answer.refusal.article)) ?? null,
  about: ({ answer }) => (answer && (answer.admitted ? answer.irregularities[0]?.about : answer.refusal.about)) ?? null,
  irregular: ({ answer }) => marks(answer).map((i) => i.code),
  effect: ({ answer }) => marks(answer).map((i) => i.effect),
  receipt: ({ now }) => now.file.receipt,
  legal: (story) => clock(story).legal,
  strict: (story) => clock(story).strict,
  strictBy: (story) => clock(story).strictBy,
  provisional: (story) => clock(story).provisional,
  counted: (story) => clock(story).counted,
  excluded: (story) => clock(story).excluded,
  next: (story) => sayDeadline(nearest(story)),
  state: (story) => nearest(story)?.state ?? null,
  daysLeft: (story) => nearest(story)?.daysLeft ?? null,
  withWhom: (story) => summary(story).withWhom,
  inHand: (story) => sayHand(summary(story).inHand),
  outcome: (story) => summary(story).outcome,
  endedOn: (story) => summary(story).endedOn,
  books: ({ now, law }) => entriesOf(now.file, law).map((e) => `${e.legalDay} ${e.what} ${e.delta === 1 ? '+1' : '-1'}`)
}

const marks = (answer: Story['answer']): Irregularity[] => (answer?.admitted ? answer.irregularities : [])

/** The reply clock of the story; throws before receipt, when no clock runs. */
export function clock({ now, law, today }: Story): ReplyClock {
  const facts = clockFacts(now.file)
  if (!facts) throw new Error('no clock runs before receipt')
  return replyClock(facts, law, today)
}

const nearest = ({ now, law, today }: Story): Deadline | null => nearestDeadline(deadlinesOf(now.file, law, today))
const sayDeadline = (d: Deadline | null): string | null => d && `${d.onWhom} ${d.term} ${d.legal ?? '—'} / ${d.strict ?? '—'}`
const sayHand = ({ holder, officer, reviews, since, workingDays }: InHand): string =>
  [holder, ...(officer ? [officer] : []), ...reviews, since, `+${workingDays}`].join(' ')
const summary = ({ now, law, today }: Story) => summarise(now.file, law, today)
