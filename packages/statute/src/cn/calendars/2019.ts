import type { HolidayYear } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** The labour-day range is that of the notice of 2019-03-22, which made one day into four. */
export const calendar2019 = {
  year: 2019,
  status: 'published',
  notice: {
    title: '国务院办公厅关于2019年部分节假日安排的通知（劳动节经国办发明电〔2019〕3号调整）',
    number: '国办发明电〔2018〕15号',
    issuedOn: '2018-12-04',
    source: 'https://www.gov.cn/xinwen/2018-12/06/content_5346287.htm'
  },
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
    { name: '春节', from: '2019-02-04', to: '2019-02-10' },
    { name: '清明节', from: '2019-04-05', to: '2019-04-07' },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-04' },
    { name: '端午节', from: '2019-06-07', to: '2019-06-09' },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-15' },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07' }
  ],
  workedDays: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12']
} as const satisfies AsWritten<typeof HolidayYear>
