import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../src')
type Env = Record<string, string>
const inherited = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LOG_LEVEL: 'error' }
const running = new Set<ChildProcess>()
const folders = new Set<string>()

export interface Program {
  address: string
  /** What it told whoever started it. */
  out(): string
  err(): string
  signal(name: 'SIGTERM' | 'SIGKILL'): void
  ended: Promise<number | null>
}

/** The program as an office runs it, on a port of its own, ready to be asked. */
export async function started(env: Env): Promise<Program> {
  const child = spawn(process.execPath, [join(root, 'main.ts')], { env: { ...inherited, PORT: '0', ...env } })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /已就绪：(\S+)\//.exec(said.out)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`ended early: ${said.out}${said.err}`)))
  })
  return { address, out: () => said.out, err: () => said.err, signal: (name) => void child.kill(name), ended }
}

/** A command with its exit code and what it said. */
export async function cli(env: Env, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'cli/main.ts'), ...args], { env: { ...inherited, ...env } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    )
  })
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-e2e-'))
  folders.add(folder)
  return folder
}

/** Ends what a test left running, and takes its folders away. */
export async function cleared(): Promise<void> {
  for (const child of running) if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'close')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  running.clear()
  folders.clear()
}
