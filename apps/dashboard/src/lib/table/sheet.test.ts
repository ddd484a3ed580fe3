import { day, type OrganId, type TableView } from '@mingdu/schema'
import { checkIdentities } from '@mingdu/workflow'
import { freedonia } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { renderPage, textOf } from '../testing/render-page.ts'
import Applications from './Applications.svelte'
import { keyOf } from './identities.ts'

const form = freedonia.forms[0] as (typeof freedonia.forms)[number]
const today = day('2101-12-31')
const figures = {
  '1': [4, 2, 6],
  '2': [1, 0, 1],
  '3.1': [2, 1, 3],
  '3.2': [1, 0, 1],
  '3.3': [0, 0, 0],
  '3.4': [0, 0, 0],
  '3.5': [3, 1, 4],
  '4': [1, 1, 2]
}
const identities = checkIdentities(form, figures, [0, 0, 0, 0, 0, 0, 0, 0])
const table: TableView = {
  organ: 'hall' as OrganId,
  organs: ['hall' as OrganId],
  leftOut: [],
  imported: [],
  year: 2101,
  form: form.id,
  knownOn: today,
  proactive: {},
  unreported: [],
  hints: [],
  mayReport: false,
  applications: figures,
  disputes: [0, 0, 0, 0, 0, 0, 0, 0],
  identities,
  balanced: false,
  moved: []
}
const html = renderPage(
  Applications,
  { form, table, opened: null, address: (cell: Parameters<typeof keyOf>[0]) => `?cell=${keyOf(cell)}`, onpoint: () => undefined },
  { statute: freedonia, today }
)

test('every figure of the sheet is a link that opens its cases', () => {
  const cells = [...html.matchAll(/<td[^>]*data-cell="([^"]+)"[^>]*>\s*<a[^>]*href="\?cell=([^"]+)"[^>]*>\s*(\d+)\s*<\/a>/g)]
  expect(cells).toHaveLength(8 * 3)
  for (const [, cell = '', link, figure] of cells) {
    const [row = '', column = ''] = cell.split('~')
    expect(link).toBe(cell)
    expect(Number(figure)).toBe(figures[row as keyof typeof figures][form.applications.columns.findIndex((c) => c.code === column)])
  }
})

test('each link says in words what it opens', () => {
  expect(html).toContain('aria-label="一、新收 · 市民：4 件"')
})

test('the cells of a broken identity are washed, and no others', () => {
  const washed = [...html.matchAll(/<td class="([^"]*)"[^>]*data-cell="([^"]+)"/g)]
    .filter(([, c]) => /\bbad\b/.test(c ?? ''))
    .map(([, , cell]) => cell)
  expect(washed.sort()).toEqual(['1~all', '1~citizens', '2~all', '2~citizens', '3.5~all', '3.5~citizens', '4~all', '4~citizens'])
})

test('titles and the note in the corner are those of the form, in full', () => {
  const text = textOf(html).replace(/\s/g, '')
  for (const words of [form.applications.cornerNote, form.applications.columnsHead, ...form.applications.rows.map((r) => r.title)])
    expect(text).toContain(words)
})
