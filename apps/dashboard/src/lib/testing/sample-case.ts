import type { ActId, CaseId, CaseView, OfficerId, OrganId, Role } from '@mingdu/schema'
import {
  assessNotice,
  type CaseFile,
  clockFacts,
  deadlinesOf,
  type Law,
  mayRecord,
  mayRecordThis,
  noticesOf,
  otherLedgers,
  possibleOf,
  replyClock,
  stationsOf,
  summarise,
  unfounded
} from '@mingdu/workflow'
import type { Story } from '@mingdu/workflow/testing'

/** A case as the API would show it, computed by the rules from a story; for tests of what pages draw. */
export function sampleCase(
  { log, now, law, today, at }: Story,
  roles: readonly Role[] = ['registrar', 'handler', 'head', 'signer', 'clerk']
): CaseView {
  const facts = clockFacts(now.file)
  const may = mayRecord(log, at, (fact) => mayRecordThis(fact, roles), now)
  return {
    summary: {
      organ: 'hall' as OrganId,
      id: '01a20000-0000-7000-8000-000000000001' as CaseId,
      number: '2101-001',
      matter: '钟楼修缮合同',
      ...summarise(now.file, law, today),
      officers: {},
      version: log.length
    },
    applicantName: null,
    timeline: log.map(({ seq, fact, irregular }) => ({
      seq,
      fact,
      particulars: {},
      erased: false,
      by: 'anna' as OfficerId,
      byName: '安娜',
      at: `${fact.on}T02:00:00.000Z`,
      day: fact.on,
      workingDay: now.file.arrival && law.days.between(now.file.arrival, fact.on),
      act: '01a20000-0000-4000-8000-000000000001' as ActId,
      irregular: [...(irregular ?? [])],
      struckBy: now.file.struck.get(seq) ?? null
    })),
    stations: stationsOf(now.file, possibleOf(may), law.statute),
    unfounded: unfounded(law.statute.way, now.file, () => ({})),
    deadlines: deadlinesOf(now.file, law, today),
    clock: facts && replyClock(facts, law, today),
    ledgers: otherLedgers(now.file, law, today),
    mayRecord: may,
    mayReview: [],
    links: [],
    disputes: [],
    cells: [],
    fees: feesOf(now.file, law),
    movedSince: [],
    today
  }
}

const feesOf = (file: CaseFile, { statute }: Law): CaseView['fees'] =>
  file.fees.map(({ notified: { seq, fact } }, i) => ({
    seq,
    amount: fact.amount,
    assessment: assessNotice(fact, noticesOf(file).slice(0, i), statute),
    counted: null
  }))
