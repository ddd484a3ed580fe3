import type { Form, TableView } from '@mingdu/schema'
import { freedonia } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { yearsOf } from './compare.ts'

const form = freedonia.forms[0] as Form
const table = (year: number, n: number, more: Partial<TableView> = {}): TableView => ({
  ...({ year, form: form.id, disputes: [0], proactive: { rules: { made: null } }, imported: [] } as unknown as TableView),
  applications: { '1': [n, n] },
  ...more
})
const shown = (...tables: TableView[]) => yearsOf(tables, [form]).map((y) => y.table.year)

test('years before the books were kept are no noughts; those between and the year asked for are', () => {
  expect(shown(table(2101, 0), table(2102, 3), table(2103, 0), table(2104, 0))).toEqual([2102, 2103, 2104])
  expect(shown(table(2101, 0), table(2102, 0))).toEqual([2102])
})

test('a year with its table 二 said, a dispute or a report that was read in was kept, though no case came', () => {
  expect(shown(table(2101, 0, { proactive: { rules: { made: 0 } } }), table(2102, 0))).toEqual([2101, 2102])
  expect(shown(table(2101, 0, { disputes: [1] }), table(2102, 0))).toEqual([2101, 2102])
  const imported = [{ organ: 'a', on: '2102-01-05', signedBy: '周知白', file: {} }] as unknown as TableView['imported']
  expect(shown(table(2101, 0, { imported }), table(2102, 0))).toEqual([2101, 2102])
})
