import { Digest, LocalDate, OrganId, Stream } from '@mingdu/schema'
import { z } from 'zod'

/** Heads that a seal binds: by stream, its length and its digest then. */
export const SealedHeads = z.record(Stream, z.tuple([z.int().min(1), Digest]))
export type SealedHeads = Record<string, [length: number, hash: string]>

/** What the text of an organ's seal says. */
export const SealText = z.object({ organ: OrganId, n: z.int().min(1), at: z.iso.datetime({ precision: 3 }), heads: SealedHeads }).strict()

/** What the text of a day's anchor says: every organ's last seal. */
export const AnchorText = z.object({ day: LocalDate, organs: z.record(OrganId, z.tuple([z.int().min(1), Digest])) }).strict()
