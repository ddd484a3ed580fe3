import { addDays, type HolidayYear } from '@mingdu/schema'
import { daysOf } from '@mingdu/workflow'

/** The year as the commonly published JSON says it: day by day. */
export const commonJson = ({ year, notice, holidays, workedDays }: HolidayYear): string =>
  JSON.stringify({
    year,
    papers: [notice.source],
    days: [
      ...holidays.flatMap((h) => daysOf(h.from, h.to).map((date) => ({ name: h.name, date, isOffDay: true }))),
      ...workedDays.map((date) => ({ name: holidays[0]?.name ?? '调休', date, isOffDay: false }))
    ]
  })

/** How providers of Chinese calendars mark an event. */
export type IcsStyle = 'range' | 'day' | 'apple' | 'brackets' | 'category'

/** The years as a calendar, in the manner of a provider; worked days carry the name of the nearest holiday. */
export const ics = (years: readonly HolidayYear[], style: IcsStyle): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//zh', ...years.flatMap((y) => eventsOf(y, style)), 'END:VCALENDAR'].join('\r\n')

function eventsOf({ holidays, workedDays }: HolidayYear, style: IcsStyle): string[] {
  const off = holidays.flatMap(({ name, from, to }) =>
    style === 'range' || style === 'brackets' ? [{ name, from, to }] : daysOf(from, to).map((day) => ({ name, from: day, to: day }))
  )
  const worked = workedDays.map((day) => ({ name: nearest(holidays, day), from: day, to: day }))
  return [...off.map((e) => event(e, 'off', style)), ...worked.map((e) => event(e, 'worked', style))].flat()
}

type Range = HolidayYear['holidays'][number]

const nearest = (holidays: readonly Range[], day: Range['from']): string =>
  (holidays.find((h) => addDays(h.to, 40) >= day && h.from >= addDays(day, -40)) ?? holidays[0])?.name ?? ''

const marks = {
  range: { off: (n: string) => `${n}放假`, worked: (n: string) => `${n}调休上班` },
  day: { off: (n: string) => `${n} 假期 第1天/共3天`, worked: (n: string) => `${n} 补班 第1天/共2天` },
  apple: { off: (n: string) => `${n}（休）`, worked: (n: string) => `${n}（班）` },
  brackets: { off: (n: string) => `[放假]${n}`, worked: () => '[加班]' },
  category: { off: (n: string) => n, worked: (n: string) => n }
} satisfies Record<IcsStyle, Record<'off' | 'worked', (name: string) => string>>

function event({ name, from, to }: Range, kind: 'off' | 'worked', style: IcsStyle): string[] {
  const compact = (day: string) => day.replaceAll('-', '')
  const special = style === 'apple' ? [`X-APPLE-SPECIAL-DAY:${kind === 'off' ? 'WORK-HOLIDAY' : 'ALTERNATE-WORKDAY'}`] : []
  const category = style === 'category' ? [`CATEGORIES:${kind === 'off' ? '休' : '班'}`] : []
  const when =
    style === 'brackets'
      ? [`DTSTART;TZID=Asia/Shanghai:${compact(from)}T000000`, `DTEND;TZID=Asia/Shanghai:${compact(addDays(to, 1))}T000000`]
      : [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`]
  return ['BEGIN:VEVENT', `UID:${from}-${kind}`, ...when, `SUMMARY:${marks[style][kind](name)}`, ...special, ...category, 'END:VEVENT']
}
