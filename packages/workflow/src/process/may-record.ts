import {
  type DisputeFactType,
  disputeFactTypes,
  type Fact,
  type FactType,
  type FeeMeasure,
  type FileId,
  factTypes,
  type MayRecord,
  type OfficerId,
  type OutcomeId,
  paperOf,
  Review
} from '@mingdu/schema'
import { feeOf, tariffOn } from '../fee/assess-fee.ts'
import { itemsCounted, pagesCounted } from '../fee/assess-notice.ts'
import { periodOf } from '../law.ts'
import { admit } from './admit.ts'
import { missingReviews } from './approval-refusals.ts'
import type { CaseFile } from './case-file.ts'
import { disputeSamples } from './dispute-samples.ts'
import { noticesOf, paidFen } from './fee-refusals.ts'
import type { Circumstances } from './refuse.ts'
import { type LoggedFact, type Replayed, replay } from './replay.ts'
import { NOWHERE, stepSamples } from './step-samples.ts'

/**
 * Every fact with what would become of it today: the buttons of the page are drawn from this. A
 * sample fact is asked of the same `admit` that the door asks; what the officer then says may differ
 * in its days and figures, and is asked again.
 */
export function mayRecord(
  log: readonly LoggedFact[],
  at: Circumstances,
  permitted: (fact: Fact) => boolean,
  now: Replayed = replay(log, at.law.statute)
): MayRecord[] {
  return factTypes
    .filter((type) => type !== 'received')
    .map((type) => {
      const samples = isDisputeType(type) ? disputeSamples(type, now.file, at) : [sampleFact(type, now.file, at, permitted)]
      const asked = samples.map((sample) => ({ sample, answer: admit(log, sample, at, now) }))
      const { sample, answer } = (asked.find((a) => a.answer.admitted) ?? asked[0]) as (typeof asked)[number]
      return answer.admitted
        ? {
            fact: type,
            sample,
            possible: true,
            permitted: permitted(sample),
            irregular: answer.irregularities.map((i) => i.code),
            refusal: null
          }
        : { fact: type, sample, possible: false, permitted: permitted(sample), irregular: [], refusal: answer.refusal }
    })
}

const isDisputeType = (type: FactType): type is DisputeFactType => (disputeFactTypes as readonly string[]).includes(type)

/** A fact of this type as it would most plainly be said today; a paper bears the next number of its kind. */
export const sampleFact = (type: FactType, file: CaseFile, at: Circumstances, permitted: (fact: Fact) => boolean = () => true): Fact =>
  isDisputeType(type) ? (disputeSamples(type, file, at)[0] as Fact) : numbered(sampleOf(type, file, at, permitted), at)

function sampleOf(type: Exclude<FactType, DisputeFactType>, file: CaseFile, at: Circumstances, permitted: (fact: Fact) => boolean): Fact {
  const on = at.today
  const open = file.consultations.find((c) => c.ended === null)?.number
  const unheard = file.consultations.find((c) => c.ended === null && c.received === null)?.number
  const samples = {
    received: () => ({ type: 'received', on, channel: 'inPerson', applicantKind: at.law.statute.applicantKinds[0]?.id as never }),
    arrivedAgain: () => ({ type: 'arrivedAgain', on, channel: 'signedMail' }),
    forwarded: () => ({ type: 'forwarded', on, to: '—' }),
    confirmed: () => ({ type: 'confirmed', on, means: 'telephone' }),
    correctionRequested: () => ({ type: 'correctionRequested', on, termWorkingDays: at.law.policies.correctionTerm }),
    correctionNoticeReceived: () => ({ type: 'correctionNoticeReceived', on }),
    corrected: () => ({ type: 'corrected', on }),
    consulted: () => ({
      type: 'consulted',
      on,
      consultation: Math.max(0, ...file.consultations.map((c) => c.number)) + 1,
      kind: 'thirdParty'
    }),
    consultationReceived: () => ({ type: 'consultationReceived', on, consultation: unheard ?? 1 }),
    consultationEnded: () => ({ type: 'consultationEnded', on, consultation: open ?? 1, how: 'agreed' }),
    extended: () => ({ type: 'extended', on, workingDays: periodOf(at.law.statute, 'extension').value }),
    delayed: () => ({ type: 'delayed', on, workingDays: periodOf(at.law.statute, 'delay').value }),
    feeNotified: () => feeSample(file, at),
    feeNoticeReceived: () => ({ type: 'feeNoticeReceived', on }),
    feePaid: () => ({ type: 'feePaid', on, amount: file.fees.at(-1)?.notified.fact.amount ?? 0 }),
    feeRefunded: () => ({ type: 'feeRefunded', on, amount: Math.max(1, paidFen(file)) }),
    decided: () => ({ type: 'decided', on, outcome: file.draft?.fact.outcome ?? firstDecision(file, at) }),
    sentOut: () => ({ type: 'sentOut', on, manner: 'posted' }),
    delivered: () => ({ type: 'delivered', on }),
    withdrawn: () => ({ type: 'withdrawn', on }),
    lapsed: () => ({
      type: 'lapsed',
      on,
      ground: file.phase === 'awaitingPayment' ? 'payment' : 'correction',
      checked: { mailRoom: true, post: true, bank: true }
    }),
    ...officeSamples(file, at, permitted),
    ...stepSamples(file, at),
    struckOut: () => ({ type: 'struckOut', on, strikes: [file.facts.filter((f) => f.fact.type !== 'struckOut').at(-1)?.seq ?? 1] })
  } satisfies Record<Exclude<FactType, DisputeFactType>, () => Fact>
  return samples[type]()
}

