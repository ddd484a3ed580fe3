import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { onServer } from '../log/testing/each-store.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const folders: string[] = []
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'close')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-start-'))
  folders.push(folder)
  return folder
}

/** Starts the program as people do; `ready` is its address, `ended` its code and all that it said. */
function program(env: Record<string, string>, ...flags: string[]) {
  const inherited = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' }
  const child = spawn(process.execPath, [main, ...flags], { env: { ...inherited, PORT: '0', LOG_LEVEL: 'info', ...env } })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, out, err }))
  const said = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = words.exec(out)
        if (found) resolve(found)
      })
      void ended.then(() => reject(new Error(`ended early: ${out}${err}`)))
    })
  const ready = said(/已就绪：(\S+)\//).then(([, address]) => address as string)
  ready.catch(() => {})
  return { child, ready, said, ended, out: () => out }
}

const signIn = (address: string, username: string, password: string) =>
  fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password })
  })

const setUp = (address: string, token: string | undefined) =>
  fetch(`${address}/api/set-up`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, id: 'shen-xitong', name: '沈系统', password: 'yunling-county-1' })
  })
const tokenFrom = (out: string) => /set-up#(\S+)/.exec(out)?.[1] ?? ''

async function stopped(running: ReturnType<typeof program>, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
  running.child.kill(signal)
  return running.ended
}

const refused = async (env: Record<string, string>, sentence: RegExp, ...flags: string[]) => {
  const { code, err, out } = await program(env, ...flags).ended
  expect(err.trim()).toMatch(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err + out).not.toMatch(/ {4}at /)
  expect(code).toBe(1)
}

test('from an empty folder through its life: set up once by who started it, restarts, and what it refuses', async () => {
  const folder = newFolder()
  const first = program({ MINGDU_DATA: folder })
  const address = await first.ready
  const token = tokenFrom(first.out())
  // Four groups, in no log; nobody can sign in before.
  expect(token).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(await (await fetch(`${address}/api/set-up`)).json()).toMatchObject({ administrator: false, organ: false })
  expect((await setUp(address, `x${token.slice(1)}`)).status).toBe(403)
  const both = await Promise.all([setUp(address, token), setUp(address, token)])
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409])
  expect([(await setUp(address, token)).status, (await fetch(`${address}/api/ready`)).status]).toEqual([409, 200])
  expect((await signIn(address, 'shen-xitong', 'yunling-county-1')).status).toBe(200)
  expect(statSync(join(folder, 'master.key')).mode & 0o077).toBe(0)
  await refused({ MINGDU_DATA: folder }, /正被另一个明牍进程使用/)
  const { code, err } = await stopped(first)
  expect([code, err.includes(token), err.includes('yunling-county-1')]).toEqual([0, false, false])

  await refused({ MINGDU_DATA: folder, MINGDU_KEY: 'ab'.repeat(32) }, /主密钥与数据库不符/)
  await refused({ MINGDU_DATA: folder }, /不是演示数据/, '--demo')

  // The address is not said again; the session of before still holds, also after a kill.
  const cookie =
    both
      .find((answer) => answer.status === 201)
      ?.headers.getSetCookie()[0]
      ?.split(';')[0] ?? ''
  const second = program({ MINGDU_DATA: folder })
  await second.ready
  expect(second.out()).not.toContain('set-up')
  await stopped(second, 'SIGKILL')
  const again = await program({ MINGDU_DATA: folder }).ready
  expect(await (await fetch(`${again}/api/auth/get-session`, { headers: { cookie } })).json()).toMatchObject({ officer: 'shen-xitong' })
}, 180_000)

test('a demo that was broken off begins anew; a finished one names its people again', async () => {
  const folder = newFolder()
  const broken = program({ MINGDU_DATA: folder }, '--demo')
  await broken.said(/已录入/)
  await stopped(broken, 'SIGKILL')
  const whole = program({ MINGDU_DATA: folder }, '--demo')
  const address = await whole.ready
  const people = [...whole.out().matchAll(/用户名 (\S+) {2}口令 (\S+)/g)].map(
    ([, username, password]) => [username, password] as [string, string]
  )
  expect(people.length).toBeGreaterThan(5)
  expect(new Set(people.map(([, password]) => password)).size).toBe(people.length)
  for (const [username, password] of people.slice(0, 3)) expect((await signIn(address, username, password)).status).toBe(200)
  await stopped(whole)
  const later = program({ MINGDU_DATA: folder }, '--demo')
  await later.ready
  expect(later.out()).toContain(people[0]?.[1])
  expect(later.out()).not.toContain('已录入')
}, 180_000)

describe('what keeps the program from starting is said in one sentence, with code 1 and no stack', () => {
  test('a port that is taken, known before anything is made', async () => {
    const folder = newFolder()
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    await refused({ MINGDU_DATA: folder, PORT: String(port) }, new RegExp(`端口 ${port} 已被占用`))
    holder.close()
    expect(existsSync(join(folder, 'pg'))).toBe(false)
  })

  test('a database that does not answer', () =>
    refused({ MINGDU_DATA: newFolder(), DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }, /^连不上数据库/))

  test('a data folder that is a file', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    await refused({ MINGDU_DATA: file }, /指向的不是目录/)
  })

  test('a key that is none', () => refused({ MINGDU_DATA: newFolder(), MINGDU_KEY: 'secret' }, /MINGDU_KEY不是有效的主密钥/))

  onServer('of the server', (_, url) => {
    test('a database that does not exist', () => refused({ MINGDU_DATA: newFolder(), DATABASE_URL: `${url()}_none` }, /^数据库不存在/))
  })
})

onServer('on a server', (_, url) => {
  test('two processes share the database and its officers', async () => {
    const shared = { MINGDU_DATA: newFolder(), DATABASE_URL: url(), MINGDU_KEY: 'cd'.repeat(32) }
    const first = program(shared)
    await first.ready
    const second = program({ ...shared, MINGDU_DATA: newFolder() })
    const address = await second.ready
    // Both say the same address: whichever is asked, the other knows that it was done.
    expect(tokenFrom(second.out())).toBe(tokenFrom(first.out()))
    const cookie = (await setUp(address, tokenFrom(first.out()))).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await setUp(await first.ready, tokenFrom(first.out()))).status).toBe(409)
    const seen = await fetch(`${await first.ready}/api/auth/get-session`, { headers: { cookie } })
    expect(await seen.json()).toMatchObject({ officer: 'shen-xitong' })
  })
})
