import { type ApplicantKindId, addDays, type Channel, type Fact, type LocalDate, type OutcomeId, type RecordRequest } from '@mingdu/schema'
import type { Law } from '@mingdu/workflow'
import { matters } from './matters.ts'

/** What is to happen to one demo case: each step on its day, so that two years can be played in order. */
export type Story = { organ: string; steps: { on: LocalDate; requests: RecordRequest[] }[] }

/** A small pseudo-random generator (mulberry32): the same seed gives the same county. */
export function dice(seed: number) {
  let a = seed
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    upTo: (n: number) => Math.floor(next() * n),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    chance: (p: number) => next() < p
  }
}
export type Dice = ReturnType<typeof dice>

const decisions = [
  'provided',
  'provided',
  'provided',
  'alreadyPublic',
  'partlyProvided',
  'partlyProvided',
  'notHeld',
  'notHeld',
  'otherOrganResponsible',
  'thirdPartyRights',
  'processInformation',
  'internalAffairs',
  'enforcementFile',
  'administrativeQuery',
  'needsMaking',
  'petition',
  'repeated',
  'stillUnclear'
] as OutcomeId[]
const kinds = [
  'naturalPerson',
  'naturalPerson',
  'naturalPerson',
  'naturalPerson',
  'business',
  'business',
  'research',
  'welfare',
  'legalServices',
  'otherOrganization'
] as ApplicantKindId[]
const channels: Channel[] = ['inPerson', 'signedMail', 'signedMail', 'webForm', 'webForm', 'email', 'ordinaryMail', 'fax']

/** One case from arrival to wherever chance takes it; steps later than `today` are left for the user. */
export function story(organ: string, arrivedOn: LocalDate, law: Law, d: Dice): Story {
  const steps: Story['steps'] = []
  const at = (on: LocalDate, ...requests: RecordRequest[]) => steps.push({ on, requests })
  const later = (on: LocalDate, workingDays: number) => law.days.add(on, workingDays)
  const say = (fact: Fact, particulars?: RecordRequest['particulars'], irregularReason?: string): RecordRequest => ({
    fact,
    ...(particulars ? { particulars } : {}),
    ...(irregularReason ? { irregularReason } : {})
  })
  let on = law.days.isWorking(arrivedOn) ? arrivedOn : later(arrivedOn, 1)
  const channel = d.one(channels)
  const received = say({ type: 'received', on, channel, applicantKind: d.one(kinds) }, matters.applicant(organ, d))
  if (law.statute.receipt[channel].starts === 'confirmation') {
    const confirmedOn = d.chance(0.2) ? later(on, 2) : on
    at(on, received)
    at(
      confirmedOn,
      say(
        { type: 'confirmed', on: confirmedOn, means: 'telephone' },
        { evidence: '拨打申请书所留电话，通话已登记' },
        confirmedOn > on ? '申请人两日内电话无人接听' : undefined
      )
    )
    on = confirmedOn
  } else at(on, received)
  if (d.chance(0.08)) {
    const left = later(on, 3 + d.upTo(5))
    at(left, say({ type: 'withdrawn', on: left }, { reason: '申请人已从其他渠道获取' }))
    return { organ, steps }
  }
  if (d.chance(0.28)) {
    const late = d.chance(0.15)
    const asked = later(on, late ? 8 : 2 + d.upTo(5))
    at(
      asked,
      say(
        { type: 'correctionRequested', on: asked, termWorkingDays: 15 },
        { items: '请写明所需信息的名称、文号或者便于查询的其他特征' },
        late ? '经办人外出培训，第八个工作日才发出' : undefined
      )
    )
    const heard = later(asked, 2)
    at(heard, say({ type: 'correctionNoticeReceived', on: heard }))
    if (d.chance(0.2)) {
      const lapsed = later(heard, 22)
      at(lapsed, say({ type: 'lapsed', on: lapsed, ground: 'correction', checked: { mailRoom: true, post: true, bank: true } }))
      return { organ, steps }
    }
    on = later(heard, 2 + d.upTo(9))
    at(on, say({ type: 'corrected', on }, { text: matters.correction(d) }))
  }
  if (d.chance(0.25)) on = consult(on, at, later, say, d)
  const slow = d.chance(0.3)
  if (slow) {
    const extended = later(on, 10)
    at(
      extended,
      say(
        { type: 'extended', on: extended, workingDays: 10 + d.upTo(11), consentedOn: extended },
        { reason: '检索年份多，需调阅档案室原件' },
        undefined
      )
    )
    on = extended
  }
  const signed = later(on, 2 + d.upTo(slow ? 12 : 8))
  const outcome = d.one(decisions)
  at(signed, say({ type: 'decided', on: signed, outcome }, { grounds: matters.grounds(outcome) }))
  const sent = later(signed, d.upTo(3))
  at(sent, say({ type: 'sentOut', on: sent, manner: channel === 'webForm' ? 'platform' : 'posted' }))
  const reached = addDays(sent, 2 + d.upTo(3))
  at(reached, say({ type: 'delivered', on: reached }))
  return { organ, steps }
}

type At = (on: LocalDate, ...requests: RecordRequest[]) => void

/** A third party is asked; it answers, or its term runs out in silence. Returns the day work goes on. */
function consult(
  from: LocalDate,
  at: At,
  later: (on: LocalDate, n: number) => LocalDate,
  say: (fact: Fact, p?: RecordRequest['particulars']) => RecordRequest,
  d: Dice
): LocalDate {
  const sent = later(from, 3)
  at(
    sent,
    say(
      { type: 'consulted', on: sent, consultation: 1, kind: d.chance(0.7) ? 'thirdParty' : 'otherOrgan' },
      { party: '禾川农业开发有限公司', question: '是否同意公开评估明细' }
    )
  )
  const got = later(sent, 2)
  at(got, say({ type: 'consultationReceived', on: got, consultation: 1 }))
  if (d.chance(0.2)) return later(got, 15)
  const ended = later(got, 3 + d.upTo(9))
  at(
    ended,
    say(
      { type: 'consultationEnded', on: ended, consultation: 1, how: d.chance(0.5) ? 'agreed' : 'objected' },
      { opinion: '来函收悉，意见见附件' }
    )
  )
  return ended
}
