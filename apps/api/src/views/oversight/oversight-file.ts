import type { Label, OrganOversight, OversightView } from '@mingdu/schema'
import { stringify } from 'csv-stringify/sync'
import write from 'write-excel-file/node'
import { statute } from '../../settings/statute.ts'
import type { Reading } from '../reading.ts'

type Speech = keyof Label

/** The figures of each organ and of all together as a file (RFC 4180); what is too few to be said is left empty. */
export function oversightFile(reading: Reading, view: OversightView, speech: Speech): string {
  return stringify([heads(speech), ...linesOf(reading, view, speech)], { bom: true, record_delimiter: '\r\n', escape_formulas: true })
}

/** The same as a workbook: figures as numbers, the heads kept in sight. */
export async function oversightXlsx(reading: Reading, view: OversightView, speech: Speech): Promise<Uint8Array<ArrayBuffer>> {
  const data = [
    heads(speech).map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
    ...linesOf(reading, view, speech).map((line) => line.map((value) => (value === '' ? null : { value })))
  ]
  const [{ from, to }, wide] = [view.span, { width: 28 }]
  const columns = heads(speech).map((_, i) => (i === 0 ? wide : { width: 12 }))
  return new Uint8Array(await write([{ sheet: `${from} ${to}`, columns, stickyRowsCount: 1, data }]).toBuffer())
}

/** A line for each organ, the total last. */
function linesOf({ settings, today }: Reading, view: OversightView, speech: Speech): (string | number)[][] {
  const name = (o: OrganOversight) => settings.tree(today).organ(o.organ)?.name ?? o.organ
  return [...view.organs.map((o) => [name(o), ...cellsOf(o)]), [total[speech], ...cellsOf(view.total)]]
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

function cellsOf({ settled, stock }: OrganOversight): (string | number)[] {
  const { answered, onTime, rate, median, quartiles, ended, extended, corrected, outcomes } = settled
  return [
    ...[
      answered,
      onTime,
      rate === null ? '' : Math.round(rate * 10_000) / 10_000,
      median ?? '',
      quartiles?.[0] ?? '',
      quartiles?.[1] ?? ''
    ],
    ...[ended, extended, corrected, stock.open, stock.late, stock.atRisk, stock.waiting, stock.unconfirmed],
    ...statute.outcomes.map((o) => outcomes[o.id] ?? 0)
  ]
}
