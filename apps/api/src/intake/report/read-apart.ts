import { Worker } from 'node:worker_threads'
import type { FileRead } from './read-file.ts'

export type Limits = { timeMs: number; heapMegabytes: number }

/** A report is read in about a second; a file made to take long, or to fill the memory, ends only its own thread. */
const LIMITS: Limits = { timeMs: 30_000, heapMegabytes: 768 }

/** Two files at once leave the rest of the machine to the office; a few more wait their turn. */
const AT_ONCE = 2
const WAITING_MOST = 6

/** Reads files of reports one or two at a time, apart from the thread that answers. */
export function apartReader(limits: Limits = LIMITS): (bytes: Uint8Array) => Promise<FileRead> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (bytes) => {
    if (waiting.length >= WAITING_MOST) return { is: 'fault', fault: 'busy' }
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await readApart(bytes, limits)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

function readApart(bytes: Uint8Array, { timeMs, heapMegabytes }: Limits): Promise<FileRead> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), {
      workerData: bytes,
      env: {},
      execArgv: [],
      // What libraries print about a stranger's file is not for our log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
    })
    const end = (read: FileRead) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(read)
    }
    const timer = setTimeout(() => end({ is: 'fault', fault: 'tooLong' }), timeMs)
    worker.once('message', (read: FileRead) => end(read))
    worker.once('error', (error) => end({ is: 'fault', fault: isOutOfMemory(error) ? 'unpacksTooLarge' : 'damaged' }))
    worker.once('exit', () => end({ is: 'fault', fault: 'damaged' }))
  })
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
