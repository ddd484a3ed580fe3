import {
  day,
  type OfficerId,
  type OrganId,
  ProactiveCell,
  type ProactiveFigures,
  ProactiveView,
  type RefusalCode,
  TableView
} from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { findingsOf } from '../log/testing/recorded.ts'
import { founder, granted, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { problemIn } from '../testing/problems.ts'

const { own, child } = organs
const statistician = holderOf.statistician

const said2024: ProactiveFigures = {
  regulations: { made: 0, repealed: 0, inForce: 0 },
  normative: { made: 6, repealed: 2, inForce: 31 },
  licensing: { decisions: 812 },
  penalty: { decisions: 140 },
  coercion: { decisions: 3 },
  // 12.3456 万元.
  fees: { amount: 123_456_00 }
}
const said2025: ProactiveFigures = {
  ...said2024,
  normative: { made: 4, repealed: 1, inForce: 34 },
  licensing: { decisions: 905 },
  fees: { amount: 100_000_00 }
}

onEachOffice('table 二', (office) => {
  const report = (
    figures: ProactiveFigures,
    more: { organ?: OrganId; by?: OfficerId; on?: string; year?: number; corrects?: number } = {}
  ) => {
    const { organ = own, by = statistician, on = '2026-01-08', year = 2025, corrects } = more
    const fact = { type: 'proactiveReported', on, year, figures, ...(corrects && { corrects }) }
    return office()
      .as(by)
      .post(`/api/organs/${organ}/settings`, { facts: [fact] })
  }
  const view = async (year: number, query = '') =>
    ProactiveView.parse((await office().as(statistician).get(`/api/organs/${own}/years/${year}/proactive${query}`)).json)
  const table = async (year: number, query = '', organ: OrganId = own) =>
    TableView.parse((await office().as(supervisor).get(`/api/organs/${organ}/years/${year}/tables${query}`)).json)
  const cell = async (at: string, query = '', organ: OrganId = own) =>
    ProactiveCell.parse((await office().as(supervisor).get(`/api/organs/${organ}/years/2025/proactive/cells/${at}${query}`)).json)

  test('that nobody has filled in is blank in every cell, and said to be missing', async () => {
    office().on('2026-01-05')
    const { proactive, unreported, hints, balanced } = await table(2025)
    expect(Object.values(proactive).flatMap((row) => Object.values(row))).toEqual(Array.from({ length: 10 }, () => null))
    expect([unreported, balanced]).toEqual([[own], true])
    expect(hints.every((h) => h.hint === 'blank')).toBe(true)
    expect(await view(2025)).toMatchObject({ statements: [], last: null, mayReport: true })
  })

  test('is recorded as the organ says it, in its own chain, with last year’s beside it', async () => {
    office().on('2026-01-08')
    expect((await report(said2024, { year: 2024 })).status).toBe(200)
    expect((await report(said2025)).status).toBe(200)
    expect(await view(2025)).toMatchObject({ figures: said2025, last: { year: 2024, form: '2021', figures: said2024 }, hints: [] })
    expect((await table(2025)).proactive).toEqual(said2025)
    expect((await table(2025)).unreported).toEqual([])
    expect(await findingsOf(office().store)).toEqual([])
  })

  describe('is corrected by a further statement', () => {
    const corrected = { ...said2025, normative: { made: 5, repealed: 1, inForce: 34 } }

    test('that names the one it corrects; one made on older figures is refused', async () => {
      office().on('2026-01-20')
      const seq = (await view(2025)).statements.at(-1)?.seq as number
      expect(await report(corrected, { on: '2026-01-20' })).toMatchObject(ofCode('correctedMeanwhile', { year: 2025, seq }))
      expect((await report(corrected, { on: '2026-01-20', corrects: seq })).status).toBe(200)
      expect(await report(said2025, { on: '2026-01-20', corrects: seq })).toMatchObject(ofCode('correctedMeanwhile'))
    })

    test('and the table known on a day before stays as it was', async () => {
      expect((await table(2025)).proactive.normative).toEqual(corrected.normative)
      expect((await table(2025, '?knownOn=2026-01-19')).proactive).toEqual(said2025)
      expect((await table(2025, '?knownOn=2026-01-07')).unreported).toEqual([own])
      expect((await view(2025, '?knownOn=2026-01-19')).statements).toHaveLength(1)
    })

    test('each figure tells who recorded it and when, and what it was before', async () => {
      const made = await cell('normative/made')
      expect(made).toMatchObject({ figure: 5, said: [{ organ: own }] })
      expect(made.said[0]?.values.map((v) => [v.value, v.on, v.by])).toEqual([
        [4, '2026-01-08', statistician],
        [5, '2026-01-20', statistician]
      ])
      // A figure that the correction left as it was has been said once.
      expect((await cell('normative/inForce')).said[0]?.values.map((v) => v.value)).toEqual([34])
    })

    test('what does not follow from last year’s is a hint, and is recorded all the same', async () => {
      // 31 in force + 5 made − 1 repealed = 35.
      expect((await table(2025)).hints).toEqual([{ row: 'normative', column: 'inForce', hint: 'notAsExpected', found: 34, expected: 35 }])
    })
  })

  test('of an organ with those below is the sum, and a cell opens what each of them said', async () => {
    office().on('2026-01-21')
    const below = granted(statistician, ['statistician'], day('2026-01-21'))
    expect(
      (
        await office()
          .as(founder)
          .post(`/api/organs/${child}/settings`, { facts: [below] })
      ).status
    ).toBe(200)
    expect((await report({ licensing: { decisions: 7 }, fees: { amount: 1 } }, { organ: child, on: '2026-01-21' })).status).toBe(200)
    const sum = await table(2025, '?subtree=true')
    expect([sum.proactive.licensing, sum.proactive.fees, sum.proactive.penalty]).toEqual([
      { decisions: 912 },
      { amount: 100_000_01 },
      { decisions: 140 }
    ])
    const { figure, said } = await cell('licensing/decisions', '?subtree=true')
    expect([figure, said.map((s) => [s.organ, s.values.at(-1)?.value])]).toEqual([
      912,
      [
        [own, 905],
        [child, 7]
      ]
    ])
    expect((await table(2025, '?subtree=true', organs.parent)).unreported).toEqual([organs.parent, organs.sibling])
  })

  test('takes the form of its year: the trial form’s columns for 2020, with a change that may be below nought', async () => {
    const of2020 = { licensing: { lastYearItems: 30, change: -2, decisions: 411 }, procurement: { purchases: 4, amount: 25_100_000 } }
    expect((await report(of2020, { on: '2026-01-21', year: 2020 })).status).toBe(200)
    expect(await table(2020)).toMatchObject({ form: '2019', proactive: of2020 })
    // Another form's columns beside it are no last year's of it.
    expect((await view(2021)).last).toMatchObject({ form: '2019', figures: of2020 })
    const years = (await office().as(statistician).get(`/api/organs/${own}/years`)).json.years
    expect(years[0]).toBe(2020)
  })

  test.each([
    ['a cell that the form has not', { normative: { newlyMade: 1 } }, { row: 'normative', column: 'newlyMade' }],
    ['a row that the form has not', { procurement: { amount: 1 } }, { row: 'procurement', column: 'amount' }],
    ['a number below nought', { normative: { made: -1 } }, { row: 'normative', column: 'made' }]
  ])('%s is refused aloud', async (_, figures, at) => {
    expect(await report(figures, { on: '2026-01-21', year: 2023 })).toMatchObject(ofCode('notInTheForm', { year: 2023, ...at }))
  })

  test('a year to come, one before the first form, half a document and half a fen are turned away', async () => {
    expect(await report({}, { on: '2026-01-21', year: 2027 })).toMatchObject(ofCode('inTheFuture'))
    expect(await report({}, { on: '2026-01-21', year: 2018 })).toMatchObject(ofCode('notInTheForm', { year: 2018 }))
    for (const wrong of [{ normative: { made: 1.5 } }, { normative: { made: '3' } }, { normative: 3 }, { 'no name': {} }] as never[])
      expect(problemIn(await report(wrong, { on: '2026-01-21' }))).toMatchObject({ status: 422, code: 'notOfTheSchema' })
    expect((await office().as(supervisor).get(`/api/organs/${own}/years/2025/proactive/cells/normative/amount`)).status).toBe(404)
  })
})

const ofCode = (code: RefusalCode, about: Record<string, unknown> = {}) => ({
  status: 409,
  json: { code: 'refused', refusal: { code, about } }
})
