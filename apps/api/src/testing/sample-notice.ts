import { HolidayYear } from '@mingdu/schema'

/**
 * A notice for 2027 that nobody issued, with everything the holiday rule wants. New year's Monday and Tuesday
 * are off and Saturday 9 January is worked; the spring festival takes 4 to 11 February.
 */
export const sampleNotice = HolidayYear.parse({
  year: 2027,
  status: 'published',
  notice: { title: '虚构的2027年放假通知', number: '虚构〔2026〕1号', issuedOn: '2026-12-22', source: '测试' },
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-05' },
    { name: '春节', from: '2027-02-04', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' }
  ],
  workedDays: ['2027-01-09', '2027-01-31', '2027-02-14', '2027-05-08', '2027-10-09']
})
