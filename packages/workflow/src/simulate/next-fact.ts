import { type Fact, type FactType, factTypes } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import { isRunning } from '../process/dispute.ts'
import { sampleFact } from '../process/may-record.ts'
import type { Circumstances } from '../process/refuse.ts'
import type { Dice } from './dice.ts'
import { channels, disputeLeanings, leanings } from './leanings.ts'
import type { SimulatedCase } from './office.ts'

/** In a hundred facts: out of turn, struck out again, said of an earlier day, of a later one, with other figures; of a dispute that goes on. */
const PER_CENT = { outOfTurn: 5, struck: 3, earlier: 22, future: 1, otherwise: 30, disputed: 75 } as const
/** Said at most so many days after it happened. */
const LATE_DAYS = 9

/** What somebody in the office says next of the case; it may well be impossible. */
export function nextFact(one: SimulatedCase, at: Circumstances, dice: Dice): Fact {
  if (one.log.length === 0) return varied(sampleFact('received', one.now.file, at), at, dice)
  if (dice.chance(PER_CENT.struck / 100)) return strike(one, at, dice)
  const type = dice.chance(PER_CENT.outOfTurn / 100) ? dice.one(factTypes) : dice.weighted<FactType>(leaningsOf(one, dice))
  return onSomeDay(varied(sampleFact(type, one.now.file, at), at, dice), at, dice)
}

/** While a review or suit goes on, that is mostly what is spoken of. */
function leaningsOf({ now: { file } }: SimulatedCase, dice: Dice): Partial<Record<FactType, number>> {
  const dispute = file.disputes.filter(isRunning).at(-1)
  return dispute && dice.chance(PER_CENT.disputed / 100) ? disputeLeanings[dispute.standing] : leanings[file.phase]
}

function strike({ log }: SimulatedCase, { today }: Circumstances, dice: Dice): Fact {
  // Most often what was recorded last; now and then whatever, and more than one.
  const last = log.length
  const seqs = dice.chance(0.7) ? [last] : [1 + dice.upTo(last), 1 + dice.upTo(last)]
  return { type: 'struckOut', on: today, strikes: [...new Set(seqs)] }
}

function onSomeDay(fact: Fact, { today }: Circumstances, dice: Dice): Fact {
  if (dice.chance(PER_CENT.future / 100)) return { ...fact, on: addDays(today, 1) }
  return dice.chance(PER_CENT.earlier / 100) ? { ...fact, on: addDays(today, -dice.upTo(LATE_DAYS)) } : fact
}

/** The plainest fact said as another day would have it. */
function varied(fact: Fact, at: Circumstances, dice: Dice): Fact {
  const { statute } = at.law
  switch (fact.type) {
    case 'received':
      return { ...fact, ...arriving(at, dice) }
    case 'arrivedAgain': {
      const channel = dice.weighted(channels)
      return { ...fact, channel, ...(dice.chance(0.5) ? { confirmedOn: fact.on } : {}) }
    }
    case 'decided':
    case 'drafted':
      return { ...fact, outcome: dice.one(statute.outcomes).id }
    case 'reviewed':
      return { ...fact, verdict: dice.one(['passed', 'passed', 'returned'] as const) }
    case 'consulted':
      return { ...fact, kind: dice.one(['thirdParty', 'coMaker', 'otherOrgan'] as const) }
    case 'consultationEnded':
      return { ...fact, how: dice.one(['agreed', 'objected', 'returned'] as const) }
    case 'returned':
    case 'sentAgain':
      return dice.chance(0.1) ? { ...fact, what: dice.one(['correctionNotice', 'feeNotice', 'reply'] as const) } : fact
    case 'correctionRequested':
      return dice.chance(PER_CENT.otherwise / 100) ? { ...fact, termWorkingDays: 1 + dice.upTo(30) } : fact
    case 'extended':
    case 'delayed':
      return dice.chance(PER_CENT.otherwise / 100) ? { ...fact, workingDays: 1 + dice.upTo(60) } : fact
    case 'corrected':
      return dice.chance(PER_CENT.otherwise / 100) ? { ...fact, postedOn: addDays(fact.on, -dice.upTo(LATE_DAYS)) } : fact
    case 'feePaid':
    case 'feeRefunded':
      return dice.chance(0.1) ? { ...fact, amount: fact.amount + dice.upTo(3) } : fact
    case 'lapsed':
      return dice.chance(0.1) ? { ...fact, ground: dice.one(['correction', 'payment'] as const) } : fact
    case 'discontinued':
      return { ...fact, ground: dice.one(['died', 'dissolved'] as const) }
    case 'sentOut':
      return { ...fact, manner: dice.one(['handedOver', 'posted', 'email', 'platform', 'entrusted'] as const) }
    default:
      return variedDispute(fact, at, dice)
  }
}

/** By some channel, from somebody; now and then a record is to be rectified. */
const arriving = ({ law: { statute } }: Circumstances, dice: Dice) => ({
  channel: dice.weighted(channels),
  applicantKind: dice.one(statute.applicantKinds).id,
  ...(dice.chance(0.05) ? { seeks: 'rectification' as const } : {})
})

function variedDispute(fact: Fact, { law: { statute } }: Circumstances, dice: Dice): Fact {
  switch (fact.type) {
    case 'disputeFiled':
      return {
        ...fact,
        forum: dice.one(['review', 'suit'] as const),
        filedBy: dice.one(['applicant', 'applicant', 'thirdParty'] as const),
        against: dice.one(['reply', 'reply', 'silence', 'redone', 'override'] as const)
      }
    case 'disputeTurned':
      return dice.chance(0.5) ? fact : { ...fact, to: dice.one(['suspended', 'resumed', 'ordinary', 'simple', 'remanded'] as const) }
    case 'disputeDecided': {
      const { value, unit } = { value: 1 + dice.upTo(60), unit: dice.one(['workingDays', 'calendarDays'] as const) }
      return {
        ...fact,
        ...(dice.chance(0.5) ? { result: dice.one(statute.disputeResults).id } : {}),
        ...(dice.chance(0.2) ? { effect: dice.one(['atOnce', 'appealableJudgment', 'appealableRuling'] as const) } : {}),
        ...(dice.chance(0.5) ? { redo: { value, unit, flaw: dice.one(['substance', 'procedure'] as const) } } : {})
      }
    }
    default:
      return fact
  }
}
