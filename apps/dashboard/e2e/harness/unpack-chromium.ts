import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import type { Chromium } from './find-chromium.ts'

/**
 * Unpacks a Chromium that comes with the install, with the libraries it needs, once per version and
 * user into the temporary folder (some 3 s, 200 MB). It is a headless shell: it cannot show a window.
 */
export async function unpackChromium(from: '@sparticuz/chromium' | 'old-chromium'): Promise<Chromium> {
  const source = join(dirname(createRequire(import.meta.url).resolve(from)), '..')
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `mingdu-chromium-${version}-${process.getuid?.() ?? 'any'}`)
  if (!existsSync(folder)) await unpackInto(folder, join(source, 'bin'))
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}

/** All or nothing, and two at a time do no harm: the folder gets its name when it is complete. */
async function unpackInto(folder: string, bin: string) {
  const draft = await mkdtemp(`${folder}-draft-`)
  await insideTemporaryFolder(draft, () => Promise.all(['chromium.br', 'al2023.tar.br'].map((file) => inflate(join(bin, file)))))
  try {
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** `inflate` knows only one place to write to: the temporary folder of the process. */
async function insideTemporaryFolder(folder: string, work: () => Promise<unknown>) {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
