import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { lockFolder } from '../log/folder-lock.ts'

/**
 * The folder of the demo knows whether its filling was finished: one that was broken off begins anew,
 * and a folder that holds anything else is never touched. Throws `NotADemo`.
 */
export function demoFolder(folder: string): DemoFolder {
  const [filling, finished, data] = ['demo-filling', 'demo-sign-ins.json', 'pg'].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ]
  const release = lockFolder(folder)
  try {
    if (existsSync(filling)) rmSync(data, { recursive: true, force: true })
    else if (existsSync(data) && !existsSync(finished))
      throw new NotADemo(`目录“${folder}”里已有数据，不是演示数据。请用 MINGDU_DATA 另指定一个目录，或去掉 --demo。`)
  } finally {
    release()
  }
  return {
    signIns: () => (existsSync(finished) ? SignIns.parse(JSON.parse(readFileSync(finished, 'utf8'))) : null),
    begin: () => writeFileSync(filling, ''),
    end(signIns) {
      writeFileSync(finished, JSON.stringify(signIns, null, 2), { mode: 0o600 })
      rmSync(filling)
    }
  }
}

export interface DemoFolder {
  /** Who can sign in, once the demo is filled. */
  signIns(): SignIn[] | null
  begin(): void
  end(signIns: readonly SignIn[]): void
}

/** The demo was asked for where other data lie. */
export class NotADemo extends Error {
  override name = 'NotADemo'
}

const SignIn = z.object({ note: z.string(), name: z.string(), username: z.string(), password: z.string() })
const SignIns = z.array(SignIn)
export type SignIn = z.infer<typeof SignIn>
