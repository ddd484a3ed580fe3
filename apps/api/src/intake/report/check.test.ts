import { existsSync, readFileSync } from 'node:fs'
import type { Form, PublishedReport, ReportFinding } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { checkReport, type Line } from '@mingdu/workflow/reading'
import { describe, expect, test } from 'vitest'
import { reportCommand } from './cli.ts'
import { printReport } from './testing/print-report.ts'
import { readReport } from './testing/read-text.ts'

const shared = new URL('../../../../../../shared/data/reports/', import.meta.url)
const index = new URL('reports.json', shared)
type Violation = { rule: string; column?: number; row?: string; left: number; right: number }
type Known = { id: string; organ: string; year: number; raw: string; violations: Violation[] }
const known: Known[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : []
const form = cn.forms.find((f) => f.id === '2021') as Form
const ZERO: Line = [0, 0, 0, 0, 0, 0, 0]

describe.skipIf(known.length === 0)('reports as really published', () => {
  const read = ({ raw }: Known) => readReport(readFileSync(new URL(raw, shared), 'utf8')) as PublishedReport

  test('break exactly the identities that a person found broken', () => {
    for (const report of known) {
      const { findings } = checkReport(read(report), cn.forms)
      const broken = findings.filter((finding) => finding.severity === 'error')
      expect(broken.map(bare).sort(), report.id).toEqual(report.violations.map(asFinding).sort())
    }
  })

  test('of two years carry over what the year before left open, but for the one that does not', () => {
    const pairs = known.flatMap((now) =>
      known.filter((o) => o.organ === now.organ && o.year === now.year - 1).map((last) => [now, last] as const)
    )
    expect(pairs.length).toBeGreaterThan(8)
    const broken = pairs.filter(([now, last]) => checkReport(read(now), cn.forms, read(last)).findings.some((f) => f.rule === 'carryOver'))
    expect(broken.map(([now]) => now.id)).toEqual(['pt-nyn-2023'])
  })

  test('have 42 identities in the form of 2021, 40 in that of 2019', () => {
    for (const report of known.filter(({ id }) => ['pt-dist-2019', 'huaian-2024'].includes(id)))
      expect(checkReport(read(report), cn.forms).printed).toBe(report.year === 2019 ? 40 : 42)
  })
})

const bare = ({ rule, where, expected, found }: ReportFinding) => `${rule} ${where} ${expected} ${found}`
const RULES: Record<string, string> = { 'leaves=3.7': 'resultsAddUp', '1+2=3.7+4': 'intakeIsResults', 'columns=total': 'applicantsAddUp' }

function asFinding({ rule, column, row, left, right }: Violation): string {
  const { columns, rows } = form.applications
  const where = column === undefined ? rows.find((r) => r.code === row)?.title : columns[column - 1]?.title
  return `${RULES[rule]} 表三 ${where} ${left} ${right}`
}

describe('a report with its prose', () => {
  test.each([
    ['全年共收到政府信息公开申请12件，均已答复。', 'warning', 3, 12],
    ['2023年，我局共收到12件申请，其中自然人12件。', 'warning', 3, 12],
    ['全年收到政府信息公开申请5件。', 'note', 3, 5],
    ['本年度未收到政府信息公开申请。', 'warning', 3, 0]
  ])('%s', (prose, severity, expected, found) => {
    const one = findingsOf(prose, 'proseAgainstTable')[0]
    expect(one).toMatchObject({ severity, expected, found })
  })

  test.each([
    '全年共收到政府信息公开申请3件，其中网络申请2件，信函申请1件。',
    '2023年收到申请3件，比上年收到的8件申请减少5件。',
    '收到行政复议申请9件。全年受理行政许可申请412件。',
    '予以公开3件，不予公开0件；结转下年度继续办理2件，上年结转2件。',
    '本年度未收到对依申请公开工作的投诉。'
  ])('that says nothing else: %s', (prose) => {
    expect(findingsOf(prose, 'proseAgainstTable')).toEqual([])
  })

  const findingsOf = (prose: string, rule: string) => {
    const three: Line = [3, 0, 0, 0, 0, 0, 3]
    const two: Line = [2, 0, 0, 0, 0, 0, 2]
    const report = invented({ '1': three, '2': two, '3.1': three, '3.7': three, '4': two }, prose)
    return checkReport(report, cn.forms).findings.filter((finding) => finding.rule === rule)
  }
})

describe('what cannot be judged is not', () => {
  test('an identity with a blank or unread cell stands aside, and the blank is named', () => {
    const report = invented({ '1': [3, null, 0, 0, 0, 0, 9] })
    const { printed, judged, findings } = checkReport(report, cn.forms)
    expect([printed, judged.length]).toEqual([42, 40])
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.where)).toEqual(['表三 自然人', '表三 总计'])
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'blank', severity: 'note', where: '表三 一、本年新收政府信息公开申请数量' })
    )
  })

  test('last year must be last year: another year is said and carries nothing over', () => {
    const [now, other] = [invented({ '2': [1, 0, 0, 0, 0, 0, 1] }), invented({}, '', 2019)]
    const { findings } = checkReport(now, cn.forms, other)
    expect(findings.filter((f) => f.rule === 'notLastYear')).toMatchObject([{ expected: 2022, found: 2019 }])
    expect(findings.some((f) => f.rule === 'carryOver')).toBe(false)
  })
})

describe('report check FILE', () => {
  const files: Record<string, string> = {
    'now.txt': text({ '2': [1, 0, 0, 0, 0, 0, 1], '3.1': [1, 0, 0, 0, 0, 0, 1], '3.7': [1, 0, 0, 0, 0, 0, 1] }),
    'wrong.txt': text({ '2': [1, 0, 0, 0, 0, 0, 1] }),
    'last.txt': text({}, '', 2022)
  }
  test('ends with 0 where every identity holds, 1 where one fails, also with last year, 2 where a file is none', async () => {
    expect((await run('check', 'now.txt')).code).toBe(0)
    const wrong = await run('check', 'wrong.txt')
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out[0] ?? '')).toMatchObject({
      rule: 'intakeIsResults',
      severity: 'error',
      where: '表三 自然人',
      expected: 1,
      found: 0
    })
    const against = await run('check', 'now.txt', '--against', 'last.txt')
    expect(against.code).toBe(1)
    expect(against.out.map((line) => JSON.parse(line).rule)).toContain('carryOver')
    expect((await run('check', '--against', 'last.txt', 'now.txt')).out).toEqual(against.out)
    expect((await run('check', 'now.txt', '--against')).code).toBe(2)
    expect((await run('check', 'now.txt', '--against', 'none.txt')).code).toBe(2)
  })

  async function run(...args: string[]) {
    const out: string[] = []
    const readFile = async (path: string) => new TextEncoder().encode(files[path] ?? '')
    const code = await reportCommand(args, { readFile, out: (line) => out.push(line), err: () => {} })
    return { code, out }
  }
})

function text(rows: Record<string, Line>, prose = '', year = 2023): string {
  const all = Object.fromEntries(form.applications.rows.flatMap((row) => (row.kind === 'number' ? [[row.code, ZERO]] : [])))
  const title = `云岭县财政局${year}年度政府信息公开工作年度报告\n一、总体情况\n${prose}`
  return printReport({ form, title, applications: { ...all, ...rows }, reviews: Array<number>(15).fill(0), manner: 'tabs' })
}

const invented = (...given: Parameters<typeof text>): PublishedReport => readReport(text(...given)) as PublishedReport
