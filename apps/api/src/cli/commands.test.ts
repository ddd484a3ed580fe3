import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedReport, TableView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportCommand } from '../intake/report/cli.ts'
import { printReport } from '../intake/report/testing/print-report.ts'
import { openStore, type Where } from '../log/store.ts'
import { onServer } from '../log/testing/each-store.ts'
import { statute } from '../settings/law-on.ts'
import { sentenceFor } from '../start/sentence-for.ts'
import { settingsOf } from '../start/settings-of.ts'
import { allRounder, organs, supervisor } from '../testing/county.ts'
import { openOffice } from '../testing/office.ts'
import { onEmbeddedOffice } from '../testing/on-each-office.ts'
import { begun, pathOf } from '../testing/telling.ts'
import { auditCommand } from './audit.ts'
import type { Io } from './io.ts'
import { ledgerCommand } from './ledger.ts'
import { rebuildCommand } from './rebuild.ts'

const { own } = organs
const key = '07'.repeat(32)

/** A command with its answer, its explanations, and its exit code; what is thrown is said as the program says it. */
async function run(command: (args: string[], io: Io) => Promise<number>, env: Record<string, string>, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    readFile: async (path) => readFileSync(path),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    now: () => Date.parse('2026-04-01T02:00:00Z'),
    settings: () => settingsOf({ flags: [], env: { MINGDU_KEY: key, ...env }, root: '/nowhere' })
  }
  try {
    return { code: await command(args, io), out, err }
  } catch (error) {
    return { code: 2, out, err: [...err, sentenceFor(error) ?? `a bug: ${error}`] }
  }
}

/** The number of the case with a consultation, and its ledger as the program answered it. */
let told: Record<'number' | 'zh' | 'en', string>

/** An office with two cases, filled before any of the tests. */
async function fill(where: Where): Promise<void> {
  const store = await openStore(where)
  try {
    const office = await openOffice(store)
    await begun(
      office,
      office.as(allRounder),
      own,
      say.received('2026-03-16'),
      say.decided('2026-03-20', 'notHeld'),
      say.sentOut('2026-03-23')
    )
    const view = await begun(office, office.as(allRounder), own, say.received('2026-03-16'), say.consulted('2026-03-17'))
    office.on('2026-04-01')
    const ledger = async (language: string) =>
      (await office.as(allRounder).get(`${pathOf(view)}/ledger`, { 'Accept-Language': language })).text
    told = { number: view.summary.number, zh: await ledger('zh'), en: await ledger('en') }
  } finally {
    await store.close()
  }
}

async function tamper(where: Where, ...statements: string[]): Promise<void> {
  const store = await openStore(where)
  try {
    for (const statement of statements) await sql.raw(statement).execute(store.db)
  } finally {
    await store.close()
  }
}

