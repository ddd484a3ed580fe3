import { tenThousandYuan } from '@mingdu/schema'
import { partOf } from '@mingdu/workflow'
import write from 'write-excel-file/node'
import { marksOf, noteOf, type ReportPaper, titleOf } from './report-paper.ts'

/** For typing into another platform: every figure on a line of its own, in the order of the printed form, numbered. */
export async function entryXlsx(paper: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const line = (text: string, bold = false) => [
    { value: text, columnSpan: HEADS.length, wrap: true, ...(bold && { fontWeight: 'bold' as const, fontSize: 14 }) },
    ...HEADS.slice(1).map(() => null)
  ]
  const lines = entryLines(paper)
  const data = [
    ...marksOf(paper).map((mark) => line(mark, true)),
    line(`${titleOf(paper)}：录入顺序`, true),
    line(noteOf(paper)),
    HEADS.map((value) => ({ value, fontWeight: 'bold' as const, ...BORDER })),
    ...lines.map(([table, row, column, figure], i) => [
      { value: i + 1, ...BORDER },
      ...[table, row, column].map((value) => ({ value, wrap: true, ...BORDER })),
      figure === '' ? { ...BORDER } : { value: Number(figure), fontWeight: 'bold' as const, ...BORDER }
    ])
  ]
  const book = await write([{ sheet: '录入顺序', columns: [6, 30, 50, 24, 14].map((width) => ({ width })), data }], {
    fontFamily: '宋体',
    fontSize: 11
  }).toBuffer()
  return new Uint8Array(book)
}

const HEADS = ['序号', '表', '行', '列', '数']
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const

type EntryLine = [table: string, row: string, column: string, figure: string]

/** Row by row, each from left to right, the tables in the order of the report's parts; a blank stays blank. */
export function entryLines({ form, proactive, applications, disputes }: ReportPaper): EntryLine[] {
  const say = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))
  const [two, three, four] = (['proactive', 'applications', 'disputes'] as const).map((t) => partOf(form, t))
  const cells = form.disputes.flatMap((b) => b.columns.map((c) => ({ b, c })))
  const tables: { place: number; lines: EntryLine[] }[] = [
    {
      place: two?.place ?? 0,
      lines: form.proactive.flatMap((b) =>
        b.rows.flatMap((r) =>
          b.columns.map((c): EntryLine => {
            const n = proactive[r.code]?.[c.code] ?? null
            const figure = n !== null && c.unit === 'tenThousandYuan' ? tenThousandYuan(n) : say(n)
            return [`${two?.title} ${b.clause}`, r.title, c.title, figure]
          })
        )
      )
    },
    {
      place: three?.place ?? 0,
      lines: form.applications.rows
        .filter((r) => r.kind === 'number')
        .flatMap((r) =>
          form.applications.columns.map((c, i): EntryLine => [three?.title ?? '', r.title, c.title, say(applications[r.code]?.[i])])
        )
    },
    {
      place: four?.place ?? 0,
      lines: cells.map(({ b, c }, i): EntryLine => [four?.title ?? '', b.heads.join('·'), c.title, say(disputes[i])])
    }
  ]
  return tables.sort((a, b) => a.place - b.place).flatMap((t) => t.lines)
}
