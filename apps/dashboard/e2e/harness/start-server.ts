import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type SignIn = { username: string; password: string; line: string }

/** `said`: all that was printed so far. `kill` ends it as a power cut would; the folder stays until `stop`. */
export type RunningServer = {
  origin: string
  folder: string
  signIns(): SignIn[]
  said(): string
  kill(): Promise<void>
  stop(): Promise<void>
}

type Given = { flags?: string[]; env?: Record<string, string>; folder?: string }

/** Starts the program as an office would, on a free port and in a folder of its own, and waits until it is ready. */
export async function startServer({ flags = ['--demo'], env = {}, folder }: Given = {}): Promise<RunningServer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'mingdu-data-')))
  const port = await freePort()
  const child = spawn(process.execPath, [main, ...flags], {
    env: { ...process.env, PORT: String(port), MINGDU_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
  const said = () => text
  const origin = `http://127.0.0.1:${port}`
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const stop = async () => {
    await end('SIGTERM')
    await rm(data, { recursive: true, force: true })
  }
  try {
    await ready(origin, child, said)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, folder: data, signIns: () => signInsOf(text), said, kill: () => end('SIGKILL'), stop }
}

/** A printed line that ends in a user name and a password made by us. */
export function signInsOf(text: string): SignIn[] {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  return lines.flatMap((line) => {
    const found = /(?<username>\S+)\s+(?<password>[a-z2-9]{4}(-[a-z2-9]{4}){3})$/.exec(line)?.groups
    return found === undefined ? [] : [{ username: found.username as string, password: found.password as string, line }]
  })
}

const main = join(import.meta.dirname, '../../../api/src/main.ts')

async function ready(origin: string, child: ChildProcess, said: () => string) {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended (${child.exitCode ?? child.signalCode}):\n${said()}`)
    const answer = await fetch(`${origin}/api/ready`).catch(() => undefined)
    if (answer?.status === 200) return
    await wait(100)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  server.close()
  await once(server, 'close')
  return address.port
}
