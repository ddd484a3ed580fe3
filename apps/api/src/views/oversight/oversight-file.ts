import type { Label, OrganOversight, OversightView } from '@mingdu/schema'
import { stringify } from 'csv-stringify/sync'
import { statute } from '../../settings/statute.ts'
import type { Reading } from '../reading.ts'

type Speech = keyof Label

/** The figures of each organ and of all together as a file (RFC 4180); what is too few to be said is left empty. */
export function oversightFile({ settings, today }: Reading, view: OversightView, speech: Speech): string {
  const name = (o: OrganOversight) => settings.tree(today).organ(o.organ)?.name ?? o.organ
  const lines = [...view.organs.map((o) => [name(o), ...cellsOf(o)]), [total[speech], ...cellsOf(view.total)]]
  return stringify([heads(speech), ...lines], { bom: true, record_delimiter: '\r\n', escape_formulas: true })
}

const total: Label = { zh: '合计', en: 'Total' }

const columns: readonly Label[] = [
  { zh: '机关', en: 'Organ' },
  { zh: '已答复', en: 'Replies' },
  { zh: '按时', en: 'On time' },
  { zh: '按时率', en: 'On-time rate' },
  { zh: '中位天数', en: 'Median days' },
  { zh: '下四分位', en: 'Lower quartile' },
  { zh: '上四分位', en: 'Upper quartile' },
  { zh: '办结', en: 'Ended' },
  { zh: '延期', en: 'Extended' },
  { zh: '补正', en: 'Corrected' },
  { zh: '在办', en: 'In hand' },
  { zh: '已超期', en: 'Overdue' },
  { zh: '可能超期', en: 'May be late' },
  { zh: '等申请人', en: 'Waiting for the applicant' },
  { zh: '未确认', en: 'Unconfirmed' }
]

const heads = (speech: Speech) => [...columns.map((c) => c[speech]), ...statute.outcomes.map((o) => o.label[speech])]

function cellsOf({ settled, stock }: OrganOversight) {
  const { answered, onTime, rate, median, quartiles, ended, extended, corrected, outcomes } = settled
  return [
    ...[answered, onTime, rate === null ? '' : rate.toFixed(4), median ?? '', quartiles?.[0] ?? '', quartiles?.[1] ?? ''],
    ...[ended, extended, corrected, stock.open, stock.late, stock.atRisk, stock.waiting, stock.unconfirmed],
    ...statute.outcomes.map((o) => outcomes[o.id] ?? 0)
  ]
}
