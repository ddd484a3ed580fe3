import type { CaseId, FileId, OrganId } from '@mingdu/schema'
import { type SealKeys, seal, unseal } from '../sealing/seal.ts'

/** Where a file lies. */
export type FileRef = { organ: OrganId; stream: CaseId; file: FileId }

/** A file is sealed in slices: none holds up the embedded store for long, and no file is in memory whole. */
export const SLICE_BYTES = 64 * 1024

export const slicesOf = (size: number): number => Math.ceil(size / SLICE_BYTES)

export const sealSlice = (keys: SealKeys, ref: FileRef, n: number, plain: Uint8Array): Uint8Array => seal(keys, placeOf(ref, n), plain)

/** Throws `SealBroken`. */
export const openSlice = (keys: SealKeys, ref: FileRef, n: number, sealed: Uint8Array): Uint8Array => unseal(keys, placeOf(ref, n), sealed)

/** SM3 of the content, until it lies with the particulars of its fact. */
export const sealDigest = (keys: SealKeys, ref: FileRef, digest: string): Uint8Array =>
  seal(keys, placeOf(ref, 'digest'), Buffer.from(digest, 'hex'))

export const openDigest = (keys: SealKeys, ref: FileRef, sealed: Uint8Array): string =>
  Buffer.from(unseal(keys, placeOf(ref, 'digest'), sealed)).toString('hex')

// No part holds a line feed: organs, streams and files are names.
const placeOf = ({ organ, stream, file }: FileRef, what: number | 'digest'): string => ['file', organ, stream, file, what].join('\n')
