import type { CloseCheckId, DisputeStanding, FactType, Irregularity, LocalDate, Phase, Refusal, Review, SentPaper } from '@mingdu/schema'
import { type DaySpeech, yuan } from '@mingdu/schema/plain'
import type { Say } from '../words/speak.ts'
import { sayFee } from './say-fee.ts'

/** The figures and days that a refusal or an irregularity carries, said as a sentence; empty where it has none. */
export function sayAbout(
  { code, about = {} }: Pick<Refusal, 'code' | 'about'> | Pick<Irregularity, 'code' | 'about'>,
  say: Say,
  day: DaySpeech
): string {
  const date = (key: string) => (typeof about[key] === 'string' ? day.due(about[key] as LocalDate) : '')
  switch (code) {
    case 'beforeReceipt':
      return say('about.receipt', { receipt: date('receipt') })
    case 'beforeItsCause':
      return !about.cause ? '' : say('about.cause', { cause: say(`fact.${about.cause as FactType}`), causeOn: date('causeOn') })
    case 'notAdmissible':
      return about.phase ? say('about.phase', { phase: say(`phase.${about.phase as Phase}`) }) : ''
    case 'amountDiffers':
    case 'feeNotDue':
    case 'feeByOtherBasis':
    case 'waivedBeyondFee':
    case 'freeItemsRemain':
    case 'unpaidInFull':
      return sayFee(code, about, say, day)
    case 'nothingToStrike':
    case 'othersHangOnIt':
      return Array.isArray(about.seqs) ? say('about.seqs', { seqs: about.seqs.join(say('rich.list')) }) : ''
    case 'notDrafted':
    case 'reviewMissing':
    case 'selfApproval':
      return sayApproval(about, say)
    case 'correctionNoticeLate':
    case 'correctionRoundBeyond':
    case 'extensionOverLimit':
      return sayLimit(code, about, say)
    case 'documentNumberTaken':
    case 'refundBeyondPaid':
      return sayOfBooks(code, about, say)
    case 'nothingUnderway':
    case 'unitNotAsked':
      return sayStep(about, say)
    case 'disputeNotAdmissible':
    case 'unknownDispute':
    case 'disputeNumberTaken':
      return sayDispute(about, say)
    default:
      return about.checks ? sayChecks(about.checks, say) : sayDay(code, about, say, date)
  }
}

/** The one day that is meant. */
function sayDay(code: string, about: NonNullable<Refusal['about']>, say: Say, date: (key: string) => string): string {
  if (code === 'lapsedWithinGrace') return say('about.grace', { from: date('from') })
  if (about.arrived) return say('about.arrived', { arrived: date('arrived') })
  return about.due ? say('about.due', { due: date('due') }) : code === 'termNotPassed' ? say('about.noDue') : ''
}

/** Which checks keep a year open. */
const sayChecks = (checks: NonNullable<Refusal['about']>[string] | undefined, say: Say): string =>
  Array.isArray(checks) ? say('about.checks', { checks: checks.map((c) => say(`check.${c as CloseCheckId}`)).join(say('rich.list')) }) : ''

/** By whom a number is borne, and what is left of a fee. */
function sayOfBooks(code: 'documentNumberTaken' | 'refundBeyondPaid', about: NonNullable<Refusal['about']>, say: Say): string {
  if (code === 'refundBeyondPaid') return say('about.leftOfFee', { amount: yuan(Number(about.amount ?? 0)) })
  return about.case ? say('about.borneBy', { number: String(about.number), case: String(about.case) }) : say('about.givenUp')
}

/** What stands in the way of a signature: another draft, a review that is missing, one's own hand. */
function sayApproval({ drafted, missing, own }: NonNullable<Refusal['about']>, say: Say): string {
  if (Array.isArray(missing))
    return say('about.missing', { reviews: missing.map((r) => say(`review.${r as Review}`)).join(say('rich.list')) })
  if (own !== undefined) return say(own === 'handled' ? 'about.ownCase' : 'about.ownDraft')
  return drafted === undefined ? '' : say('about.drafted')
}

/** How far beyond its limit: the day of the notice, the round, the days granted. */
function sayLimit(
  code: 'correctionNoticeLate' | 'correctionRoundBeyond' | 'extensionOverLimit',
  about: NonNullable<Refusal['about']>,
  say: Say
): string {
  const number = (key: string) => Number(about[key] ?? 0)
  const limit = number('limit')
  if (code === 'correctionNoticeLate') return say('about.nth', { nth: number('nth'), limit })
  return code === 'correctionRoundBeyond'
    ? say('about.round', { round: number('round'), limit })
    : say('about.days', { days: number('days'), limit })
}

/** Which review or suit is meant, and where it stands. */
function sayDispute({ dispute, standing }: NonNullable<Refusal['about']>, say: Say): string {
  const n = Number(dispute ?? 0)
  return standing === undefined
    ? say('about.dispute', { dispute: n })
    : say('about.standing', { dispute: n, standing: say(`standing.${standing as DisputeStanding}`) })
}

/** Which paper is not on its way; which units have still to answer. */
function sayStep({ what, asked }: NonNullable<Refusal['about']>, say: Say): string {
  if (what !== undefined) return say('about.underway', { paper: say(`paper.${what as SentPaper}`) })
  return Array.isArray(asked) && asked.length > 0 ? say('about.unitsAsked', { units: asked.join(say('rich.list')) }) : ''
}
