import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As printed for people: `line` says who it is, `username` is the officer's id. */
export type SignIn = { username: string; password: string; line: string }

export type RunningServer = {
  origin: string
  folder: string
  signIns: SignIn[]
  /** All that was printed so far, the log included. */
  said(): string
  /** Ends it as a power cut would; the folder stays until `stop`. */
  kill(): Promise<void>
  /** Ends it as asked to; the folder stays. */
  leave(): Promise<void>
  stop(): Promise<void>
}

type Given = { flags?: string[]; env?: Record<string, string>; folder?: string | undefined }

/** Starts the program as an office would, on a free port and in a folder of its own, and waits until it is ready. */
export async function startServer({ flags = ['--demo'], env = {}, folder }: Given = {}): Promise<RunningServer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'mingdu-data-')))
  const settings = { DATABASE_URL: '', ORIGIN: '', HOST: '', MINGDU_KEY: '', PORT: '0', MINGDU_DATA: data }
  const child = spawn(process.execPath, [main, ...flags], {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const heard = listen(child)
  const leave = () => end(child, 'SIGTERM')
  const stop = async () => {
    await leave()
    await rm(data, { recursive: true, force: true })
  }
  try {
    const origin = await heard.address
    return { origin, folder: data, signIns: signInsOf(heard.said()), said: heard.said, kill: () => end(child, 'SIGKILL'), leave, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export function signInsOf(text: string): SignIn[] {
  return text.split('\n').flatMap((line) => {
    const [, username, password] = /用户名 (\S+)\s+口令 (\S+)$/.exec(line) ?? []
    return username === undefined || password === undefined ? [] : [{ username, password, line: line.trim() }]
  })
}

const main = join(import.meta.dirname, '../../../api/src/main.ts')

/** What it prints, and the address that it names once it is ready. */
function listen(child: ChildProcess) {
  let text = ''
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        text += part
        const named = /已就绪：(http\S+)\/\s/.exec(text)?.[1]
        if (named !== undefined) resolve(named)
      })
    child.once('error', reject)
    child.once('close', (code, signal) => reject(new Error(`the server ended (${code ?? signal}) before it was ready:\n${text}`)))
  })
  return { address, said: () => text }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
