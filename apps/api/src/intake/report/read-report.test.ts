import { readFileSync } from 'node:fs'
import type { Form } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import type { Line } from '@mingdu/workflow/reading'
import { describe, expect, test } from 'vitest'
import { printReport } from './testing/print-report.ts'
import { readReport } from './testing/read-text.ts'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
const form = (id: string) => cn.forms.find((f) => f.id === id) as Form
const ZERO: Line = [0, 0, 0, 0, 0, 0, 0]
const NONE: Line = Array<null>(7).fill(null)
const NO_REVIEWS: Line = Array<number>(15).fill(0)

describe('a report copied with its tabs, with a mistyped head and a shifted row', () => {
  const report = readReport(fixture('tabbed'))

  test('tells the organ, the year and the form', () => {
    expect(report).toMatchObject({ organ: '云岭县林业和草原局', year: 2023, form: '2021' })
  })

  test('gives the figures of the table and not those of the prose before it', () => {
    expect(report?.applications).toEqual({
      ...noRequests('2021'),
      '1': [12, 1, 0, 0, 2, 0, 15],
      '2': [1, 0, 0, 0, 0, 0, 1],
      '3.1': [5, 0, 0, 0, 1, 0, 6],
      '3.2': [2, 1, 0, 0, 0, 0, 3],
      '3.3.5': [1, 0, 0, 0, 0, 0, 1],
      '3.4.1': [3, 0, 0, 0, 1, 0, 4],
      '3.6.3': [1, 0, 0, 0, 0, 0, 1],
      '3.7': [12, 1, 0, 0, 2, 0, 15],
      '4': [1, 0, 0, 0, 0, 0, 1]
    })
    expect(report?.reviews).toEqual([1, 0, 2, 0, 3, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
  })

  test('a stroke and an empty cell are not noughts', () => {
    expect(report?.proactive).toEqual({
      regulations: [null, null, null],
      normative: [2, 1, 11],
      licensing: 318,
      penalty: 27,
      coercion: null,
      fees: 36.5
    })
  })

  test('nothing is left unread', () => {
    expect(report?.unread).toEqual([])
  })
})

describe('a report taken from pages, with labels broken around their figures, page numbers and radicals', () => {
  const report = readReport(fixture('wrapped'))

  test('every row is found', () => {
    expect(report).toMatchObject({ organ: '云岭县人民政府', year: 2024, form: '2021', unread: [] })
    expect(report?.applications).toMatchObject({
      '1': [1180, 20, 0, 0, 4, 0, 1204],
      '3.2': [247, 7, 0, 0, 0, 0, 254],
      '3.4.1': [146, 2, 0, 0, 1, 0, 149],
      '3.4.2': [11, 0, 0, 0, 0, 0, 11],
      '3.5.5': [1, 0, 0, 0, 0, 0, 1],
      '3.6.1': [17, 0, 0, 0, 0, 0, 17],
      '3.6.2': [6, 0, 0, 0, 0, 0, 6],
      '3.6.3': [40, 1, 0, 0, 0, 0, 41],
      '4': [13, 0, 0, 0, 0, 0, 13]
    })
    expect(report?.reviews).toEqual([12, 6, 8, 3, 29, 3, 4, 0, 1, 8, 2, 1, 1, 0, 4])
    expect(report?.proactive).toMatchObject({ normative: [8, 26, 66], licensing: 47228, fees: 961.6 })
  })
})

describe('digits run together', () => {
  test('are taken apart where the sum of the row leaves one way', () => {
    const report = together({ '1': [23, 0, 0, 0, 0, 0, 23], '3.1': [23, 0, 0, 0, 0, 0, 23], '3.7': [23, 0, 0, 0, 0, 0, 23] })
    expect(report?.applications).toMatchObject({ '1': [23, 0, 0, 0, 0, 0, 23], '3.7': [23, 0, 0, 0, 0, 0, 23] })
    expect(report?.unread.filter((u) => u.where.startsWith('表三'))).toEqual([])
  })

  test('are asked for where two ways add up: 110000011 is 11 from people, or 1 from people and 10 from a business', () => {
    const eleven = [11, 0, 0, 0, 0, 0, 11]
    const report = together({ '1': eleven, '3.1': eleven, '3.7': eleven })
    expect(report?.applications).toMatchObject({ '1': NONE, '3.1': NONE, '3.7': NONE, '3.2': ZERO })
    expect(report?.unread.filter((u) => u.where.startsWith('表三'))).toEqual(
      ['一、本年新收政府信息公开申请数量', '（一）予以公开', '（七）总计'].map((title) => ({
        where: `表三 ${title}`,
        found: '110000011',
        why: '数字连写，勾稽关系不能确定唯一的拆法'
      }))
    )
  })

  test('are settled by the columns where a single row is not enough', () => {
    const report = together({
      '1': [11, 0, 0, 0, 0, 0, 11],
      '3.1': [8, 0, 0, 0, 0, 0, 8],
      '3.2': [3, 0, 0, 0, 0, 0, 3],
      '3.7': [11, 0, 0, 0, 0, 0, 11]
    })
    expect(report?.applications).toMatchObject({ '1': [11, 0, 0, 0, 0, 0, 11], '3.7': [11, 0, 0, 0, 0, 0, 11] })
  })

  test('seven digits are seven figures even where the printed sum is wrong', () => {
    const wrong = [6, 1, 0, 0, 0, 0, 0]
    expect(together({ '1': wrong })?.applications['1']).toEqual(wrong)
  })

  test('but not where larger figures with a blank cell would add up', () => {
    const report = together({ '1': [10, 0, null, 0, 0, 0, 10] })
    expect(report?.applications['1']).toEqual(NONE)
    expect(report?.unread).toContainEqual({ where: expect.stringContaining('一、本年新收'), found: '10000010', why: expect.any(String) })
  })

  test('of the line of table 四 are taken apart where its three sums leave one way', () => {
    const reviews = [1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]
    expect(together({}, reviews)?.reviews).toEqual(reviews)
    const either = [11, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(together({}, either)?.reviews).toEqual(Array(15).fill(null))
  })

  test('a figure of the next label is not taken for one of the row', () => {
    const report = together({ '3.3.1': [1, 0, 0, 0, 0, 0, 1], '3.3.2': [2, 0, 0, 0, 0, 0, 2] })
    expect(report?.applications).toMatchObject({ '3.3.1': [1, 0, 0, 0, 0, 0, 1], '3.3.2': [2, 0, 0, 0, 0, 0, 2], '3.3.3': ZERO })
  })
})

describe('what is not printed', () => {
  test('a row without any figure is blank, not nought, and blank is nothing unread', () => {
    const report = together({ '3.6.2': NONE, '3.6.3': NONE })
    expect(report?.applications).toMatchObject({ '3.6.1': ZERO, '3.6.2': NONE, '3.6.3': NONE, '3.7': ZERO })
    expect(report?.unread.filter((u) => u.where.startsWith('表三'))).toEqual([])
  })

  test('six noughts for seven cells leave the last open and say so', () => {
    const report = together({ '4': [0, 0, 0, 0, 0, 0, null] })
    expect(report?.applications['4']).toEqual([0, 0, 0, 0, 0, 0, null])
    expect(report?.unread).toContainEqual({
      where: '表三 四、结转下年度继续办理',
      found: '000000',
      why: '只印有6个数，缺的是哪一格无从判断'
    })
  })

  test('a total left blank among tabs is null beside the figures that are printed', () => {
    const row: Line = [11, 0, 0, 0, 0, 0, null]
    const report = readReport(print('2021', { '1': row, '3.1': row }, NO_REVIEWS, 'tabs'))
    expect(report?.applications).toMatchObject({ '1': row, '3.1': row, '3.2': ZERO })
  })

  test('a lost row is named', () => {
    const text = print('2021', {}, NO_REVIEWS, 'tabs').replace(/2\.重复申请.*\n/, '')
    const report = readReport(text)
    expect(report?.applications).toMatchObject({ '3.5.1': ZERO, '3.5.2': NONE, '3.5.3': ZERO })
    expect(report?.unread).toContainEqual({ where: '表三 2.重复申请', found: '', why: '文中没有找到这一行' })
  })

  test('two years side by side are not mixed', () => {
    const text = print('2021', {}, NO_REVIEWS, 'strokes').replace(/(本年新收政府信息公开申请数量)/, '$1 | 3 | 0 | 0 | 0 | 0 | 0 | 3')
    const report = readReport(text)
    expect(report?.applications['1']).toEqual(NONE)
    expect(report?.unread).toContainEqual(
      expect.objectContaining({ where: expect.stringContaining('一、'), why: '印有14个数，表中只有7格' })
    )
  })
})

describe('forms and their variants', () => {
  test('the trial form has one row for other endings', () => {
    const report = readReport(`${print('2019', { '3.6': [2, 0, 0, 0, 0, 0, 2] }, NO_REVIEWS, 'lines')}\n本年新制作数量`)
    expect(report?.form).toBe('2019')
    expect(report?.applications['3.6']).toEqual([2, 0, 0, 0, 0, 0, 2])
    expect(Object.keys(report?.applications ?? {}).length).toBe(23)
  })

  test('the form of 2021 may be printed with that single row', () => {
    const rows = Object.fromEntries(Object.entries(noRequests('2021')).filter(([code]) => !code.startsWith('3.6.')))
    const text = printReport({ ...base('2021', 'together'), applications: { ...rows, '3.6': [1, 0, 0, 0, 0, 0, 1] }, reviews: NO_REVIEWS })
    const report = readReport(`本年制发件数本年处理决定数量${text}`)
    expect(report?.form).toBe('2021')
    expect(report?.applications['3.6']).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(report?.applications).not.toHaveProperty('3.6.1')
  })

  test.each([
    ['full-width figures', (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    ['a byte order mark and carriage returns', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['numbers with 、', (text: string) => text.replace(/(\d)\.(?=\p{Script=Han})/gu, '$1、')],
    ['half-width brackets', (text: string) => text.replaceAll('（', '(').replaceAll('）', ')')],
    ['不再受理', (text: string) => text.replaceAll('不再处理', '不再受理')],
    ['其他 without its number', (text: string) => text.replace('3.其他\t', '其他\t')],
    ['Kangxi radicals', (text: string) => text.replaceAll('行', '⾏').replaceAll('人', '⼈').replaceAll('一', '⼀')],
    [
      'a heading printed again in the middle',
      (text: string) => text.replace('（四）无法提供', '三、本年度办理结果\n自然人\t总计\n（四）无法提供')
    ]
  ])('%s change nothing', (_, change) => {
    const rows = { '1': [4, 0, 1, 0, 0, 0, 5], '3.6.3': [4, 0, 1, 0, 0, 0, 5], '3.7': [4, 0, 1, 0, 0, 0, 5] }
    const text = print('2021', rows, NO_REVIEWS, 'tabs')
    expect(readReport(change(text))?.applications).toEqual({ ...noRequests('2021'), ...rows })
  })
})

describe('what is no report', () => {
  test.each(['', '第一章 总则', '2023年政府信息公开工作年度报告'])('%j is answered with null', (text) => {
    expect(readReport(text)).toBe(null)
  })

  test('a fee in yuan is not put into the column of ten thousands', () => {
    const text = fixture('tabbed').replace('行政事业性收费\t36.5', '行政事业性收费\t365000元')
    const report = readReport(text)
    expect(report?.proactive.fees).toBe(null)
    expect(report?.unread).toEqual([{ where: '表二 行政事业性收费', found: '365000元', why: '表中以万元为单位，此处写作元' }])
  })
})

function noRequests(id: string): Record<string, Line> {
  return Object.fromEntries(form(id).applications.rows.flatMap((row) => (row.kind === 'number' ? [[row.code, ZERO]] : [])))
}

function base(id: string, manner: 'tabs' | 'strokes' | 'lines' | 'together') {
  return { form: form(id), title: '云岭县财政局2023年度政府信息公开工作年度报告', manner }
}

function print(id: string, rows: Record<string, Line>, reviews: Line, manner: 'tabs' | 'strokes' | 'lines' | 'together'): string {
  return printReport({ ...base(id, manner), applications: { ...noRequests(id), ...rows }, reviews })
}

function together(rows: Record<string, Line>, reviews: Line = NO_REVIEWS) {
  return readReport(print('2021', rows, reviews, 'together'))
}
