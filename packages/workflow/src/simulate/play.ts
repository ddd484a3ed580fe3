import type { Fact, FactType, HolidayYear, LocalDate, Statute } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import type { Entry } from '../annual/postings.ts'
import type { Law, Policies } from '../law.ts'
import type { Admission } from '../process/admit.ts'
import { sampleFact } from '../process/may-record.ts'
import type { Replayed } from '../process/replay.ts'
import { type Dice, dice as diceOf } from './dice.ts'
import { type KnownLaw, lawsByDay } from './laws-by-day.ts'
import { nextFact } from './next-fact.ts'
import { newCase, newOffice, type Office, recordIn, type SimulatedCase } from './office.ts'

/** Offices played from a seed: so many of them, so many cases in all, received over so many days. */
export type Play = {
  seed: number
  statute: Statute
  from: LocalDate
  days: number
  offices: number
  cases: number
  /** What each office chose, by its number. */
  policiesOf?: (office: number) => Partial<Policies>
  /** Facts that nobody says in this play; a call is noted instead. */
  unsaid?: readonly FactType[]
}

/** One act of the play, what became of it, and how the case stood before. `n` counts from 1. */
export type FactStep = {
  is: 'fact'
  n: number
  today: LocalDate
  office: Office
  law: Law
  case: SimulatedCase
  fact: Fact
  answer: Admission
  posted: readonly Entry[]
  before: Replayed
}
/** A holiday notice became known. */
export type NoticeStep = {
  is: 'notice'
  n: number
  today: LocalDate
  offices: readonly Office[]
  before: Law[]
  law: Law[]
  loaded: HolidayYear
}
export type Step = FactStep | NoticeStep

/** After its end a case is heard of so many times more, at most; some are fought over. */
const AFTERWARDS = [2, 3, 4, 12] as const
/** A history is cut off here, wherever it stands. */
const FACTS_MAX = 40

/**
 * Plays offices over the years on a clock of its own: letters come in, somebody does what is next, or
 * something else, on the day or later; notices become known meanwhile. The same seed plays the same.
 */
export function* play(given: Play): Generator<Step> {
  const { seed, statute, from, days, offices: count, policiesOf = () => ({}), unsaid = [] } = given
  const dice = diceOf(seed)
  const offices = Array.from({ length: count }, (_, i) => newOffice(i))
  const laws = offices.map((o) => lawsByDay(statute, from, policiesOf(o.number)))
  const agenda = arrivals(given, dice)
  let known = 0
  let n = 0
  for (let day = 0, today = from; day <= days + TAIL_DAYS; day++, today = addDays(from, day)) {
    const next = laws[0]?.[known + 1]
    if (next && next.from <= today) {
      const lawsAt = (k: number) => laws.map((l) => (l[k] as (typeof l)[number]).law)
      known += 1
      yield { is: 'notice', n: ++n, today, offices, before: lawsAt(known - 1), law: lawsAt(known), loaded: next.loaded as HolidayYear }
    }
    for (const player of agenda.get(day) ?? []) {
      const office = offices[player.office] as Office
      const { law } = (laws[player.office] as KnownLaw[])[known] as KnownLaw
      player.case ??= newCase(player.number, law)
      const one = player.case
      const before = one.now
      const at = { law, today, itemsThisMonth: 0 }
      const said = nextFact(one, at, dice)
      const fact = unsaid.includes(said.type) ? sampleFact('called', one.now.file, at) : said
      const { answer, posted } = recordIn(office, one, fact, at)
      yield { is: 'fact', n: ++n, today, office, law, case: one, fact, answer, posted, before }
      const gap = nextIn(player, dice)
      if (gap !== null) put(agenda, day + gap, player)
    }
    agenda.delete(day)
  }
}

/** After the last receipt the cases in hand are played on for a year. */
const TAIL_DAYS = 366

type Player = { number: number; office: number; case: SimulatedCase | null; afterwards: number; acts: number }

function arrivals({ cases, days, offices }: Play, dice: Dice): Map<number, Player[]> {
  const agenda = new Map<number, Player[]>()
  for (let number = 1; number <= cases; number++)
    put(agenda, dice.upTo(days), { number, office: dice.upTo(offices), case: null, afterwards: 0, acts: 0 })
  return agenda
}

function put(agenda: Map<number, Player[]>, day: number, player: Player): void {
  const list = agenda.get(day)
  if (list) list.push(player)
  else agenda.set(day, [player])
}

/** In how many days something is said of the case again; null when nobody speaks of it any more. */
function nextIn(player: Player, dice: Dice): number | null {
  const { log, now } = player.case as SimulatedCase
  player.acts += 1
  if (log.length === 0) return player.acts < FACTS_MAX ? 1 : null
  if (['answered', 'withdrawn', 'lapsed', 'discontinued', 'forwarded', 'void'].includes(now.file.phase)) player.afterwards += 1
  if (player.afterwards > (AFTERWARDS[player.number % AFTERWARDS.length] as number) || player.acts >= FACTS_MAX) return null
  return dice.chance(0.25) ? 0 : dice.chance(0.8) ? 1 + dice.upTo(8) : 9 + dice.upTo(40)
}
