import type { Settings } from '../start/settings-of.ts'

/** What a command is given of the world. */
export type Io = {
  readFile(path: string): Promise<Uint8Array>
  out(line: string): void
  err(line: string): void
  now(): number
  /** Where the data lie; read only by commands that need them. */
  settings(): Settings
}
