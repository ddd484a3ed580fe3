import type { Fact, FactOf, FactType } from '@mingdu/schema'
import { type DaySpeech, yuan } from '@mingdu/schema/plain'
import { circled } from '@mingdu/workflow/ledger-text'
import { formName, sizeOf } from '../files/say-file.ts'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Say } from '../words/speak.ts'
import type { Voice } from '../words/voice.ts'

/** `names`: of officers, by id; `parties`: who was consulted, by number. */
type Speaker = Pick<Voice, 'say' | 'day' | 'label'> & {
  law: LawSpeech
  names: Readonly<Record<string, string>>
  parties: Readonly<Record<number, string>>
}
type Details = { [T in FactType]: (fact: FactOf<T>, s: Speaker) => string }

/** What a fact said, beside its name and day: one short line for the timeline. */
export const detailsOf = (fact: Fact, speaker: Speaker): string => (details[fact.type] as (f: Fact, s: Speaker) => string)(fact, speaker)

const details: Details = {
  received: (f, { law, label, say }) =>
    joined(
      label(law.lexicon.receipt[f.channel].label),
      law.kind(f.applicantKind),
      mailed(f.mailNumber, say),
      f.seeks && say(`seeks.${f.seeks}`),
      f.oral && say('detail.oral'),
      f.forwardedBy && say('detail.forwardedBy', { organ: f.forwardedBy })
    ),
  arrivedAgain: (f, { law, label, say, day }) =>
    joined(
      label(law.lexicon.receipt[f.channel].label),
      f.confirmedOn && say('detail.confirmed', { day: day.short(f.confirmedOn) }),
      mailed(f.mailNumber, say)
    ),
  forwarded: (f, { say }) => say('detail.forwardedTo', { organ: f.to }),
  confirmed: (f, { say }) => say(`means.${f.means}`),
  correctionRequested: (f, { say }) => joined(say('detail.term', { n: f.termWorkingDays }), f.documentNumber),
  correctionNoticeReceived: () => '',
  corrected: (f, { say, day }) => (f.postedOn ? posted(f.postedOn, say, day) : ''),
  consulted: (f, { law, label }) => `${circled(f.consultation)} ${label(law.lexicon.consultation[f.kind].label)}`,
  consultationReceived: (f, { parties }) => numbered(f.consultation, parties),
  consultationEnded: (f, { say, parties }) => joined(numbered(f.consultation, parties), say(`how.${f.how}`)),
  extended: (f, { say }) => joined(say('detail.extended', { n: f.workingDays }), f.documentNumber),
  delayed: (f, { say }) => joined(say('detail.delayed', { n: f.workingDays }), f.documentNumber),
  feeNotified: ({ measure, amount, documentNumber }, { say }) =>
    joined(
      measure.basis === 'perItem'
        ? say('detail.feeByItem', { items: measure.items, amount: yuan(amount) })
        : say('detail.feeByPage', { pages: measure.pages, amount: yuan(amount) }),
      documentNumber
    ),
  feeNoticeReceived: () => '',
  feePaid: (f, { say }) => say('form.amountSays', { amount: yuan(f.amount) }),
  feeRefunded: (f, { say }) => say('form.amountSays', { amount: yuan(f.amount) }),
  decided: (f, { law }) => joined(law.outcome(f.outcome), f.documentNumber),
  sentOut: (f, { say }) => say(`manner.${f.manner}`),
  delivered: () => '',
  withdrawn: () => '',
  lapsed: (f, { say }) => say(`ground.${f.ground}`),
  assigned: (f, { names }) => names[f.to] ?? f.to,
  drafted: (f, { law }) => joined(law.outcome(f.outcome), f.documentNumber),
  reviewed: (f, { say }) => joined(say(`review.${f.review}`), say(`verdict.${f.verdict}`)),
  called: (f, { say }) => joined(say(`direction.${f.direction}`), say(`callAbout.${f.about}`), f.reached ? '' : say('detail.notReached')),
  linked: (f, { say }) => say(`linkAs.${f.as}`),
  returned: (f, { say }) => say(`paper.${f.what}`),
  sentAgain: (f, { say }) => joined(say(`paper.${f.what}`), say(`manner.${f.manner}`)),
  correctionExtended: (f, { say }) => say('detail.added', { n: f.workingDays }),
  reasonsRequested: () => '',
  reasonsGiven: (f, { say }) => say(f.accepted ? 'detail.goodReasons' : 'detail.poorReasons'),
  overrideNotified: (f, { parties }) => numbered(f.consultation, parties),
  assignmentAnswered: (f, { say }) => say(f.accepted ? 'detail.accepted' : 'detail.givenBack'),
  unitAsked: (f) => f.unit,
  unitAnswered: (f) => f.unit,
  publicationProposed: () => '',
  publicationSettled: (f, { say }) => f.link ?? say('detail.notPublished'),
  archived: (f, { say }) => joined(f.archiveNumber, say(`retention.${f.retention}`)),
  discontinued: (f, { say }) => say(`gone.${f.ground}`),
  merged: () => '',
  fileAdded: (f, { say }) => joined(say(`fileKind.${f.kind}`), formName(f.mediaType), sizeOf(f.size)),
  disputeFiled: (f, { say }) =>
    joined(
      `${circled(f.dispute)} ${say(f.forum === 'review' ? 'disputeWay.review' : f.afterReview ? 'disputeWay.suitAfterReview' : 'disputeWay.suitDirect')}`,
      say(`disputeBy.${f.filedBy}`),
      say(`against.${f.against}`)
    ),
  disputeCopyReceived: (f, { say }) => `${circled(f.dispute)} ${say(`procedure.${f.procedure}`)}`,
  disputeAnswered: (f) => circled(f.dispute),
  disputeTurned: (f, { say }) => `${circled(f.dispute)} ${say(`turnTo.${f.to}`)}`,
  disputeDecided: (f, { say, law }) =>
    joined(
      `${circled(f.dispute)} ${law.disputeResult(f.result)}`,
      say(`effectShort.${f.effect}`),
      f.redo && say('detail.redo', { value: f.redo.value, unit: say(`redoUnit.${f.redo.unit}`) })
    ),
  disputeAppealed: (f, { say }) => `${circled(f.dispute)} ${say(`disputeBy.${f.appealedBy}`)}`,
  disputeTookEffect: (f) => circled(f.dispute),
  redone: (f, { say }) => joined(circled(f.dispute), f.sameGrounds ? say('detail.sameGrounds') : ''),
  struckOut: (f, { say }) => say('about.seqs', { seqs: f.strikes.join(say('rich.list')) })
}

const numbered = (n: number, parties: Speaker['parties']): string => [circled(n), parties[n]].filter(Boolean).join(' ')
const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ')
const mailed = (number: string | undefined, say: Say): string => (number ? say('detail.mailNumber', { number }) : '')
const posted = (on: FactOf<'corrected'>['on'], say: Say, day: DaySpeech): string => say('detail.posted', { day: day.short(on) })
