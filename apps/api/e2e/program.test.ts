import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { CaseId, Fact } from '@mingdu/schema'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore, type Where } from '../src/log/store.ts'
import { onServer } from '../src/log/testing/each-store.ts'
import { type Came, founded, type OnePersonOffice, officeAt, today } from './one-person-office.ts'
import { cleared, cli, newFolder, started } from './program.ts'

const KEY = 'cd'.repeat(32)
/** Starting the embedded database five times takes what it takes. */
const LONG = 240_000
afterEach(cleared)

describe('on a folder', () => {
  const place = () => {
    const folder = newFolder()
    return { env: { MINGDU_DATA: folder }, where: { folder } }
  }
  test('killed, and told to stop, while facts are recorded, it has lost none that was answered', () => endedAndStartedAgain(place()), LONG)
})

onServer('on a server', (_, url) => {
  const place = () => ({ env: { DATABASE_URL: url(), MINGDU_DATA: newFolder(), MINGDU_KEY: KEY }, where: { url: url() } })
  test('killed, and told to stop, while facts are recorded, it has lost none that was answered', () => endedAndStartedAgain(place()), LONG)

  test('while the database is out of reach every request says so, and all goes on when it is back', async () => {
    const line = await lineTo(url())
    const program = await started({ DATABASE_URL: line.url, MINGDU_DATA: newFolder(), MINGDU_KEY: KEY })
    const office = await founded(program)
    const begun = await office.begin(v7())
    const id = begun?.view.summary.id as CaseId
    const ready = async () => {
      const answer = await fetch(`${program.address}/api/ready`)
      return [answer.status, answer.headers.get('retry-after')]
    }
    expect(await ready()).toEqual([200, null])
    await line.cut()
    const key = v7()
    expect(await office.record(id, 1, decided(), key)).toMatchObject({ status: 503, code: 'storeDown' })
    expect(await office.begin(v7())).toMatchObject({ status: 503, code: 'storeDown' })
    expect(await office.show(id)).toMatchObject({ status: 503, code: 'storeDown' })
    expect(await ready()).toEqual([503, '5'])
    expect((await fetch(`${program.address}/api/health`)).status).toBe(200)
    await line.mend()
    expect(await ready()).toEqual([200, null])
    expect(await office.record(id, 1, decided(), key)).toMatchObject({ status: 200, view: { summary: { version: 2 } } })
    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
    await line.cut()
  })
})

type Place = { env: Record<string, string>; where: Where }

/** A request as its officer remembers it: what was sent under which key, and the version that was answered. */
type Sent = { id: CaseId | null; version: number; fact: Fact | null; key: string; answered: boolean }

const decided = (): Fact => ({ type: 'decided', on: today(), outcome: 'notHeld' as never })
const next = (version: number): Fact | null => [decided(), sentOut(), delivered()][version - 1] ?? null
const sentOut = (): Fact => ({ type: 'sentOut', on: today(), manner: 'posted' })
const delivered = (): Fact => ({ type: 'delivered', on: today() })

