import { parentPort, workerData } from 'node:worker_threads'
import { readFileOfReport } from './read-file.ts'

/** Reads one file in a thread of its own; the thread ends with it. */
parentPort?.postMessage(await readFileOfReport(workerData as Uint8Array))
