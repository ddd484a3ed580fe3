import type { HolidayYear } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** The spring festival was extended to 02-02 on 2020-01-27; that cancelled the planned working day 02-01. */
export const calendar2020 = {
  year: 2020,
  status: 'published',
  notice: {
    title: '国务院办公厅关于2020年部分节假日安排的通知（春节经国办发明电〔2020〕1号延长）',
    number: '国办发明电〔2019〕16号',
    issuedOn: '2019-11-21',
    source: 'https://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm'
  },
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-02-02' },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08' }
  ],
  workedDays: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10']
} as const satisfies AsWritten<typeof HolidayYear>
