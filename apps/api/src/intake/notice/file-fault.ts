import type { Label } from '@mingdu/schema'

/** What is wrong with a file as a whole, with the path in it where it has one. */
export type FileFault = { path: string; message: Label }

export type Unreadable = { is: 'unreadable'; faults: FileFault[] }

export const unreadable = (message: Label): Unreadable => ({ is: 'unreadable', faults: [{ path: 'text', message }] })
