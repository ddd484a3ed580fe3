import { type Holiday, type LocalDate, type NoticeRead, yearOf } from '@mingdu/schema'
import { daysOf, rangesOf } from '@mingdu/workflow'
import type { Entries, Entry } from './entries.ts'
import type { Unreadable } from './file-fault.ts'

/** The entries put together as one year's notice, with the questions that are left. */
export function settled(read: Entries, wanted: number | null): { is: 'read'; notice: NoticeRead } | Unreadable {
  if (read.is === 'unreadable') return read
  const told = read.entries.filter((e) => e.question === null)
  const worked = new Map(told.filter((e) => e.kind === 'worked').flatMap((e) => daysIn(e).map((day) => [day, e])))
  const off = new Map(told.filter((e) => e.kind === 'off').flatMap((e) => daysIn(e).map((day) => [day, e])))
  const both = [...worked.keys()].filter((day) => off.has(day))
  const ranges = rangesOf([...off].filter(([day]) => !worked.has(day)).map(([day, { name }]) => ({ name, day })))
  const days = [...worked].filter(([day]) => !off.has(day)).sort(([a], [b]) => (a < b ? -1 : 1))
  const asked = [
    ...read.entries.flatMap((e) => (e.question ? [{ entry: e.entry, said: e.said, day: e.from, question: e.question }] : [])),
    ...both.map((day) => ({ ...place(worked.get(day) as Entry), day, question: 'bothOffAndWorked' as const }))
  ]
  return { is: 'read', notice: ofYear(read, wanted, ranges, days, asked) }
}

/** The part of it that belongs to the year asked for; all of it where the file itself is of one year. */
function ofYear(
  { year: own, notice }: Extract<Entries, { is: 'entries' }>,
  wanted: number | null,
  ranges: Holiday[],
  days: [LocalDate, Entry][],
  asked: NoticeRead['asked']
): NoticeRead {
  const rangeYear = (h: Holiday): number => own ?? reportYear(h.from, h.to, h.name, ranges)
  const dayYear = ([day, { name }]: [LocalDate, Entry]): number => own ?? reportYear(day, day, name, ranges)
  const years = [...new Set([...ranges.map(rangeYear), ...days.map(dayYear)])].sort((a, b) => a - b)
  const year = own ?? wanted ?? (years.length === 1 ? (years[0] as number) : null)
  const near = (day: LocalDate | null) => own !== null || day === null || year === null || yearOf(day) === year
  return {
    year,
    years: own === null ? years : [own],
    holidays: ranges.filter((h) => rangeYear(h) === year),
    workedDays: days.filter((d) => dayYear(d) === year).map(([day]) => day),
    notice,
    asked: [...asked.filter((a) => near(a.day)), ...(own === null ? strays(days, year, ranges) : [])].sort((a, b) => a.entry - b.entry)
  }
}

/** A new year's holiday may begin, and be worked for, in the December before: the range and the name tell. */
function reportYear(from: LocalDate, to: LocalDate, name: string, ranges: readonly Holiday[]): number {
  const year = yearOf(to)
  const decemberToo = yearOf(from) === year && from.slice(5, 7) === '12'
  return decemberToo && newYearAfter(year, ranges).some((h) => sameName(name, h.name)) ? year + 1 : year
}

/** The holiday that the year after begins with. */
const newYearAfter = (year: number, ranges: readonly Holiday[]): Holiday[] =>
  ranges.filter((h) => h.to.startsWith(`${year + 1}-01`) && h.from <= `${year + 1}-01-05`)

/** Days worked in the December before, for nobody says which holiday: they may be this year's or the last one's. */
const strays = (days: readonly [LocalDate, Entry][], year: number | null, ranges: readonly Holiday[]): NoticeRead['asked'] =>
  days
    .filter(
      ([day, { name }]) => year !== null && name === '' && day.startsWith(`${year - 1}-12`) && newYearAfter(year - 1, ranges).length > 0
    )
    .map(([day, e]) => ({ ...place(e), day, question: 'whichYear' as const }))

const sameName = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a))

const daysIn = ({ from, to }: Entry): LocalDate[] => (from && to ? daysOf(from, to) : [])

const place = ({ entry, said }: Entry) => ({ entry, said })
