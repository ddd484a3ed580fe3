import { type ActId, ENVELOPE_VERSION, type Envelope, FACT_VERSION, type IrregularityCode, type OrganId, type Stream } from '@mingdu/schema'
import { CHART_VERSION } from '@mingdu/workflow'
import type { Act } from './act.ts'

/** What the door adds to what was said: when, by whom, in which act, in which place of the chain. */
export function envelopeFor(
  act: Act,
  organ: OrganId,
  stream: Stream,
  seq: number,
  fact: Envelope['fact'],
  more: { irregular?: IrregularityCode[]; commitments?: Record<string, string>; assigned?: Envelope['assigned'] } = {}
): Envelope {
  return {
    v: ENVELOPE_VERSION,
    organ,
    stream,
    seq,
    schema: FACT_VERSION,
    chart: CHART_VERSION,
    fact,
    by: act.officer,
    at: act.at,
    day: act.today,
    act: act.actId as ActId,
    ...(more.irregular?.length ? { irregular: more.irregular } : {}),
    ...(more.assigned ? { assigned: more.assigned } : {}),
    ...(more.commitments && Object.keys(more.commitments).length > 0 ? { particulars: more.commitments } : {})
  }
}
