/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { day, type Fact, type LocalDate } from '@mingdu/schema'
import { clockFacts, deadlinesOf, feeOf, type LoggedFact, lawWith, replay, replyClock, tariffOn } from '@mingdu/workflow'
import { say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

/** A worked example in the shape in which offices hand them over. */
type Example = {
  id: string
  name: string
  facts: {
    received?: string
    channel?: 'in_person' | 'signed_mail' | 'ordinary_mail' | 'web' | 'email' | 'fax'
    announced_exception?: boolean
    arrived?: string
    signed?: string
    confirmed?: string
    correction_notice?: string
    corrected?: string
    consultations?: { kind: 'third_party' | 'other_organ'; sent: string; received: string; answered: string | null }[]
    extension_days?: number
    fee_notice_received?: string
    paid?: string
  }
  expect: Partial<Record<Answer, string | number>>
}
type FeeExample = { tariff: 'per_item' | 'per_page'; already_this_month?: number; items?: number; pages?: number; yuan: number }
type Answer =
  | 'receipt'
  | 'correction_notice_due'
  | 'reply_due'
  | 'reply_due_if_extended_20'
  | 'reply_due_strict'
  | 'excluded_working_days'
  | 'payment_due'

/** The clock alone is asked: the periods now in force, from 2019 on. Spring Festivals, made-up days, the long one of 2020. */
const examples: Example[] = [
  worked(
    'd001',
    { received: '2020-01-05' },
    { correction_notice_due: '2020-01-14', reply_due: '2020-02-07', reply_due_if_extended_20: '2020-03-06' }
  ),
  worked(
    'd002',
    { received: '2020-09-14' },
    { correction_notice_due: '2020-09-23', reply_due: '2020-10-16', reply_due_if_extended_20: '2020-11-13' }
  ),
  worked(
    'd003',
    { received: '2025-01-05' },
    { correction_notice_due: '2025-01-14', reply_due: '2025-02-07', reply_due_if_extended_20: '2025-03-06' }
  ),
  worked(
    'd004',
    { received: '2025-09-14' },
    { correction_notice_due: '2025-09-23', reply_due: '2025-10-16', reply_due_if_extended_20: '2025-11-13' }
  ),
  worked(
    'd005',
    { received: '2026-01-05' },
    { correction_notice_due: '2026-01-14', reply_due: '2026-02-02', reply_due_if_extended_20: '2026-03-06' }
  ),
  worked(
    'd006',
    { channel: 'ordinary_mail', arrived: '2025-03-06', confirmed: '2025-03-10' },
    { receipt: '2025-03-10', reply_due: '2025-04-08' }
  ),
  worked(
    'd007',
    { channel: 'signed_mail', arrived: '2025-05-08', signed: '2025-05-08' },
    { receipt: '2025-05-08', reply_due: '2025-06-06' }
  ),
  worked(
    'd008',
    { channel: 'web', announced_exception: true, arrived: '2025-01-26', confirmed: '2025-02-05' },
    { receipt: '2025-02-05', reply_due: '2025-03-04', reply_due_strict: '2025-02-28' }
  ),
  worked('d009', { channel: 'in_person', arrived: '2025-02-08' }, { receipt: '2025-02-08', reply_due: '2025-03-07' }),
  worked('d010', { received: '2024-03-18', correction_notice: '2024-03-22', corrected: '2024-03-24' }, { reply_due: '2024-04-22' }),
  worked('d011', { received: '2020-10-01', correction_notice: '2020-10-09', corrected: '2020-10-21' }, { reply_due: '2020-11-18' }),
  worked('d012', { received: '2019-09-17', correction_notice: '2019-09-19', corrected: '2019-09-21' }, { reply_due: '2019-10-23' }),
  worked(
    'd013',
    {
      received: '2020-08-10',
      consultations: [third('2020-08-19', '2020-08-19', '2020-09-03'), organ('2020-08-23', '2020-08-24', '2020-08-29')]
    },
    { reply_due: '2020-09-22', excluded_working_days: 11 }
  ),
  worked(
    'd014',
    {
      received: '2022-11-19',
      consultations: [third('2022-11-21', '2022-11-24', '2022-11-30'), organ('2022-11-27', '2022-11-28', '2022-12-04')]
    },
    { reply_due: '2022-12-29', excluded_working_days: 9 }
  ),
  worked(
    'd015',
    {
      received: '2023-08-03',
      consultations: [third('2023-08-08', '2023-08-08', '2023-08-15'), organ('2023-08-12', '2023-08-13', '2023-08-21')]
    },
    { reply_due: '2023-09-13', excluded_working_days: 9 }
  ),
  worked(
    'd016',
    { received: '2024-02-19', consultations: [third('2024-02-21', '2024-02-21', null), organ('2024-02-25', '2024-02-26', '2024-03-12')] },
    { reply_due: '2024-04-09', excluded_working_days: 15 }
  ),
  worked(
    'd017',
    { received: '2024-08-26', consultations: [third('2024-09-05', '2024-09-07', '2024-09-12')] },
    { reply_due: '2024-09-30', excluded_working_days: 5 }
  ),
  worked(
    'd018',
    { received: '2022-02-11', extension_days: 15, consultations: [third('2022-02-16', '2022-02-16', '2022-03-02')] },
    { reply_due: '2022-04-18' }
  ),
  worked(
    'd019',
    { received: '2026-06-25', extension_days: 20, consultations: [third('2026-06-30', '2026-06-30', '2026-07-08')] },
    { reply_due: '2026-08-28' }
  ),
  worked(
    'd020',
    { received: '2020-03-01', fee_notice_received: '2020-03-16', paid: '2020-03-24' },
    { payment_due: '2020-04-14', reply_due: '2020-04-22' }
  ),
  worked(
    'd021',
    { received: '2024-03-18', fee_notice_received: '2024-04-01', paid: '2024-04-03' },
    { payment_due: '2024-04-29', reply_due: '2024-05-06' }
  )
]

const law = lawWith(cn)
const named = (list: readonly Example[]) => list.map((e) => [e.id, e.name, e] as const)

describe('worked examples', () => {
  test.each(named(examples))('%s %s', (_, __, example) => {
    expect(Object.keys(example.expect).length).toBeGreaterThan(0)
    expect(answersOf(example)).toEqual(example.expect)
  })
})

// Beside the repository, in its own yard, lie the files themselves; elsewhere there are none.
const handed = beside<Example>('deadlines.json')
const handedFees = beside<FeeExample>('fees.json')

describe.skipIf(handed.length === 0)('worked examples as handed over', () => {
  test.each(named(handed))('%s %s', (_, __, example) => {
    expect(answersOf(example)).toEqual(example.expect)
  })
})

describe.skipIf(handedFees.length === 0)('fees as handed over', () => {
  test.each(handedFees)('$tariff $already_this_month $items $pages: $yuan yuan', (e) => {
    const tariff = tariffOn(cn, e.tariff === 'per_item' ? 'perItem' : 'perPage', day('2026-03-02'))
    if (!tariff) throw new Error('no tariff')
    expect(feeOf(tariff, e.already_this_month ?? 0, e.items ?? e.pages ?? 0)).toBe(e.yuan * 100)
  })
})

function beside<T>(file: string): T[] {
  const path = `${import.meta.dirname}/../../../../../../shared/examples/${file}`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

/** Only what the example names is answered. */
function answersOf(example: Example): Example['expect'] {
  const facts = factsOf(example)
  const clock = clockOf(facts)
  const answers: Record<Answer, () => LocalDate | number | null> = {
    receipt: () => clock.receipt,
    correction_notice_due: () => law.days.add(clock.receipt, 7),
    reply_due: () => clock.legal,
    reply_due_strict: () => clock.strict,
    reply_due_if_extended_20: () => clockOf([...facts, say.extended(clock.receipt, 20)]).legal,
    excluded_working_days: () => clock.excluded,
    payment_due: () => paymentDue(facts)
  }
  return Object.fromEntries(Object.keys(example.expect).map((key) => [key, answers[key as Answer]()])) as Example['expect']
}

function factsOf({ facts: f }: Example): Fact[] {
  const from = f.corrected ?? f.paid ?? f.confirmed ?? f.signed ?? f.arrived ?? f.received ?? ''
  return [
    f.channel ? say.received(f.signed ?? f.arrived ?? '', channelOf(f)) : say.received(f.received ?? ''),
    ...(f.confirmed ? [say.confirmed(f.confirmed)] : []),
    ...(f.correction_notice ? [say.correctionRequested(f.correction_notice)] : []),
    ...(f.corrected ? [say.corrected(f.corrected)] : []),
    // The examples ask the clock and no tariff, so any amount will do.
    ...(f.fee_notice_received ? [say.feeNotified(f.fee_notice_received, 1, 1), say.feeNoticeReceived(f.fee_notice_received)] : []),
    ...(f.paid ? [say.feePaid(f.paid, 1)] : []),
    ...(f.consultations ?? []).flatMap((c, i) => [
      say.consulted(c.sent, i + 1, c.kind === 'third_party' ? 'thirdParty' : 'otherOrgan'),
      say.consultationReceived(c.received, i + 1),
      ...(c.answered ? [say.consultationEnded(c.answered, i + 1)] : [])
    ]),
    ...(f.extension_days ? [say.extended(from, f.extension_days)] : [])
  ]
}

function channelOf(f: Example['facts']) {
  const channels = {
    in_person: 'inPerson',
    signed_mail: 'signedMail',
    ordinary_mail: 'ordinaryMail',
    web: 'webForm',
    email: 'email',
    fax: 'fax'
  } as const
  return f.announced_exception ? 'webFormWithException' : channels[f.channel ?? 'in_person']
}

function clockFactsOf(facts: readonly Fact[]) {
  const found = clockFacts(fileOf(facts))
  if (!found) throw new Error('the example has no receipt')
  return found
}

const fileOf = (facts: readonly Fact[]) =>
  replay(
    facts.map((fact, i): LoggedFact => ({ seq: i + 1, fact })),
    cn
  ).file

const clockOf = (facts: readonly Fact[]) => replyClock(clockFactsOf(facts), law, day('2019-01-01'))

function paymentDue(facts: readonly Fact[]): LocalDate | null {
  const unpaid = fileOf(facts.filter((f) => f.type !== 'feePaid'))
  return deadlinesOf(unpaid, law, day('2019-01-01')).find((d) => d.term === 'payment')?.legal ?? null
}

function worked(id: string, facts: Example['facts'], expected: Example['expect']): Example {
  return { id, name: Object.keys(facts).join(', '), facts, expect: expected }
}

function third(sent: string, received: string, answered: string | null) {
  return { kind: 'third_party' as const, sent, received, answered }
}

function organ(sent: string, received: string, answered: string | null) {
  return { kind: 'other_organ' as const, sent, received, answered }
}
