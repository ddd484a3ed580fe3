import type {
  ApplicantKindId,
  ApplicantRef,
  CaseId,
  Channel,
  Finishing,
  Holder,
  LocalDate,
  OfficerId,
  OrganId,
  OutcomeId,
  Phase,
  Seeks,
  Stand,
  Timeliness,
  WithWhom
} from '@mingdu/schema'
import type { ColumnType, Generated } from 'kysely'

/** What lists and supervisors read of a case: a cache, made anew from the log at any time. */
export interface Cases {
  organ: OrganId
  id: CaseId
  number: string
  applicant_kind: ApplicantKindId
  applicant: ApplicantRef | null
  /** Null where information is asked for. */
  seeks: Generated<Seeks | null>
  phase: Phase
  with_whom: WithWhom
  arrived_on: LocalDate
  receipt: LocalDate | null
  outcome: OutcomeId | null
  ended_on: LocalDate | null
  due_term: string | null
  due_legal: LocalDate | null
  due_strict: LocalDate | null
  /** The earlier of both, for sorting. */
  due_on: LocalDate | null
  provisional: boolean
  irregular: number
  version: number
  /** Null only in a row that an older version left. */
  channel: Channel | null
  stand: Stand
  finishing: Finishing | null
  disputed: Generated<boolean>
  /** The day from which the row no longer holds though nobody recorded anything. */
  turns_on: LocalDate | null
  /** Null only in a row that an older version left. */
  holder: Holder | null
  /** Whose hands, where it is one person's by name. */
  holding_officer: OfficerId | null
  handler: OfficerId | null
  /** Reviews that are still to pass, with a blank between. */
  missing_reviews: string
  held_since: LocalDate | null
  /** By the project's reading; null while the applicant has the turn. */
  reply_due: LocalDate | null
  notice_due: LocalDate | null
  timeliness: Timeliness | null
  /** Working days of the term that the reply took. */
  reply_days: number | null
  /** Null only in a row that an older version left. */
  extended: boolean | null
  corrected: boolean | null
  /** Ids of signals, with a blank around each. */
  signals: ColumnType<string, string | undefined, string>
}
