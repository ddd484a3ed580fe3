import { addDays, type LocalDate, type NoticeQuestion } from '@mingdu/schema'
import ICAL from 'ical.js'
import { asked, dayOrNull, ENTRIES_MAX, type Entries, type Entry, named, shown } from './entries.ts'
import { unreadable } from './file-fault.ts'
import { kindSaid, nameSaid } from './said-of-a-day.ts'

/** A property as the library gives it (RFC 7265): name, parameters, type, values. */
type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]]
type Component = [name: string, properties: Property[], inner: Component[]]

/** The events of a calendar, each a whole day or several; what is no such event is asked. */
export function icsEntries(text: string): Entries {
  const calendars = parsed(text)
  if (!calendars) return unreadable({ zh: '不是完整的日历（ICS）文件', en: 'not a whole calendar (ICS) file' })
  const events = calendars.flatMap(([, , inner]) => inner).filter(([name]) => name === 'vevent')
  if (events.length === 0) return unreadable({ zh: '日历里没有日程', en: 'the calendar has no events' })
  if (events.length > ENTRIES_MAX)
    return unreadable({ zh: `日程超过 ${ENTRIES_MAX} 条，不像放假安排`, en: `more than ${ENTRIES_MAX} events: no holiday calendar` })
  return { is: 'entries', year: null, notice: {}, entries: events.map((event, i) => ofEvent(event, i + 1)) }
}

function ofEvent(event: Component, entry: number): Entry {
  const summary = textOf(event, 'summary')
  const start = dayOf(find(event, 'dtstart'))
  const end = lastDay(event, start.day)
  const found = asked({
    entry,
    said: shown(summary),
    from: start.day,
    to: end.day,
    kind: kindSaid({ special: textOf(event, 'x-apple-special-day'), summary, categories: textOf(event, 'categories') }),
    name: named(nameSaid(summary))
  })
  // A repeated event names days that are written nowhere in the file.
  const question: NoticeQuestion | null = find(event, 'rrule') || find(event, 'rdate') ? 'repeats' : (start.question ?? end.question)
  return question ? { ...found, question } : found
}

type Told = { day: LocalDate | null; question: NoticeQuestion | null }

function dayOf(property: Property | undefined): Told {
  if (!property) return { day: null, question: 'noDay' }
  const [, parameters, type, value] = property
  const said = String(value)
  if (type === 'date') return { day: dayOrNull(said), question: dayOrNull(said) ? null : 'noDay' }
  // Midnight to midnight in Beijing is whole days too; any other hour is somebody's appointment.
  const ours = parameters.tzid === undefined ? !said.endsWith('Z') : BEIJING.has(String(parameters.tzid))
  const day = dayOrNull(said.slice(0, 10))
  return { day, question: day && ours && said.slice(10, 19) === 'T00:00:00' ? null : 'notWholeDay' }
}

const BEIJING = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'PRC', 'China Standard Time'])

/** The last day of an event: its end is the day after, and one day where no end is said. */
function lastDay(event: Component, start: LocalDate | null): Told {
  const end = find(event, 'dtend')
  if (end) {
    const { day, question } = dayOf(end)
    // Some write the same day as end where the standard wants the next.
    return { day: day && (day === start ? day : addDays(day, -1)), question }
  }
  const duration = find(event, 'duration')?.[3]
  if (duration === undefined) return { day: start, question: null }
  const days = /^P(\d{1,2})D$/.exec(String(duration))?.[1]
  const weeks = /^P(\d)W$/.exec(String(duration))?.[1]
  const length = days ? Number(days) : weeks ? Number(weeks) * 7 : 0
  return length > 0 && start ? { day: addDays(start, length - 1), question: null } : { day: null, question: 'notWholeDay' }
}

const find = ([, properties]: Component, name: string): Property | undefined => properties.find((p) => p[0] === name)

/** No more of it than a mark and a name need, so that no text is long to look through. */
const textOf = (event: Component, name: string): string => (find(event, name)?.slice(3) ?? []).map(String).join(' ').slice(0, 200)

/** The calendars in the text; undefined where it is none. The library gives one alone without a list. */
function parsed(text: string): Component[] | undefined {
  try {
    const found = ICAL.parse(text) as Component | Component[]
    const calendars = (typeof found[0] === 'string' ? [found] : found) as Component[]
    return calendars.length > 0 ? calendars : undefined
  } catch {
    return undefined
  }
}
