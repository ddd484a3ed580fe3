import type { ApplicantKindId, LocalDate, OutcomeId } from '@mingdu/schema'
import { feeOf, type Law, tariffOn } from '@mingdu/workflow'
import type { Dice } from '@mingdu/workflow/simulate'
import { silenceContested } from './contested.ts'
import { matters } from './matters.ts'
import { assign, draft, type Plot, plot, type Story } from './plot.ts'

const ORGAN = 'yunling-zrzy'

/** Cases that stand today in every state of the clock: late, due, soon, waiting, provisional, unconfirmed. */
export function present(today: LocalDate, law: Law, d: Dice): Story[] {
  const ago = (n: number) => law.days.add(today, -n)
  const begin = (on: LocalDate, kind = 'naturalPerson', who?: string): Plot => {
    const p = plot(ORGAN, law)
    p.tell({ type: 'received', on, channel: 'inPerson', applicantKind: kind as ApplicantKindId }, matters.applicant(ORGAN, d, who))
    assign(p, on)
    return p
  }
  const late = begin(ago(24))
  silenceContested(late, ago(3))
  const due = begin(ago(20))
  draft(due, ago(2), 'partlyProvided' as OutcomeId, matters.grounds('partlyProvided' as OutcomeId), 'passed')
  due.tell(
    { type: 'decided', on: ago(1), outcome: 'partlyProvided' as OutcomeId },
    { grounds: matters.grounds('partlyProvided' as OutcomeId) }
  )
  const soon = begin(ago(17), 'legalServices')
  // Of each desk something waits: a draft to be looked at, one to be signed, one to be mended.
  const drafted = (on: LocalDate, outcome: string, then: Parameters<typeof draft>[4]): Plot => {
    const p = begin(ago(11))
    draft(p, on, outcome as OutcomeId, matters.grounds(outcome as OutcomeId), then)
    return p
  }
  return [
    drafted(ago(2), 'notHeld', 'waits'),
    drafted(ago(3), 'processInformation', 'returned'),
    drafted(ago(1), 'alreadyPublic', 'mended'),
    late,
    due,
    soon,
    waitingForParty(begin(ago(12), 'business'), ago),
    afterLateNotice(begin(ago(13)), ago),
    awaitingFee(begin(ago(6), 'legalServices', '云岭明理律师事务所'), ago, law),
    runningIntoNextYear(begin(ago(9)), ago),
    unconfirmed(today, law, d)
  ].map((p) => p.story)
}

type Ago = (n: number) => LocalDate

function waitingForParty(p: Plot, ago: Ago): Plot {
  p.tell({ type: 'consulted', on: ago(8), consultation: 1, kind: 'thirdParty' }, { party: '禾川农业开发有限公司' })
  p.tell({ type: 'consultationReceived', on: ago(6), consultation: 1 })
  p.tell({ type: 'consulted', on: ago(5), consultation: 2, kind: 'coMaker' }, { party: '云岭县水利局' })
  return p
}

/** Corrected after a notice on day 8: the two readings of the due date differ. */
function afterLateNotice(p: Plot, ago: Ago): Plot {
  p.tell(
    { type: 'correctionRequested', on: ago(5), termWorkingDays: 15 },
    { items: '请写明地块编号' },
    '收件高峰，登记积压，第八个工作日才发出'
  )
  p.tell({ type: 'correctionNoticeReceived', on: ago(4) })
  p.tell({ type: 'corrected', on: ago(2) }, { text: '所需为第 3、4 号地块' })
  return p
}

function awaitingFee(p: Plot, ago: Ago, law: Law): Plot {
  const on = ago(2)
  const tariff = tariffOn(law.statute, 'perItem', on)
  if (!tariff) throw new Error('no tariff in force for the demo')
  p.tell({ type: 'feeNotified', on, measure: { basis: 'perItem', items: 15, alreadyThisMonth: 0 }, amount: feeOf(tariff, 0, 15) })
  p.tell({ type: 'feeNoticeReceived', on: ago(1) })
  return p
}

function runningIntoNextYear(p: Plot, ago: Ago): Plot {
  p.tell({ type: 'extended', on: ago(1), workingDays: 20, consentedOn: ago(1) }, { reason: '需调阅 2016 年以来的合同原件' })
  return p
}

function unconfirmed(today: LocalDate, law: Law, d: Dice): Plot {
  const p = plot(ORGAN, law)
  p.tell({ type: 'received', on: today, channel: 'email', applicantKind: 'research' as ApplicantKindId }, matters.applicant(ORGAN, d))
  return p
}
