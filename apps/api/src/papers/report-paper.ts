import { type Form, type LocalDate, lastDayOf, type TableView } from '@mingdu/schema'

/** What a written report says: whose, of which year, on which form, its figures and its words. */
export type ReportPaper = Pick<TableView, 'year' | 'proactive' | 'applications' | 'disputes' | 'balanced'> & {
  form: Form
  organName: string
  /** How many organs' figures are added up here; one where it is the organ's own. */
  organs: number
  /** How many of them have said nothing of their table 二. */
  unreported: number
  drill: boolean
  knownOn: LocalDate
  /** By heading, with the figures in place. */
  narrative: Readonly<Record<string, string>>
  /** The digest that binds the year as it was handed in; null where the figures are today's. */
  digest: string | null
}

/** Ends in what readers of published reports look for, so that ours is read like any other. */
export const titleOf = ({ organName, year }: ReportPaper): string => `${organName}${year}年度政府信息公开工作年度报告`

/** What must stand on every page of a paper that is no report: a practice organ's, a draft, a year that runs on, a table 二 not filled in. */
export const marksOf = (paper: ReportPaper): string[] => [
  ...(paper.drill ? ['演练，不是真实数据'] : []),
  ...(paper.balanced ? [] : ['草表，未平']),
  ...(paper.knownOn <= lastDayOf(paper.year) ? [`草表，年度未结束，数据截至${dayOf(paper.knownOn)}`] : []),
  ...(hasBlank(paper) ? [`草表，表二未填齐${paper.unreported > 0 && paper.organs > 1 ? `（${paper.unreported}个机关没有填）` : ''}`] : [])
]

/** Under the tables: how they came about. */
export const noteOf = ({ knownOn, organs, digest }: ReportPaper): string =>
  `数据截至${dayOf(knownOn)}${organs > 1 ? `，含下级共${organs}个机关` : ''}${digest ? `。定稿摘要（SM3）${digest.slice(0, 16)}…` : ''}`

const hasBlank = ({ proactive, form, unreported }: ReportPaper): boolean =>
  unreported > 0 || form.proactive.some((b) => b.rows.some((r) => b.columns.some((c) => (proactive[r.code]?.[c.code] ?? null) === null)))

const dayOf = (day: LocalDate): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
