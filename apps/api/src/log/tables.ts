import type { ActId, ApplicantKindId, CaseId, LocalDate, OfficerId, OrganId, Stream } from '@mingdu/schema'
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { FileSlices, Files } from '../files/tables.ts'
import type { Shelf } from '../search/shelves.ts'
import type { Cases } from './cases-table.ts'

/** The tables as the program sees them; the migrations make them. Every key leads with the organ. */
export interface Tables {
  facts: Facts
  case_keys: CaseKeys
  particulars: ParticularsTable
  postings: Postings
  year_counts: YearCounts
  series: Series
  idempotency: Idempotency
  cases: Cases
  organ_seals: OrganSeals
  anchors: Anchors
  followers: Followers
  installation: Installation
  looks: Looks
  files: Files
  file_slices: FileSlices
  search_words: SearchWords
}

/** An instant, ISO 8601 in UTC to the millisecond. */
export type Instant = string

/** Goes in as JSON text, comes out parsed: the drivers differ on objects, and more on arrays. */
type Json<T> = ColumnType<T, string, string>

interface Facts {
  organ: OrganId
  stream: Stream
  seq: number
  position: GeneratedAlways<number>
  xact: GeneratedAlways<string>
  type: string
  schema: number
  chart: number
  legal_day: LocalDate
  recorded_at: Instant
  recorded_day: LocalDate
  by_officer: OfficerId
  act: ActId
  body: string
  prev: string
  hash: string
}

interface CaseKeys {
  organ: OrganId
  stream: Stream
  wrapped: Uint8Array | null
  erased_at: Instant | null
}

interface ParticularsTable {
  organ: OrganId
  stream: Stream
  seq: number
  field: string
  sealed: Uint8Array | null
}

interface Postings {
  organ: OrganId
  stream: CaseId
  seq: number
  /** 1, 2, … among the postings of one fact. */
  n: number
  legal_day: LocalDate
  recorded_day: LocalDate
  applicant_kind: ApplicantKindId
  what: string
  delta: number
}

interface YearCounts {
  organ: OrganId
  year: number
  counts: Json<Record<string, number>>
}

interface Series {
  organ: OrganId
  name: string
  year: number
  last: number
}

interface Idempotency {
  officer: OfficerId
  key: string
  body_hash: string
  status: number | null
  answer: string | null
  recorded_at: Instant
}

interface OrganSeals {
  organ: OrganId
  n: number
  sealed_at: Instant
  heads: string
  prev: string
  hash: string
}

interface Anchors {
  day: LocalDate
  text: string
  prev: string
  hash: string
}

interface Followers {
  name: string
  xact: string
  position: number
}

interface Installation {
  sole: ColumnType<boolean, never, never>
  master_key: string
}

interface Looks {
  organ: OrganId
  stream: CaseId
  officer: OfficerId
  day: LocalDate
  first_at: Instant
  last_at: Instant
  times: number
  /** The file that was opened; empty where the case itself was looked at. */
  file: ColumnType<string, string | undefined, string>
}

interface SearchWords {
  organ: OrganId
  id: CaseId
  seq: number
  shelf: Shelf
  /** The text form of a tsvector. */
  words: string
}
