import type { PublishedReport } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFileOfReport } from './read-file.ts'
import { anyReport, type SomeReport } from './testing/any-report.ts'
import { asDivs, asHtml, asTurnedHtml, asWpsHtml } from './testing/as-html.ts'
import { asDocx, asWorkbook } from './testing/as-office.ts'
import { asPdf } from './testing/as-pdf.ts'
import { type Leaf, leavesOf } from './testing/report-tables.ts'

const title = '云岭县财政局2023年度政府信息公开工作年度报告'
const bytes = (text: string) => new TextEncoder().encode(text)

const layouts: Record<string, (leaves: Leaf[]) => Uint8Array> = {
  'a page with merged cells': (leaves) => bytes(asHtml(leaves)),
  'a page laid out by a table, its labels in pieces': (leaves) => bytes(asWpsHtml(leaves)),
  'a page whose tables lie on their side': (leaves) => bytes(asTurnedHtml(leaves)),
  'a Word document': asDocx,
  'a workbook with merged cells and a hidden sheet': (leaves) => asWorkbook(leaves, 'xlsx'),
  'a workbook of the old format': (leaves) => asWorkbook(leaves, 'biff8'),
  'a PDF with rules, its tables cut by the end of the page': asPdf
}

describe('any report, blanks and all, is read back exactly from', () => {
  test.each(Object.entries(layouts))('%s', async (_, layout) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const read = await readFileOfReport(layout(leavesOf(report, title)))
        if (read.is !== 'report') return expect(read).toBe('a report')
        expect(read.report).toMatchObject({ organ: '云岭县财政局', year: 2023, form: report.form.id, unread: [] })
        expect(figuresIn(read.report)).toEqual(figuresOf(report))
        expect(read.report.cells.every((cell) => cell.at !== null)).toBe(true)
      }),
      { numRuns: 12, endOnFailure: true }
    )
  })
})

test('a page that builds its tables of boxes is read, and never read wrong where a box is missing', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const read = await readFileOfReport(bytes(asDivs(leavesOf(report, title))))
      if (read.is !== 'report') return expect(read).toBe('a report')
      const expected = figuresOf(report)
      for (const cell of read.report.cells)
        if (cell.state === 'read')
          expect([cell.table, cell.row, cell.column, cell.value]).toEqual([cell.table, cell.row, cell.column, expected[key(cell)]])
      expect(read.report.cells.filter((cell) => cell.state === 'read').length).toBeGreaterThan(100)
    }),
    { numRuns: 12, endOnFailure: true }
  )
})

const key = ({ table, row, column }: { table: string; row: string; column: string }) => `${table} ${row} ${column}`

const figuresIn = (report: PublishedReport) => Object.fromEntries(report.cells.map((cell) => [key(cell), cell.value]))

function figuresOf({ form, proactive, applications, reviews }: SomeReport): Record<string, number | null> {
  const codes = (columns: { code: string }[]) => columns.map((column) => column.code)
  const line = (table: string, row: string, columns: string[], values: (number | null)[] = []) =>
    columns.map((column, i): [string, number | null] => [key({ table, row, column }), values[i] ?? null])
  const width = form.disputes[0]?.columns.length ?? 0
  return Object.fromEntries([
    ...form.proactive.flatMap((b) => b.rows.flatMap((row) => line('proactive', row.code, codes(b.columns), proactive[row.code]))),
    ...Object.entries(applications).flatMap(([row, values]) => line('applications', row, codes(form.applications.columns), values)),
    ...form.disputes.flatMap((b, i) => line('disputes', b.code, codes(b.columns), reviews.slice(i * width, (i + 1) * width)))
  ])
}
