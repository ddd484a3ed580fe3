import { NarrativeView, type OfficerId, ReportDocument } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { allRounder, holderOf, organs } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'

const { own, sibling } = organs
const { statistician } = holderOf
const figures = {
  regulations: { made: 0, repealed: 0, inForce: 0 },
  normative: { made: 0, repealed: 0, inForce: 4 },
  licensing: { decisions: 3 },
  penalty: { decisions: 0 },
  coercion: { decisions: 0 },
  fees: { amount: 0 }
}

onEachOffice('the words of a report', (office) => {
  const record = (fact: Record<string, unknown>, by: OfficerId = statistician, organ = own) =>
    office()
      .as(by)
      .post(`/api/organs/${organ}/settings`, { facts: [{ on: '2026-01-10', year: 2025, ...fact }] })
  const write = (narrative: Record<string, string>, more = {}, by?: OfficerId, organ?: typeof own) =>
    record({ type: 'narrativeWritten', subtree: false, narrative, ...more }, by, organ)
  const read = async () => NarrativeView.parse((await office().as(statistician).get(`/api/organs/${own}/years/2025/narrative`)).json)
  const paper = async () => ReportDocument.parse((await office().as(statistician).get(`/api/organs/${own}/years/2025/report.json`)).json)
  const said = '收到申请{applications:1:total}件，现行有效规范性文件{proactive:normative:inForce}件。'

  test('are the statistician’s to write, under the form’s headings; who replaces what another has replaced is told', async () => {
    await begun(office(), office().as(allRounder), own, say.received('2025-06-03'))
    office().on('2026-01-10')
    expect((await write({ applications: said }, {}, allRounder)).status).toBe(403)
    expect(await write({ weather: '晴' })).toMatchObject({ status: 409, json: { refusal: { code: 'notInTheForm' } } })
    expect((await write({ applications: 5 as never })).status).toBe(422)
    expect((await write({ applications: said })).status).toBe(200)
    const { statements, findings, resolved } = await read()
    expect(resolved.applications).toBe('收到申请1件，现行有效规范性文件〔　〕件。')
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.about)).toEqual([{ quote: '{proactive:normative:inForce}' }])
    expect(await write({ applications: '后来的人' })).toMatchObject({ status: 409, json: { refusal: { code: 'correctedMeanwhile' } } })
    expect((await write({ applications: said, other: '无。' }, { corrects: statements.at(-1)?.seq })).status).toBe(200)
    expect((await office().as(holderOf.statistician).get(`/api/organs/${sibling}/years/2025/narrative`)).status).toBe(404)
  })

  test('follow the tables, and a blank among them keeps the year open', async () => {
    const closing = async () => (await office().as(statistician).get(`/api/organs/${own}/years/2025/closing`)).json
    expect((await closing()).checks.map((c: { check: string }) => c.check)).toContain('figureUnknown')
    await record({ type: 'proactiveReported', figures })
    const { snapshot, checks } = await closing()
    expect(checks.map((c: { check: string }) => c.check)).not.toContain('figureUnknown')
    expect(snapshot.narrative).toEqual({
      applications: '收到申请1件，现行有效规范性文件4件。',
      other: '2025年度没有收取信息处理费。\n无。'
    })
    expect((await record({ type: 'yearHandedIn', signedBy: '周知白', snapshot })).status).toBe(200)
  })

  test('hold once the year is handed in: the paper says figures and words as they were', async () => {
    const seq = (await read()).statements.at(-1)?.seq
    expect(await write({}, { corrects: seq })).toMatchObject({ status: 409, json: { refusal: { code: 'yearClosed' } } })
    const reason = '报送后发现写错'
    expect((await write({ applications: '重写' }, { corrects: seq, reason })).status).toBe(200)
    const { narrative, marks, digest } = await paper()
    expect([narrative.applications, marks, digest]).toEqual([
      '收到申请1件，现行有效规范性文件4件。',
      [],
      expect.stringMatching(/^[0-9a-f]{64}$/)
    ])
  })

  test('may be asked for by the organ above: what is asked of the year is told, and whether it is met', async () => {
    const demands = [{ said: '总体情况不超过1字', part: '1', atMost: 1 }]
    const policy = { policy: 'reportDemands', year: 2025, value: demands }
    const set = { type: 'policySet', on: '2026-01-10', from: '2026-01-10', policy }
    const by = office().as(holderOf.administrator)
    expect((await by.post(`/api/organs/${own}/settings`, { facts: [set] })).status).toBe(200)
    const view = await read()
    expect(view.demands).toEqual(demands)
    expect(view.findings.filter((f) => f.finding === 'tooLong').map((f) => f.about)).toEqual([
      { said: '总体情况不超过1字', length: 2, atMost: 1 }
    ])
  })

  test('and figures go out as PDF too, each page with its mark while the year runs', async () => {
    const got = await office().as(statistician).get(`/api/organs/${own}/years/2026/report.pdf`)
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })
})
