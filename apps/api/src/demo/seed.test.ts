import { type CaseListView, type CellCases, day, type LocalDate, legalDayOf, type Phase, type TableView, yearOf } from '@mingdu/schema'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { createIdentity } from '../auth/identity.ts'
import { cookiesOf } from '../http/testing/shell-under-test.ts'
import type { Store } from '../log/store.ts'
import { onEmbedded } from '../log/testing/each-store.ts'
import { findingsOf, master } from '../log/testing/recorded.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { statute } from '../settings/law-on.ts'
import { settingsBook } from '../settings/settings-book.ts'
import { type Client, clientOf } from '../testing/client.ts'
import { identityGiven, ORIGIN } from '../testing/sessions.ts'
import { seedDemo } from './seed.ts'

onEmbedded('the demo county', (store) => {
  /** Filled as it would be on a day, and looked at by its supervisor. */
  async function filledOn(today: string) {
    const now = () => Date.parse(`${today}T02:00:00Z`)
    const identity = createIdentity({ ...identityGiven(store()), now: () => Date.now(), lockMinutes: 10 })
    const steps: [number, number][] = []
    const signIns = await seedDemo({ store: store(), master, identity, now, progress: (done, of) => steps.push([done, of]) })
    const app = createApp({ store: store(), master, identity, now, log: pino({ level: 'silent' }), origins: [ORIGIN], lockMinutes: 10 })
    const ask = (path: string, request: RequestInit) => app.request(`${ORIGIN}${path}`, request)
    const signedIn = async (username: string) => {
      const password = signIns.find((s) => s.username === username)?.password
      const headers = { 'Content-Type': 'application/json' }
      const answer = await ask('/api/auth/sign-in/username', { method: 'POST', headers, body: JSON.stringify({ username, password }) })
      expect(answer.status).toBe(200)
      return clientOf(ask, cookiesOf(answer))
    }
    return { steps, signIns, signedIn }
  }
  const listed = async (
    client: Awaited<ReturnType<Awaited<ReturnType<typeof filledOn>>['signedIn']>>,
    query: string
  ): Promise<CaseListView> => (await client.get(`/api/cases?${query}`)).json

  test('shows every state of the clock today, two years in balanced tables, and a person for every role', async () => {
    const { steps, signIns, signedIn } = await filledOn('2026-11-23')
    expect(steps.at(-1)).toEqual([steps.length, steps.length])
    expect(signIns.length).toBe(11)
    expect(new Set(signIns.map((s) => s.password)).size).toBe(11)
    const supervisor = await signedIn('tang-jiandu')
    const { counts, cases } = await listed(supervisor, 'state=open')
    for (const [state, n] of Object.entries(counts)) expect([state, n > 0]).toEqual([state, true])
    const phases = new Set<Phase>(cases.map((c) => c.phase))
    for (const phase of ['unconfirmed', 'handling', 'awaitingPayment', 'decided'] as const) expect(phases).toContain(phase)
    expect(cases.some((c) => c.deadline?.provisional)).toBe(true)
    expect(cases.some((c) => c.deadline && c.deadline.legal !== c.deadline.strict)).toBe(true)
    for (const year of [2025, 2026]) {
      const table: TableView = (await supervisor.get(`/api/organs/yunling/years/${year}/tables?subtree=true`)).json
      expect([table.balanced, table.organs.length]).toEqual([true, 4])
      expect(table.applications['1']?.at(-1)).toBeGreaterThan(20)
    }
    expect((await listed(supervisor, 'state=all')).cases.length).toBe(50)
    await everyCellOpensItsCases(supervisor, '/api/organs/yunling-zrzy/years/2026/tables')
    await soundAndSame(store(), day('2026-11-23'))
  })

  // A new year, and a leap day in a year that no notice covers.
  test.each(['2026-01-01', '2028-02-29'])('can be filled on any day: %s', async (today) => {
    const { signedIn } = await filledOn(today)
    const supervisor = await signedIn('tang-jiandu')
    for (const year of [yearOf(day(today)) - 1, yearOf(day(today))])
      expect((await supervisor.get(`/api/organs/yunling/years/${year}/tables?subtree=true`)).json.balanced).toBe(true)
    expect((await listed(supervisor, 'state=open')).counts.open).toBeGreaterThan(5)
    await soundAndSame(store(), day(today))
  })
})

/** Decision 10: a figure is never more than the cases behind it, nor less. */
async function everyCellOpensItsCases(client: Client, tables: string): Promise<void> {
  const { applications }: TableView = (await client.get(tables)).json
  const { columns } = statute.forms.find((f) => f.id === '2021')?.applications ?? expect.fail('no form')
  const opened: Record<string, number[]> = {}
  for (const row of Object.keys(applications)) {
    opened[row] = []
    for (const { code } of columns) {
      const { figure, cases }: CellCases = (await client.get(`${tables}/cells/${row}/${code}`)).json
      expect(cases.length).toBe(figure)
      opened[row].push(figure)
    }
  }
  expect(opened).toEqual(applications)
}

async function soundAndSame(store: Store, today: LocalDate): Promise<void> {
  expect(await findingsOf(store)).toEqual([])
  const found: unknown[] = []
  const settings = await settingsBook().current(store.db)
  await rebuild({ store, master, settings, today, report: (d) => found.push(d) })
  expect(found).toEqual([])
  const last = await store.db.selectFrom('facts').select('recorded_at').orderBy('position', 'desc').limit(1).executeTakeFirstOrThrow()
  expect(legalDayOf(Date.parse(last.recorded_at)) <= today).toBe(true)
}
