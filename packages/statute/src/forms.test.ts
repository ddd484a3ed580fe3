import type { Form } from '@mingdu/schema'
import { formOf, lastYearOf, partOf, possibleRows } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { cn } from './index.ts'

const expanded: Record<string, { numberRows: number; leaves: number; identities: number }> = {
  2019: { numberRows: 23, leaves: 19, identities: 40 },
  2021: { numberRows: 25, leaves: 21, identities: 42 }
}

describe.each(cn.forms.map((form) => [form.id, form] as const))('the form of %s', (id, form) => {
  test('has the printed number of rows and columns', () => {
    expect(numberRows(form).length).toBe(expanded[id]?.numberRows)
    expect(form.applications.columns.length).toBe(7)
    expect(form.disputes.flatMap((block) => block.columns).length).toBe(15)
    expect(form.parts.length).toBe(6)
  })

  test('every outcome in force in its years lands in exactly one row', () => {
    const last = lastYearOf(cn, form)
    const inForce = cn.outcomes.filter((o) => o.seeks === undefined).filter((o) => last === null || Number(o.since.slice(0, 4)) <= last)
    const rows = form.applications.rows.flatMap((row) => row.counts ?? [])
    const rowsOf = (outcome: string) => rows.filter((count) => 'outcome' in count && count.outcome === outcome).length
    expect(inForce.map((o) => [o.id, rowsOf(o.id)])).toEqual(inForce.map((o) => [o.id, 1]))
    expect(inForce.length).toBeGreaterThan(0)
  })

  test('no row counts an outcome that the statute does not have', () => {
    const known = new Set<string>(cn.outcomes.map((o) => o.id))
    const counted = form.applications.rows
      .flatMap((row) => row.counts ?? [])
      .flatMap((count) => ('outcome' in count ? [count.outcome] : []))
    expect(counted.filter((outcome) => !known.has(outcome))).toEqual([])
  })

  test('new, carried in and carried out are one row each', () => {
    const intake = form.applications.rows.flatMap((row) => (row.counts ?? []).flatMap((c) => ('intake' in c ? [[row.code, c.intake]] : [])))
    expect(intake).toEqual([
      ['1', 'new'],
      ['2', 'carriedIn'],
      ['4', 'carriedOut']
    ])
  })

  test('every kind of applicant is counted in exactly one column', () => {
    const counted = form.applications.columns.flatMap((column) => (column.counts === 'sum' ? [] : column.counts))
    expect(counted).toEqual(cn.applicantKinds.map((kind) => kind.id))
  })

  test('the total adds up every row of results and nothing else', () => {
    const total = form.applications.rows.find((row) => row.code === '3.7')?.counts?.[0]
    const leaves = numberRows(form).filter((row) => row.code.startsWith('3.') && row.code !== '3.7')
    expect(total).toEqual({ sum: leaves.map((row) => row.code) })
    expect(leaves.length).toBe(expanded[id]?.leaves)
  })

  test('every parent is a group printed above its rows', () => {
    const seen = new Map<string, string>()
    for (const row of form.applications.rows) {
      if (row.parent) expect(seen.get(row.parent), row.code).toBe('group')
      seen.set(row.code, row.kind)
    }
  })

  test('the printed identities name rows and columns that exist, and expand to the printed number', () => {
    const names = {
      column: new Set(numberRows(form).map((row) => row.code)),
      row: new Set(form.applications.columns.map((column) => column.code)),
      line: new Set(form.disputes.flatMap((block) => block.columns.map((column) => column.code)))
    }
    for (const identity of form.identities) {
      for (const code of [...identity.left, ...identity.right]) expect(names[identity.scope].has(code), `${identity.id} ${code}`).toBe(true)
    }
    const times = { column: form.applications.columns.length, row: numberRows(form).length, line: form.disputes.length }
    expect(form.identities.reduce((sum, identity) => sum + times[identity.scope], 0)).toBe(expanded[id]?.identities)
  })
})

describe('forms over the years', () => {
  test.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
    [2030, '2021']
  ])('the report of %i is written on the form of %s', (year, id) => {
    expect(formOf(cn, year)?.id).toBe(id)
  })

  test('a form is used until the year before the next one’s first', () => {
    expect(cn.forms.map((form) => [form.id, lastYearOf(cn, form)])).toEqual([
      ['2019', 2020],
      ['2021', null]
    ])
  })

  test('where practice differs the form names the other rows, each said to be no law', () => {
    const known = Object.fromEntries(
      cn.forms.map((form) => [
        form.id,
        (form.applications.alternatives ?? []).map((a) => [...possibleRows(form, a.outcome)].map((r) => r.row))
      ])
    )
    expect(known).toEqual({
      2019: [
        ['3.6', '3.4.1'],
        ['3.6', '3.5.1'],
        ['3.4.1', '3.3.8']
      ],
      2021: [
        ['3.6.3', '3.4.1'],
        ['3.6.3', '3.5.1'],
        ['3.4.1', '3.3.8']
      ]
    })
    expect(cn.forms.flatMap((form) => form.applications.alternatives ?? []).filter((a) => a.source.kind === 'law')).toEqual([])
  })

  test('the tables stand in the second, third and fourth part', () => {
    for (const form of cn.forms)
      expect([partOf(form, 'proactive'), partOf(form, 'applications'), partOf(form, 'disputes')].map((p) => p.title.slice(0, 2))).toEqual([
        '二、',
        '三、',
        '四、'
      ])
  })

  test('the trial form has one row for other endings where the form of 2021 has three', () => {
    const codes = (id: string) => cn.forms.filter((f) => f.id === id).flatMap((f) => numberRows(f).map((row) => row.code))
    expect(codes('2021').filter((code) => !codes('2019').includes(code))).toEqual(['3.6.1', '3.6.2', '3.6.3'])
    expect(codes('2019').filter((code) => !codes('2021').includes(code))).toEqual(['3.6'])
  })
})

function numberRows(form: Form) {
  return form.applications.rows.filter((row) => row.kind === 'number')
}
