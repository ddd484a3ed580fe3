import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readReport } from './testing/read-text.ts'

/** Real reports with their figures, kept beside the project and not in it. */
const shared = new URL('../../../../../../shared/data/reports/', import.meta.url)
const index = new URL('reports.json', shared)

type Known = {
  id: string
  organ: string
  year: number
  form: string
  raw: string
  applications: Record<string, (number | null)[]>
  reviews: (number | null)[]
  proactive: Record<string, unknown>
}
const known: Known[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : []

describe.skipIf(known.length === 0)('reports as really published', () => {
  test.each(known.map((report) => [report.id, report] as const))(
    '%s is read as a person reads it, mistakes in print included',
    (_, report) => {
      const read = readReport(readFileSync(new URL(report.raw, shared), 'utf8'))
      expect(read).toMatchObject({ organ: report.organ, year: report.year, form: report.form, reviews: report.reviews })
      expect(read?.applications).toEqual(report.applications)
      expect(read?.proactive).toMatchObject(proactiveOf(report))
    }
  )

  test('the seed leaves nothing unread', () => {
    const seed = known.find((report) => report.id === 'lushi-gxkj-2023') as Known
    expect(readReport(readFileSync(new URL(seed.raw, shared), 'utf8'))?.unread).toEqual([])
  })

  test('what could not be read is named wherever a figure that is printed is null', () => {
    for (const report of known) {
      const glued = (report.proactive._glued ?? {}) as Record<string, string>
      const unsettled = Array.isArray(report.proactive.normative) && report.proactive.normative.includes(null) && 'normative' in glued
      if (!unsettled) continue
      const read = readReport(readFileSync(new URL(report.raw, shared), 'utf8'))
      expect(read?.unread, report.id).toContainEqual(expect.objectContaining({ where: '表二 行政规范性文件', found: glued.normative }))
    }
  })
})

/** The keys both know; a lost row is there null as a whole. */
function proactiveOf({ proactive }: Known): Record<string, unknown> {
  const keys = ['regulations', 'normative', 'licensing', 'penalty', 'coercion', 'fees'].filter((key) => key in proactive)
  return Object.fromEntries(
    keys.map((key) => [key, proactive[key] ?? (key === 'regulations' || key === 'normative' ? [null, null, null] : null)])
  )
}
