import { z } from 'zod'

/** A short name given by people: letters, digits and hyphens. Organs and officers are named so. */
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/, { error: 'notASlug' })

export const OrganId = slug.brand<'OrganId'>().meta({ id: 'OrganId', example: 'yunling-zrzy', description: '行政机关代号' })
export type OrganId = z.infer<typeof OrganId>

export const OfficerId = slug.brand<'OfficerId'>().meta({ id: 'OfficerId', example: 'lin-zhihe', description: '工作人员代号' })
export type OfficerId = z.infer<typeof OfficerId>

/** UUID version 7: sorts by the time of making, tells nothing about the applicant. */
export const CaseId = z.uuid({ error: 'notACaseId' }).brand<'CaseId'>().meta({ id: 'CaseId', description: '案件代号' })
export type CaseId = z.infer<typeof CaseId>

/** One act of an officer; it may record several facts, on one case or on many, all or none. */
export const ActId = z.uuid().brand<'ActId'>()
export type ActId = z.infer<typeof ActId>

/**
 * A name that the statute in force gives: which outcomes, kinds of applicant, levels of organs and articles exist is
 * the law's to say, so words only brands the name and the door asks the statute.
 */
const lawName = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, { error: 'notALawName' })

export const OutcomeId = lawName.brand<'OutcomeId'>().meta({ id: 'OutcomeId', description: '处理决定类型' })
export type OutcomeId = z.infer<typeof OutcomeId>

export const DisputeResultId = lawName.brand<'DisputeResultId'>().meta({ id: 'DisputeResultId', description: '复议、诉讼的结果' })
export type DisputeResultId = z.infer<typeof DisputeResultId>

export const ApplicantKindId = lawName.brand<'ApplicantKindId'>().meta({ id: 'ApplicantKindId', description: '申请人类型' })
export type ApplicantKindId = z.infer<typeof ApplicantKindId>

/** Old rows of the log hold names of levels too; whether a name is one of the law's is asked when it is recorded. */
export const OrganLevel = lawName.brand<'OrganLevel'>().meta({ id: 'OrganLevel', description: '机关的层级或者类别' })
export type OrganLevel = z.infer<typeof OrganLevel>

export const ArticleId = lawName.brand<'ArticleId'>().meta({ id: 'ArticleId', description: '条文代号' })
export type ArticleId = z.infer<typeof ArticleId>

/** A keyed hash of the applicant's identity number: the same person over name variants, and no one else. */
export const ApplicantRef = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ApplicantRef'>()
  .meta({ id: 'ApplicantRef' })
export type ApplicantRef = z.infer<typeof ApplicantRef>
