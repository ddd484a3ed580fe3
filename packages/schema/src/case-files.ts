import { z } from 'zod'
import { CaseId, OfficerId, OrganId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { type MediaType, mediaTypes } from './media-type.ts'

/** What a file is to its case (卷内目录 names it so). */
export const FileKind = z
  .enum([
    'application',
    'identity',
    'authority',
    'correction',
    'notice',
    'opinion',
    'search',
    'approval',
    'reply',
    'enclosure',
    'receipt',
    'payment',
    'evidence',
    'other'
  ])
  .meta({ id: 'FileKind', description: '卷内文件的种类' })
export type FileKind = z.infer<typeof FileKind>

export const FileId = z.uuid().brand<'FileId'>().meta({ id: 'FileId', description: '卷内文件代号' })
export type FileId = z.infer<typeof FileId>

export const FileMediaType = z
  .enum(Object.keys(mediaTypes) as [MediaType, ...MediaType[]])
  .meta({ id: 'FileMediaType', description: '文件格式，按内容识别' })

/** In bytes; the office sets a lower limit. */
export const FileSize = z
  .int()
  .min(1)
  .max(1024 ** 3)

/** A content that was handed over and sealed, and belongs to the case only once `fileAdded` is recorded. */
export const HandedOver = z.object({ file: FileId, mediaType: FileMediaType, size: FileSize }).strict().meta({ id: 'HandedOver' })
export type HandedOver = z.infer<typeof HandedOver>

/** One line of 卷内目录. `name` is null for those who do not handle the case, and once it was erased. */
export const CaseFileEntry = z
  .object({
    /** The fact that added it. */
    seq: z.int(),
    file: FileId,
    kind: FileKind,
    name: z.string().nullable(),
    on: LocalDate,
    by: OfficerId,
    byName: z.string(),
    at: z.string(),
    mediaType: FileMediaType,
    size: FileSize,
    pages: z.int().nullable(),
    /** Its place in the list and its first page, where the pages of all before it are known; null of one struck out. */
    place: z.int().nullable(),
    firstPage: z.int().nullable(),
    /** The fact it belongs to, and the one by which it was struck out. */
    about: z.int().nullable(),
    struckBy: z.int().nullable()
  })
  .strict()
  .meta({ id: 'CaseFileEntry' })
export type CaseFileEntry = z.infer<typeof CaseFileEntry>

export const CaseFilesView = z
  .object({
    organ: OrganId,
    id: CaseId,
    version: z.int(),
    files: z.array(CaseFileEntry),
    erased: z.boolean(),
    mayAdd: z.boolean(),
    mayOpen: z.boolean(),
    mayStrike: z.boolean(),
    bytesMax: z.int(),
    filesMax: z.int()
  })
  .strict()
  .meta({ id: 'CaseFilesView' })
export type CaseFilesView = z.infer<typeof CaseFilesView>

/** A content computed anew and held to what the log keeps of it. */
export const FileCheck = z.object({ agrees: z.boolean() }).strict().meta({ id: 'FileCheck' })
export type FileCheck = z.infer<typeof FileCheck>
