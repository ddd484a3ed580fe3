import type { PublishedReport } from '@mingdu/schema'
import { day } from '@mingdu/schema'
import { takeOver } from '@mingdu/workflow/take-over'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFileOfReport } from '../intake/report/read-file.ts'
import { anyReport, type SomeReport } from '../intake/report/testing/any-report.ts'
import { reportCsv } from './csv.ts'
import { reportDocx } from './docx.ts'
import { reportHtml } from './html.ts'
import { reportJson } from './json.ts'
import { pdfWriter } from './pdf.ts'
import type { ReportPaper } from './report-paper.ts'
import { reportXlsx } from './xlsx.ts'

/** A table computed here has a figure everywhere; only table 二 may be left blank. */
const paperOf = ({ form, proactive, applications, reviews }: SomeReport): ReportPaper => ({
  form,
  organName: '云岭县财政局',
  organs: 1,
  drill: false,
  unreported: 0,
  digest: null,
  narrative: { applications: '全年收到申请，依法办理“答复”\\ #引用。\n第二段 <b>。', other: '2023年度没有收取信息处理费。' },
  balanced: true,
  year: 2023,
  knownOn: day('2024-01-20'),
  proactive: Object.fromEntries(
    form.proactive.flatMap((b) =>
      b.rows.map((r) => [
        r.code,
        Object.fromEntries(
          b.columns.map((c, i) => {
            const n = proactive[r.code]?.[i] ?? null
            return [c.code, n !== null && c.unit === 'tenThousandYuan' ? n * 1_000_000 : n]
          })
        )
      ])
    )
  ),
  applications: Object.fromEntries(Object.entries(applications).map(([code, line]) => [code, line.map((n) => n ?? 0)])),
  disputes: reviews.map((n) => n ?? 0)
})

/** Every figure by table, row and column; money in 万元 as the form prints it, or in fen. */
function figuresOf(
  { form, proactive, applications, disputes }: ReportPaper,
  money: 'printed' | 'fen' = 'printed'
): Record<string, number | null> {
  const columns = form.disputes.flatMap((b) => b.columns.map((c) => `disputes ${b.code} ${c.code}`))
  return Object.fromEntries([
    ...form.proactive.flatMap((b) =>
      b.rows.flatMap((r) =>
        b.columns.map((c): [string, number | null] => {
          const n = proactive[r.code]?.[c.code] ?? null
          return [`proactive ${r.code} ${c.code}`, n !== null && money === 'printed' && c.unit === 'tenThousandYuan' ? n / 1_000_000 : n]
        })
      )
    ),
    ...form.applications.rows
      .filter((r) => r.kind === 'number')
      .flatMap(({ code }) =>
        form.applications.columns.map((c, i): [string, number | null] => [
          `applications ${code} ${c.code}`,
          applications[code]?.[i] ?? null
        ])
      ),
    ...columns.map((at, i): [string, number | null] => [at, disputes[i] ?? null])
  ])
}

const figuresIn = (report: PublishedReport) =>
  Object.fromEntries(report.cells.map(({ table, row, column, value }) => [`${table} ${row} ${column}`, value]))

const writePdf = pdfWriter(null)
const bytes = (text: string) => new TextEncoder().encode(text)
const files: Record<string, (paper: ReportPaper) => Promise<Uint8Array>> = {
  'a page': async (paper) => bytes(reportHtml(paper)),
  'a workbook': reportXlsx,
  'a Word document': reportDocx,
  'a PDF': async (paper) => writePdf(paper)
}

describe('any report that is written is read back as it was, from', () => {
  test.each(Object.entries(files))('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const paper = paperOf(report)
        const read = await readFileOfReport(await write(paper))
        if (read.is !== 'report') return expect(read).toBe('a report')
        expect(read.report).toMatchObject({ organ: paper.organName, year: paper.year, form: paper.form.id, unread: [] })
        expect(figuresIn(read.report)).toEqual(figuresOf(paper))
        // What is taken into the books is the same, blanks of table 二 for nought, and counted.
        const written = figuresOf(paper, 'fen')
        const blanks = Object.values(written).filter((n) => n === null).length
        const taken = takeOver(read.report, paper.form)
        expect(taken).toMatchObject({ blanks, unread: [] })
        const nought = Object.fromEntries(Object.entries(written).map(([at, n]) => [at, n ?? 0]))
        expect(figuresOf({ ...paper, ...taken?.figures, form: paper.form }, 'fen')).toEqual(nought)
      }),
      { numRuns: 6, endOnFailure: true }
    )
  })

  test('lines of CSV, and JSON', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const paper = paperOf(report)
        const lines = reportCsv(paper).trim().split('\r\n').slice(1)
        const values = lines.map((line) => line.split(',')[5] ?? '').map((text) => (text === '' ? null : Number(text)))
        expect(values).toEqual(Object.values(figuresOf(paper)))
        const { proactive, applications, disputes } = reportJson(paper)
        const all = Object.entries({ proactive, applications, disputes }).flatMap(([table, rows]) =>
          Object.entries(rows).flatMap(([r, line]) => Object.entries(line).map(([c, n]) => [`${table} ${r} ${c}`, n]))
        )
        expect(Object.fromEntries(all)).toEqual(figuresOf(paper, 'fen'))
      }),
      { numRuns: 6 }
    )
  })
})

describe('a paper that is no report says so, and nothing else does', () => {
  const [some] = fc.sample(anyReport, { numRuns: 1, seed: 1 })
  const drawn = paperOf(some as SomeReport)
  const filled = drawn.form.proactive.flatMap((b) => b.rows.map((r) => [r.code, Object.fromEntries(b.columns.map((c) => [c.code, 7]))]))
  const paper = { ...drawn, proactive: Object.fromEntries(filled) }

  test.each([
    [{ balanced: false }, '草表，未平'],
    [{ drill: true }, '演练'],
    [{ knownOn: day('2023-11-02') }, '草表，年度未结束，数据截至2023年11月2日'],
    [{ proactive: {} }, '草表，表二未填齐']
  ])('%o', (more, words) => {
    for (const write of [reportHtml, reportCsv, (p: ReportPaper) => JSON.stringify(reportJson(p))]) {
      expect(write({ ...paper, ...more })).toContain(words)
      expect(write(paper)).not.toContain(words)
    }
  })

  test('a page loads nothing and runs nothing, and words cannot break out of it', () => {
    const page = reportHtml({ ...paper, organName: '<b>"某"局' })
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|<b>/)
    expect(page).toContain('&lt;b&gt;&quot;某&quot;局2023年度')
  })
})
