import type { CaseId, FileId, MediaType, OfficerId, OrganId } from '@mingdu/schema'
import type { Instant } from '../log/tables.ts'

export interface Files {
  organ: OrganId
  stream: CaseId
  file: FileId
  by_officer: OfficerId
  handed_at: Instant
  /** Null until the whole of it has come. */
  media_type: MediaType | null
  size: number | null
  /** SM3 of the content, sealed; null once it lies with the particulars of its fact. */
  digest: Uint8Array | null
  /** The fact that it came into the case with; null until it is recorded. */
  seq: number | null
}

export interface FileSlices {
  organ: OrganId
  stream: CaseId
  file: FileId
  n: number
  sealed: Uint8Array
}
