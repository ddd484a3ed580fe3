import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './start-server.ts'

/** Where the folder lies that all journeys of a run take their copy of. */
const FILLED = 'MINGDU_FILLED_DEMO'

/** Before the journeys: fills the demo county once, in ten seconds, so that each need not. */
export async function setup(): Promise<void> {
  const server = await startServer()
  await server.leave()
  process.env[FILLED] = server.folder
}

export async function teardown(): Promise<void> {
  const filled = process.env[FILLED]
  if (filled) await rm(filled, { recursive: true, force: true })
}

/** A filled demo county of one's own; undefined where none was filled before, and the program fills one itself. */
export async function copyOfDemo(): Promise<string | undefined> {
  const filled = process.env[FILLED]
  if (!filled) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'mingdu-data-'))
  await cp(filled, folder, { recursive: true })
  return folder
}