function numbered(sample: Fact, { nextNumbers }: Circumstances): Fact {
  const kind = paperOf(sample)
  const documentNumber = kind && nextNumbers?.[kind]
  return documentNumber ? ({ ...sample, documentNumber } as Fact) : sample
}

/** What the office does among itself, by whom and how far the decision has come. */
const officeSamples = (file: CaseFile, at: Circumstances, permitted: (fact: Fact) => boolean) =>
  ({
    assigned: () => ({
      type: 'assigned',
      on: at.today,
      to: at.handlers?.find((o) => o !== file.assigned?.fact.to) ?? at.handlers?.[0] ?? NOBODY
    }),
    drafted: () => ({ type: 'drafted', on: at.today, outcome: file.draft?.fact.outcome ?? firstDecision(file, at) }),
    reviewed: () => reviewSample(file, at, permitted),
    called: () => ({
      type: 'called',
      on: at.today,
      direction: 'outgoing',
      reached: true,
      about: file.phase === 'unconfirmed' ? 'confirmation' : 'other'
    }),
    linked: () => ({ type: 'linked', on: at.today, to: NOWHERE, as: 'related' }),
    fileAdded: () => ({ type: 'fileAdded', on: at.today, file: NO_FILE, kind: 'other', mediaType: 'application/pdf', size: 1 })
  }) satisfies Partial<Record<FactType, () => Fact>>

/**
 * Few applicants reach a fee; the sample asks for as many items as make one due. Where an earlier notice of
 * the case counted pages, by page.
 */
function feeSample(file: CaseFile, at: Circumstances): Fact {
  const earlier = noticesOf(file)
  const basis = earlier[0]?.measure.basis ?? 'perItem'
  const tariff = tariffOn(at.law.statute, basis, at.today)
  const firstPaid = tariff?.brackets.find((b) => b.fen > 0)?.from ?? 1
  const already = basis === 'perItem' ? (at.itemsThisMonth ?? 0) + itemsCounted(earlier) : pagesCounted(earlier)
  const units = Math.max(1, firstPaid - already)
  const measure: FeeMeasure =
    basis === 'perItem'
      ? { basis, items: units, alreadyThisMonth: already }
      : { basis, copies: 'paper', pages: units, alreadyPublic: 0, equivalent: 0 }
  return { type: 'feeNotified', on: at.today, measure, amount: tariff ? feeOf(tariff, already, units) : 0 }
}

/** The first review that is still missing and that the officer may record. */
function reviewSample({ draft, reviews }: CaseFile, at: Circumstances, permitted: (fact: Fact) => boolean): Fact {
  const facts = reviews.map((r) => r.fact)
  const missing = draft ? missingReviews(at.law.policies, draft.fact.outcome, facts) : []
  const sample = (review: Review): Fact => ({ type: 'reviewed', on: at.today, review, verdict: 'passed' })
  return [...missing, ...Review.options].map(sample).find(permitted) ?? sample(missing[0] ?? 'legal')
}

/** Named in the sample alone, where only the form can ask who and which is meant. */
const NOBODY = 'nobody' as OfficerId
const NO_FILE = '00000000-0000-7000-8000-000000000000' as FileId

const firstDecision = ({ received }: CaseFile, at: Circumstances): OutcomeId =>
  at.law.statute.outcomes.find((o) => o.route === 'decision' && o.seeks === received?.fact.seeks)?.id as OutcomeId
