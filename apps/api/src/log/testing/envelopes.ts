import {
  ActId,
  CaseId,
  day,
  type Envelope,
  FACT_VERSION,
  type Fact,
  OfficerId,
  OrganId,
  SETTINGS_STREAM,
  type SettingFact
} from '@mingdu/schema'

export const zrzy = OrganId.parse('yunling-zrzy')
export const mzj = OrganId.parse('yunling-mzj')
export const lin = OfficerId.parse('lin-zhihe')

/** The nth case of a test. */
export const caseOf = (n: number): CaseId => CaseId.parse(`01980000-0000-7000-8000-${String(n).padStart(12, '0')}`)

const act = ActId.parse('01980000-0000-7000-8000-00000000aaaa')

/** A fact as the door would hand it to the log. */
export function envelope(organ: OrganId, stream: CaseId, seq: number, fact: Fact = received, more: Partial<Envelope> = {}): Envelope {
  return {
    v: 1,
    organ,
    stream,
    seq,
    schema: FACT_VERSION,
    chart: 1,
    fact,
    by: lin,
    at: '2026-03-16T02:30:00.000Z',
    day: day('2026-03-16'),
    act,
    ...more
  }
}

export const received = {
  type: 'received',
  on: day('2026-03-16'),
  channel: 'webForm',
  applicantKind: 'citizen'
} as Fact

export const confirmed = { type: 'confirmed', on: day('2026-03-17'), means: 'telephone' } as Fact

export const organEstablished = {
  type: 'organEstablished',
  on: day('2025-12-20'),
  from: day('2026-01-01'),
  name: '云岭县自然资源局',
  shortName: '自然资源局',
  level: 'department' as never
} satisfies SettingFact

export const settingEnvelope = (organ: OrganId, seq: number, fact: SettingFact = organEstablished): Envelope => ({
  ...envelope(organ, caseOf(0), seq),
  stream: SETTINGS_STREAM,
  fact
})