function commands(where: () => Where, env: () => Record<string, string>) {
  test('ledger prints what the program answers, in both languages; a number that is not there is said so: 1', async () => {
    expect(await run(ledgerCommand, env(), own, told.number)).toEqual({ code: 0, out: [told.zh.trimEnd()], err: [] })
    expect(await run(ledgerCommand, env(), own, told.number, '--en')).toEqual({ code: 0, out: [told.en.trimEnd()], err: [] })
    expect(told.zh).toContain('第三方答复期限计算单')
    expect(await run(ledgerCommand, env(), own, '没有这个号')).toMatchObject({ code: 1, out: [] })
    expect((await run(ledgerCommand, env(), '不是代号', '1')).code).toBe(2)
  })

  test('on what the program left, rebuild changes nothing and audit verify finds nothing: 0', async () => {
    expect(await run(rebuildCommand, env())).toEqual({ code: 0, out: ['已由留痕重建 2 件案件，与原视图一致。'], err: [] })
    const { code, out } = await run(auditCommand, env(), 'verify')
    expect({ code, out }).toEqual({ code: 0, out: [expect.stringMatching(/^已核对 \d+ 条记录，全部相符。$/)] })
  })

  test('a view put wrong is named with both values, put right, and answered with 1; then it is 0', async () => {
    await tamper(
      where(),
      `update cases set outcome = 'provided' where outcome = 'notHeld'`,
      `update year_counts set counts = '{}' where year = 2026`
    )
    const { code, out, err } = await run(rebuildCommand, env())
    expect({ code, err }).toEqual({ code: 1, err: [] })
    expect(out[0]).toMatch(/^cases yunling-zrzy\/[0-9a-f-]{36} outcome：应为 notHeld，原为 provided，已改正$/)
    expect(out).toContain('year_counts yunling-zrzy 2026 new|naturalPerson：应为 2，原为 0，已改正')
    expect(out.at(-1)).toBe(`已由留痕重建 2 件案件，改正 ${out.length - 1} 处。`)
    expect((await run(rebuildCommand, env())).code).toBe(0)
  })

  test('a row of the log changed behind the program’s back is named by audit verify: 1', async () => {
    await tamper(
      where(),
      'alter table facts disable trigger only_added',
      `update facts set legal_day = '2026-03-24' where type = 'sentOut'`,
      'alter table facts enable trigger only_added'
    )
    const { code, out } = await run(auditCommand, env(), 'verify')
    expect(code).toBe(1)
    expect(out[0]).toMatch(/^facts\/yunling-zrzy\/[0-9a-f-]{36}\/3\/legal_day：.*应为 2026-03-23，实为 2026-03-24/)
    expect(out.at(-1)).toMatch(/^已核对 \d+ 条记录，1 处不符。$/)
  })

  test('a rebuild trusts no row whose text was changed: it stops and says which', async () => {
    await tamper(
      where(),
      'alter table facts disable trigger only_added',
      `update facts set body = replace(body, 'notHeld', 'provided') where type = 'decided'`,
      'alter table facts enable trigger only_added'
    )
    const { code, out, err } = await run(rebuildCommand, env())
    expect({ code, out }).toEqual({ code: 2, out: [] })
    expect(err).toEqual([expect.stringMatching(/^日志记录 yunling-zrzy\/[0-9a-f-]{36}\/2 与其校验链不符.*audit verify/)])
    expect((await run(auditCommand, env(), 'verify')).code).toBe(1)
  })

  test('what cannot be done is one sentence and 2', async () => {
    const wrong = [
      await run(rebuildCommand, env(), '--force'),
      await run(auditCommand, env()),
      await run(auditCommand, env(), 'verify', 'all'),
      await run(auditCommand, { ...env(), MINGDU_KEY: 'ab'.repeat(32) }, 'verify'),
      await run(rebuildCommand, { MINGDU_DATA: join(tmpdir(), 'mingdu-nothing-here') }),
      await run(auditCommand, { MINGDU_DATA: tmpdir(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'verify')
    ]
    for (const { code, out, err } of wrong) {
      expect({ code, out, sentences: err.length }).toEqual({ code: 2, out: [], sentences: 1 })
      expect(err[0]).toMatch(/^\p{Script=Han}[^\n]*$/u)
    }
    expect(existsSync(join(tmpdir(), 'mingdu-nothing-here'))).toBe(false)
  })
}

describe('rebuild and audit, on a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-cli-'))
  beforeAll(() => fill({ folder }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  commands(
    () => ({ folder }),
    () => ({ MINGDU_DATA: folder })
  )

  test('a folder that the program uses just now is left alone', async () => {
    const store = await openStore({ folder })
    expect(await run(rebuildCommand, { MINGDU_DATA: folder })).toMatchObject({
      code: 2,
      err: [expect.stringContaining('正被另一个明牍进程使用')]
    })
    await store.close()
  })
})

onServer(
  'rebuild and audit',
  (_, url) => {
    beforeAll(() => fill({ url: url() }))
    commands(
      () => ({ url: url() }),
      () => ({ DATABASE_URL: url(), MINGDU_DATA: tmpdir() })
    )
  },
  'once'
)

onEmbeddedOffice('a published report', (office) => {
  /** What the system tabulates for an organ without a case in 2023. */
  const tabulated = async (): Promise<TableView> => {
    office().on('2024-01-15')
    return (await office().as(supervisor).get(`/api/organs/${organs.sibling}/years/2023/tables`)).json
  }
  const read = async (path: string): Promise<PublishedReport> => {
    const { code, out } = await run(reportCommand, {}, 'read', path)
    expect(code).toBe(0)
    return JSON.parse(out[0] ?? '')
  }
  const seed = new URL('../../../../../shared/data/reports/raw/lushi-gxkj-2023.txt', import.meta.url)

  test.skipIf(!existsSync(seed))(
    'of an organ that had no application, as really printed, has the figures that the system tabulates itself',
    async () => {
      const [report, table] = [await read(seed.pathname), await tabulated()]
      expect(report).toMatchObject({ form: table.form, year: table.year, unread: [] })
      expect(report.applications).toEqual(table.applications)
      expect(report.reviews).toEqual(table.disputes)
      expect(Object.keys(report.applications)).toHaveLength(25)
    }
  )

  test('as the system would print it is read as it was tabulated', async () => {
    const by = office().as(allRounder)
    await begun(
      office(),
      by,
      organs.child,
      say.received('2023-05-08', 'inPerson', 'welfare'),
      say.decided('2023-05-10', 'petition'),
      say.sentOut('2023-05-11')
    )
    await begun(office(), by, organs.child, say.received('2023-12-08', 'inPerson', 'business'))
    office().on('2024-01-15')
    const table: TableView = (await by.get(`/api/organs/${organs.child}/years/2023/tables`)).json
    const form = statute.forms.find((f) => f.id === '2021') ?? expect.fail('no form')
    const file = join(mkdtempSync(join(tmpdir(), 'mingdu-report-')), 'report.txt')
    writeFileSync(
      file,
      printReport({
        form,
        title: '云岭县测绘站2023年政府信息公开工作年度报告',
        applications: table.applications,
        reviews: table.disputes,
        manner: 'tabs'
      })
    )
    const report = await read(file)
    expect(report.applications).toEqual(table.applications)
    expect(report.applications['3.5.1']).toEqual([0, 0, 0, 1, 0, 0, 1])
    expect(report.applications['4']).toEqual([0, 1, 0, 0, 0, 0, 1])
  })
})
