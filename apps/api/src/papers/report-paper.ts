import type { Form, LocalDate, TableView } from '@mingdu/schema'

/** What a written report says: whose, of which year, on which form, and its figures. */
export type ReportPaper = Pick<TableView, 'year' | 'proactive' | 'applications' | 'disputes' | 'balanced'> & {
  form: Form
  organName: string
  /** How many organs' figures are added up here; one where it is the organ's own. */
  organs: number
  drill: boolean
  knownOn: LocalDate
}

/** Ends in what readers of published reports look for, so that ours is read like any other. */
export const titleOf = ({ organName, year }: ReportPaper): string => `${organName}${year}年度政府信息公开工作年度报告`

/** What must stand on every sheet of a paper that is no report: a draft that does not reconcile, a practice organ's. */
export const marksOf = ({ balanced, drill }: ReportPaper): string[] => [
  ...(drill ? ['演练，不是真实数据'] : []),
  ...(balanced ? [] : ['草表，未平'])
]

/** Under the tables: how they came about. */
export const noteOf = ({ knownOn, organs }: ReportPaper): string =>
  `数据截至${knownOn.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}${organs > 1 ? `，含下级共${organs}个机关` : ''}`
