import { weekday } from './day-arithmetic.ts'
import type { Lang } from './label.ts'
import type { LocalDate } from './local-date.ts'

/** How a day is said in one of the two languages; `today` settles whether a year must be named. */
export type DaySpeech = {
  /** 2026年3月16日（周一） */
  full: (day: LocalDate) => string
  /** 3月16日; with the year where it is not today's */
  short: (day: LocalDate) => string
  /** 3月16日（周一） */
  due: (day: LocalDate) => string
  /** 周一 */
  weekday: (day: LocalDate) => string
  /** 3/16 */
  tick: (day: LocalDate) => string
  /** 3月16日—20日 */
  span: (from: LocalDate, to: LocalDate) => string
  /** 2026年3月16日—20日 */
  fullSpan: (from: LocalDate, to: LocalDate) => string
}

export const daySpeech = (lang: Lang, today: LocalDate | null): DaySpeech => (lang === 'zh' ? chinese(today) : english(today))

function chinese(today: LocalDate | null): DaySpeech {
  const plain = (d: LocalDate) => `${month(d)}月${date(d)}日`
  const short = (d: LocalDate) => (sameYear(d, today) ? plain(d) : `${year(d)}年${plain(d)}`)
  const name = (d: LocalDate) => `周${'一二三四五六日'[weekday(d) - 1]}`
  return {
    full: (d) => `${year(d)}年${plain(d)}（${name(d)}）`,
    short,
    due: (d) => `${short(d)}（${name(d)}）`,
    weekday: name,
    tick,
    span: (a, b) => (a === b ? short(a) : a.slice(0, 7) === b.slice(0, 7) ? `${short(a)}—${date(b)}日` : `${short(a)}—${short(b)}`),
    fullSpan: (a, b) => `${year(a)}年${chinese(a).span(a, b)}`
  }
}

function english(today: LocalDate | null): DaySpeech {
  const plain = (d: LocalDate) => `${date(d)} ${MONTHS[month(d) - 1]}`
  const short = (d: LocalDate) => (sameYear(d, today) ? plain(d) : `${plain(d)} ${year(d)}`)
  const name = (d: LocalDate) => DAYS[weekday(d) - 1] ?? ''
  return {
    full: (d) => `${plain(d)} ${year(d)} (${name(d)})`,
    short,
    due: (d) => `${short(d)} (${name(d)})`,
    weekday: name,
    tick,
    span: (a, b) => (a === b ? short(a) : a.slice(0, 7) === b.slice(0, 7) ? `${date(a)}–${short(b)}` : `${short(a)} – ${short(b)}`),
    fullSpan: (a, b) => `${english(b).span(a, b)} ${year(b)}`
  }
}

const year = (d: LocalDate) => Number(d.slice(0, 4))
const month = (d: LocalDate) => Number(d.slice(5, 7))
const date = (d: LocalDate) => Number(d.slice(8, 10))
const tick = (d: LocalDate) => `${month(d)}/${date(d)}`
const sameYear = (d: LocalDate, today: LocalDate | null) => today === null || d.slice(0, 4) === today.slice(0, 4)
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
