import type { HolidayYear } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** No notice yet: only the statutory days, nothing made up, so every date found with it is provisional. Superseded when the notice is loaded. */
export const calendar2027 = {
  year: 2027,
  status: 'statutory',
  notice: {
    title: '全国年节及纪念日放假办法（2024年11月10日修订）',
    issuedOn: '2024-11-10',
    source: '放假安排通知尚未公布；仅列办法所定节日，农历节日按公布历书推算，不含调休'
  },
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
    { name: '春节', from: '2027-02-05', to: '2027-02-08' },
    { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-02' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-03' }
  ],
  workedDays: []
} as const satisfies AsWritten<typeof HolidayYear>
