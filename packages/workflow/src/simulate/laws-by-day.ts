import type { HolidayYear, LocalDate, Statute } from '@mingdu/schema'
import { addDays } from '@mingdu/schema/plain'
import { type Law, lawWith, type Policies } from '../law.ts'

/** From a day on this law is known: one more holiday notice was loaded. */
export type KnownLaw = { from: LocalDate; law: Law; loaded: HolidayYear | null }

/** A notice without a date of its own is known from here on in the year before. */
const ISSUED = '11-25'
/** Some time into the year one more day off is announced, as happened in 2019 and 2020. */
const CHANGED = '03-20'

/**
 * The law as an office comes to know it: at first no notice but those of the years that have begun, then
 * each year's in the autumn before, and in odd years a changed one when the year is under way.
 */
export function lawsByDay(statute: Statute, from: LocalDate, policies: Partial<Policies> = {}): KnownLaw[] {
  const published = statute.calendar.filter((y) => y.status === 'published')
  const base: Statute = { ...statute, calendar: statute.calendar.filter((y) => issuedOn(y) <= from) }
  const later = published.flatMap((y): [LocalDate, HolidayYear][] => {
    const issued = issuedOn(y)
    const changed = `${y.year}-${CHANGED}` as LocalDate
    return [
      ...(issued > from ? [[issued, y] as [LocalDate, HolidayYear]] : []),
      ...(y.year % 2 && changed > from ? [[changed, withOneMore(y, changed)] as [LocalDate, HolidayYear]] : [])
    ]
  })
  const laws: KnownLaw[] = [{ from, law: lawWith(base, policies), loaded: null }]
  const loaded: HolidayYear[] = []
  for (const [day, notice] of later.sort(([a], [b]) => (a < b ? -1 : 1))) {
    loaded.push(notice)
    laws.push({ from: day, law: lawWith(base, policies, loaded), loaded: notice })
  }
  return laws
}

const issuedOn = (y: HolidayYear): LocalDate => y.notice.issuedOn ?? (`${y.year - 1}-${ISSUED}` as LocalDate)

/** The same year with three days more off, some weeks ahead. */
function withOneMore(y: HolidayYear, known: LocalDate): HolidayYear {
  const from = addDays(known, 60)
  return { ...y, holidays: [...y.holidays, { name: '增加放假', from, to: addDays(from, 2) }] }
}
