import { type ApplicantKindId, addDays, type Channel, type LocalDate, type OutcomeId } from '@mingdu/schema'
import type { Law } from '@mingdu/workflow'
import type { Dice } from '@mingdu/workflow/simulate'
import { contested } from './contested.ts'
import { matters } from './matters.ts'
import { assign, draft, type Plot, plot, type Story } from './plot.ts'

const decisions = [
  ...['provided', 'provided', 'provided', 'alreadyPublic', 'partlyProvided', 'partlyProvided', 'notHeld', 'notHeld'],
  ...['otherOrganResponsible', 'thirdPartyRights', 'processInformation', 'internalAffairs', 'enforcementFile'],
  ...['administrativeQuery', 'needsMaking', 'petition', 'repeated', 'stillUnclear']
] as OutcomeId[]
const kinds = [
  ...['naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'business', 'business'],
  ...['research', 'welfare', 'legalServices', 'otherOrganization']
] as ApplicantKindId[]
const channels: Channel[] = ['inPerson', 'signedMail', 'signedMail', 'webForm', 'webForm', 'email', 'ordinaryMail', 'fax']

/** One case from arrival to wherever chance takes it; steps later than today are left for the user. */
export function story(organ: string, arrivedOn: LocalDate, law: Law, d: Dice): Story {
  const p = plot(organ, law)
  const channel = d.one(channels)
  let on: LocalDate | null = arrive(p, law, law.days.isWorking(arrivedOn) ? arrivedOn : p.later(arrivedOn, 1), channel, d)
  if (d.chance(0.08)) on = withdraw(p, on, d)
  if (on && d.chance(0.28)) on = correct(p, on, d)
  if (on && d.chance(0.25)) on = consult(p, on, d)
  if (on) reply(p, on, channel, d)
  return p.story
}

function arrive(p: Plot, law: Law, on: LocalDate, channel: Channel, d: Dice): LocalDate {
  p.tell({ type: 'received', on, channel, applicantKind: d.one(kinds) }, matters.applicant(p.story.organ, d))
  assign(p, on)
  if (law.statute.receipt[channel].starts === 'arrival') return on
  const confirmedOn = d.chance(0.2) ? p.later(on, 2) : on
  const why = confirmedOn > on ? '申请人两日内电话无人接听' : undefined
  p.tell({ type: 'confirmed', on: confirmedOn, means: 'telephone' }, { evidence: '拨打申请书所留电话，通话已登记' }, why)
  return confirmedOn
}

function withdraw(p: Plot, from: LocalDate, d: Dice): null {
  p.tell({ type: 'withdrawn', on: p.later(from, 3 + d.upTo(5)) }, { reason: '申请人已从其他渠道获取' })
  return null
}

/** Returns the day work goes on, or null where the applicant let the term pass. */
function correct(p: Plot, from: LocalDate, d: Dice): LocalDate | null {
  const late = d.chance(0.15)
  const asked = p.later(from, late ? 8 : 2 + d.upTo(5))
  const why = late ? '经办人外出培训，第八个工作日才发出' : undefined
  p.tell(
    { type: 'correctionRequested', on: asked, termWorkingDays: 15 },
    { items: '请写明所需信息的名称、文号或者便于查询的其他特征' },
    why
  )
  const heard = p.later(asked, 2)
  p.tell({ type: 'correctionNoticeReceived', on: heard })
  if (d.chance(0.2)) {
    p.tell({ type: 'lapsed', on: p.later(heard, 22), ground: 'correction', checked: { mailRoom: true, post: true, bank: true } })
    return null
  }
  const on = p.later(heard, 2 + d.upTo(9))
  p.tell({ type: 'corrected', on }, { text: matters.correction(d) })
  return on
}

/** A third party or another organ is asked; it answers, or its term runs out in silence. */
function consult(p: Plot, from: LocalDate, d: Dice): LocalDate {
  const sent = p.later(from, 3)
  const kind = d.chance(0.7) ? 'thirdParty' : 'otherOrgan'
  p.tell({ type: 'consulted', on: sent, consultation: 1, kind }, { party: '禾川农业开发有限公司', question: '是否同意公开评估明细' })
  const got = p.later(sent, 2)
  p.tell({ type: 'consultationReceived', on: got, consultation: 1 })
  if (d.chance(0.2)) return p.later(got, 15)
  const ended = p.later(got, 3 + d.upTo(9))
  p.tell(
    { type: 'consultationEnded', on: ended, consultation: 1, how: d.chance(0.5) ? 'agreed' : 'objected' },
    { opinion: '来函收悉，意见见附件' }
  )
  return ended
}

function reply(p: Plot, from: LocalDate, channel: Channel, d: Dice): void {
  const slow = d.chance(0.3)
  const start = slow ? p.later(from, 10) : from
  if (slow) {
    p.tell({ type: 'extended', on: start, workingDays: 10 + d.upTo(11), consentedOn: start }, { reason: '检索年份多，需调阅档案室原件' })
  }
  const signed = p.later(start, 2 + d.upTo(slow ? 12 : 8))
  const outcome = d.one(decisions)
  draft(p, signed, outcome, matters.grounds(outcome), slow ? 'mended' : 'passed')
  p.tell({ type: 'decided', on: signed, outcome }, { grounds: matters.grounds(outcome) })
  const sent = p.later(signed, d.upTo(3))
  p.tell({ type: 'sentOut', on: sent, manner: channel === 'webForm' ? 'platform' : 'posted' })
  const delivered = addDays(sent, 2 + d.upTo(3))
  p.tell({ type: 'delivered', on: delivered })
  contested(p, delivered, outcome)
}
