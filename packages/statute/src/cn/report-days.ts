import type { ReportDay, ReportDayId } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/** By when the reports of a year are out in the next (art. 49); earlier days of a place are that place's to set. */
export const reportDays = {
  department: {
    monthDay: '01-31',
    who: {
      zh: '县级以上人民政府部门向本级主管部门提交并公布',
      en: 'Departments from the county upwards hand in their report and publish it'
    },
    article: 'reg49',
    source: { kind: 'law', cite: '条例第四十九条' }
  },
  government: {
    monthDay: '03-31',
    who: {
      zh: '县级以上地方人民政府的主管部门公布本级政府的年度报告',
      en: 'The competent department publishes the report of its government'
    },
    article: 'reg49',
    source: { kind: 'law', cite: '条例第四十九条' }
  }
} as const satisfies Record<ReportDayId, AsWritten<typeof ReportDay> & { article: Cited }>
