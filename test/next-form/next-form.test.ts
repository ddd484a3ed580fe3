import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, type Form, type OutcomeId, Statute } from '../../packages/schema/src/index.ts'
import { cn } from '../../packages/statute/src/index.ts'
import {
  checkCarryOver,
  checkedStatute,
  checkIdentities,
  formOf,
  lastYearOf,
  lawWith,
  partOf,
  possibleRows,
  tabulate
} from '../../packages/workflow/src/index.ts'
import { columnHeads, disputesHeads, printedRows, titleColumns } from '../../packages/workflow/src/printed-form/index.ts'
import { tableLaws } from '../../packages/workflow/src/testing/index.ts'
import { form2027 } from './form-2027.ts'

// A new national form: one new file, and this one line.
const next = Statute.parse({ ...cn, forms: [...cn.forms, form2027] })

const form = formOf(next, 2027) as Form
const old = formOf(next, 2026) as Form

const span = { statute: next, law: lawWith(next), from: day('2026-01-05'), years: [2026, 2027, 2028] }
const drawn = fc.array(
  fc.record({
    first: fc.nat(700),
    apart: fc.integer({ min: 1, max: 60 }),
    choices: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    kind: fc.nat(5),
    late: fc.nat(40),
    struck: fc.boolean()
  }),
  { maxLength: 10 }
)

test('the statute with it is without fault, and the form before it ends the year before, its file untouched', () => {
  expect(checkedStatute(next)).toBe(next)
  expect([old.id, lastYearOf(next, old), form.id, lastYearOf(next, form)]).toEqual(['2021', 2026, '2027', null])
  expect(next.forms.slice(0, 2)).toEqual(cn.forms)
})

test.each(Object.entries(tableLaws))('%s, from the form of 2021 into this one', (_, holds) => {
  fc.assert(
    fc.property(drawn, (cases) => {
      for (const [found, expected] of holds(span, cases)) expect(found).toEqual(expected)
    }),
    { numRuns: 15 }
  )
})

test('all its identities are worked out, and every column is carried over', () => {
  const empty = tabulate(form, 2027, new Map())
  // Four columns by two column identities, eleven number rows, one block.
  expect(checkIdentities(form, empty, [0, 0, 0]).length).toBe(8 + 11 + 1)
  expect(checkCarryOver(form, empty, old, tabulate(old, 2026, new Map())).map((r) => r.at)).toEqual(['total', 'persons', 'firms', 'others'])
})

test('what last year carried out otherwise is named in the column of the new form, and in no other', () => {
  const counts = new Map([[2026, { 'open|business': 2, 'open|legalServices': 1, 'open|welfare': 4 }]])
  const before = tabulate(old, 2026, counts)
  before['4'] = (before['4'] ?? []).map((n, i) => (old.applications.columns[i]?.code === 'legalServices' ? n + 5 : n))
  const broken = checkCarryOver(form, tabulate(form, 2027, counts), old, before).filter((r) => r.difference !== 0)
  expect(broken.map((r) => [r.at, r.left, r.right])).toEqual([
    ['total', 7, 12],
    ['firms', 3, 8]
  ])
})

test('a column that splits an old one has nothing to be held to; the total still has', () => {
  const split = checkCarryOver(old, tabulate(old, 2028, new Map()), form, tabulate(form, 2027, new Map()))
  expect(split.map((r) => r.at)).toEqual(['naturalPerson', 'total'])
})

test('an organ’s choice of row is asked of the form of the year', () => {
  const rows = (of: Form) => possibleRows(of, 'nonGovernment' as OutcomeId).map((r) => r.row)
  expect([rows(old), rows(form)]).toEqual([
    ['3.6.3', '3.4.1'],
    ['2.5', '2.4']
  ])
})

test('the page draws it: each table in its part, merged heads, every line of the same width', () => {
  const places = (['applications', 'disputes', 'proactive'] as const).map((table) => partOf(form, table))
  expect(places.map((p) => [p.place, p.title.slice(0, 1)])).toEqual([
    [0, '一'],
    [1, '二'],
    [2, '三']
  ])
  const { rows, columns } = form.applications
  expect(titleColumns(rows)).toBe(3)
  const groups = printedRows(rows).flatMap((r) => r.groups.map((g) => [r.code, g.title, g.rowspan]))
  expect(groups).toEqual([
    ['2.1', '丙、办理结果', 8],
    ['2.3.1', '（三）不予公开', 3]
  ])
  const heads = columnHeads(columns)
  expect(heads.upper.map((h) => [h.title, h.colspan])).toEqual([
    ['合计', 1],
    ['个人', 1],
    ['组织', 2]
  ])
  expect(disputesHeads(form.disputes).upper.map((h) => [h.title, h.colspan])).toEqual([['复议', 3]])
})
