import type { ApplicantKindId, HolidayYear, LocalDate, OutcomeId, PaperKind, Period, PeriodId, Review, Statute } from '@mingdu/schema'
import { type WorkingDays, workingDays } from './clock/working-days.ts'

/** What the law leaves to the organ, as in force for it on a day. */
export type Policies = {
  resultDay: 'sentOut' | 'decided'
  correctionTerm: number
  /** Working days to answer who wants a record about himself rectified. */
  rectificationTerm: number
  mailGrace: number
  soon: number
  extensionAfterRestart: 'ends' | 'anew' | 'carriesOver'
  feeCountsWithdrawn: boolean
  feeCountsUncorrected: boolean
  outcomeRow: Readonly<Record<OutcomeId, string>>
  /** As which kind a sole trader is entered. */
  soleTrader: ApplicantKindId
  /** Reviews that a draft must have passed before it is signed, by outcome, else of `all`. */
  approvalChain: Readonly<Partial<Record<OutcomeId | 'all', readonly Review[]>>>
  /** Whether who drafted may review and sign, and who handles consent. */
  selfApproval: 'allowed' | 'barred'
  /** How the numbers of its papers look, by kind of paper. */
  documentNumber: Readonly<Partial<Record<PaperKind, string>>>
}

/** The law as it stands for one organ: the statute, its working days, the organ's choices. */
export type Law = { statute: Statute; days: WorkingDays; policies: Policies }

/** The law with the statute's own defaults, with holiday notices loaded since, and the organ's choices. */
export function lawWith(statute: Statute, policies: Partial<Policies> = {}, notices: readonly HolidayYear[] = []): Law {
  const years = new Map(statute.calendar.map((y) => [y.year, y]))
  for (const notice of notices) years.set(notice.year, notice)
  return {
    statute,
    days: workingDays([...years.values()]),
    policies: {
      resultDay: 'sentOut',
      correctionTerm: periodOf(statute, 'correction').value,
      rectificationTerm: periodOf(statute, 'rectification').value,
      mailGrace: periodOf(statute, 'mailGrace').value,
      soon: periodOf(statute, 'soon').value,
      extensionAfterRestart: 'ends',
      // The rules on the fee do not say; by default what was asked was asked (domain.md section 4).
      feeCountsWithdrawn: true,
      feeCountsUncorrected: true,
      outcomeRow: {},
      soleTrader: statute.soleTrader.kinds[0] ?? raise('the statute has no kind for a sole trader'),
      // One clerk may be the whole office (domain.md section 11): nothing is demanded but where the organ says so.
      approvalChain: {},
      selfApproval: 'allowed',
      documentNumber: {},
      ...policies
    }
  }
}

export const periodOf = (statute: Statute, id: PeriodId): Period =>
  statute.periods[id] ?? raise(`the statute ${statute.id} has no period ${id}`)

/** Whether the statute's terms can run from this day at all. */
export const inForceOn = (statute: Statute, on: LocalDate): boolean => on >= periodOf(statute, 'reply').since

export function raise(message: string): never {
  throw new Error(message)
}