async function endedAndStartedAgain({ env, where }: Place): Promise<void> {
  let program = await started(env)
  let office = await founded(program)
  const sent: Sent[] = []
  for (const [answers, signal] of [
    [7, 'SIGKILL'],
    [40, 'SIGKILL'],
    [20, 'SIGTERM']
  ] as const) {
    await recordUntil(office, sent, answers, () => program.signal(signal))
    expect(await program.ended).toBe(signal === 'SIGTERM' ? 0 : null)
    expect(program.err()).toBe('')
    program = await started(env)
    office = officeAt(program.address, office.cookie)
    // Killed, it may have kept one more in the moment before it answered; told to stop, it answers what it keeps.
    await everythingAnsweredIsThere(office, sent, signal === 'SIGTERM' ? 0 : 1)
    await askedAgain(office, sent)
  }
  program.signal('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(await cli(env, 'audit', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('全部相符') })
  expect(await cli(env, 'rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('与原视图一致') })
  await aChangedRowIsNamed(env, where)
}

/** Four officers at once, until so many answers came; then `end` comes upon them in the midst of the next. */
async function recordUntil(office: OnePersonOffice, sent: Sent[], answers: number, end: () => void): Promise<void> {
  let came = 0
  const officer = async () => {
    for (;;) {
      let id: CaseId | null = null
      for (let version = 0; version < 4; version++) {
        const one: Sent = { id, version, fact: version === 0 ? null : next(version), key: v7(), answered: false }
        sent.push(one)
        const answer = await again(office, one)
        if (answer === null || answer.code === 'shuttingDown') return
        expect([200, 201]).toContain(answer.status)
        id = noted(one, answer)
        came += 1
        if (came === answers) end()
      }
    }
  }
  await Promise.all([officer(), officer(), officer(), officer()])
}

const again = (office: OnePersonOffice, { id, version, fact, key }: Sent): Promise<Came> =>
  id && fact ? office.record(id, version, fact, key) : office.begin(key)

function noted(one: Sent, answer: NonNullable<Came>): CaseId {
  one.answered = true
  one.id = answer.view.summary.id
  expect(answer.view.summary.version).toBe(one.version + 1)
  return one.id
}

async function everythingAnsweredIsThere(office: OnePersonOffice, sent: readonly Sent[], more: 0 | 1): Promise<void> {
  const versions = new Map<CaseId, number>()
  for (const { id, version, answered } of sent) if (answered && id) versions.set(id, Math.max(version + 1, versions.get(id) ?? 0))
  for (const [id, version] of versions) {
    const shown = await office.show(id)
    expect(shown?.status).toBe(200)
    expect([version, version + more]).toContain(shown?.view.summary.version)
    expect(shown?.view.timeline.map((e) => e.seq)).toEqual(shown?.view.timeline.map((_, i) => i + 1))
  }
  const cases = (await office.total()) - versions.size
  expect(cases).toBeGreaterThanOrEqual(0)
  // Each of the four officers may have begun a case that was never answered.
  expect(cases).toBeLessThanOrEqual(4 * more)
}

/** Whoever got no answer sends the same again under the same key: recorded once, whether it had been or not. */
async function askedAgain(office: OnePersonOffice, sent: readonly Sent[]): Promise<void> {
  for (const one of sent.filter((s) => !s.answered)) {
    const answer = await again(office, one)
    expect([200, 201]).toContain(answer?.status)
    if (answer) noted(one, answer)
  }
}

async function aChangedRowIsNamed(env: Record<string, string>, where: Where): Promise<void> {
  const store = await openStore(where)
  await sql`alter table facts disable trigger only_added`.execute(store.db)
  const { rows } = await sql<{ stream: string }>`
    update facts set body = replace(body, '"notHeld"', '"provided"')
      where (stream, seq) = (select stream, seq from facts where type = 'decided' order by position limit 1) returning stream`.execute(
    store.db
  )
  await sql`alter table facts enable trigger only_added`.execute(store.db)
  await store.close()
  const { code, out } = await cli(env, 'audit', 'verify')
  expect(code).toBe(1)
  expect(out.split('\n')[0]).toContain(`facts/yunling/${rows[0]?.stream}/2`)
}

/** A line to the database that can be cut and mended: what the program sees of a server that goes away. */
async function lineTo(url: string) {
  const target = new URL(url)
  const open = new Set<Socket>()
  let port = 0
  let server: Server
  const mend = async () => {
    server = createServer((socket) => {
      const onward = connect(Number(target.port || 5432), target.hostname)
      for (const [end, other] of [[socket, onward] as const, [onward, socket] as const]) {
        open.add(end)
        end.pipe(other)
        end.on('error', () => other.destroy()).on('close', () => open.delete(end))
      }
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as { port: number }).port
  }
  await mend()
  const own = new URL(url)
  own.port = String(port)
  own.hostname = '127.0.0.1'
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }
  return { url: own.href, cut, mend }
}
