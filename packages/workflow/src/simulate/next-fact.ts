import { type Fact, type FactType, factTypes } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import { sampleFact } from '../process/may-record.ts'
import type { Circumstances } from '../process/refuse.ts'
import type { Dice } from './dice.ts'
import { channels, leanings } from './leanings.ts'
import type { SimulatedCase } from './office.ts'

/** In a hundred facts: out of turn, struck out again, said of an earlier day, of a later one, with other figures. */
const PER_CENT = { outOfTurn: 5, struck: 3, earlier: 22, future: 1, otherwise: 30 } as const
/** Said at most so many days after it happened. */
const LATE_DAYS = 9

/** What somebody in the office says next of the case; it may well be impossible. */
export function nextFact(one: SimulatedCase, at: Circumstances, dice: Dice): Fact {
  if (one.log.length === 0) return varied(sampleFact('received', one.now.file, at), at, dice)
  if (dice.chance(PER_CENT.struck / 100)) return strike(one, at, dice)
  const type = dice.chance(PER_CENT.outOfTurn / 100) ? dice.one(factTypes) : dice.weighted<FactType>(leanings[one.now.file.phase])
  return onSomeDay(varied(sampleFact(type, one.now.file, at), at, dice), at, dice)
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
      return { ...fact, channel: dice.weighted(channels), applicantKind: dice.one(statute.applicantKinds).id }
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
    case 'sentOut':
      return { ...fact, manner: dice.one(['handedOver', 'posted', 'email', 'platform', 'entrusted'] as const) }
    default:
      return fact
  }
}
