import { HolidayYear } from '@mingdu/schema'
import { z } from 'zod'
import { fieldReason } from '../../http/field-reason.ts'
import { asked, dayOrNull, ENTRIES_MAX, type Entries, type Entry, named, shown } from './entries.ts'
import { unreadable } from './file-fault.ts'

/** Our own shape in full, or the one commonly published: `{ year, papers, days: [{ name, date, isOffDay }] }`. */
export function jsonEntries(text: string): Entries {
  const said = parsed(text)
  if (said === undefined) return unreadable({ zh: '不是正确的 JSON', en: 'not well-formed JSON' })
  const common = Common.safeParse(said)
  if (common.success) return ofCommon(common.data)
  const own = HolidayYear.safeParse(said)
  if (own.success) return ofOwn(own.data)
  const meant = typeof said === 'object' && said !== null && 'days' in said ? common.error : own.error
  return {
    is: 'unreadable',
    faults: meant.issues.slice(0, 20).map((i) => ({ path: i.path.map(String).join('.') || 'text', message: fieldReason(i) }))
  }
}

const Common = z.object({
  year: z.int().min(1950).max(2199),
  papers: z.array(z.string()).optional(),
  days: z.array(z.unknown()).max(ENTRIES_MAX)
})

function ofCommon({ year, papers, days }: z.infer<typeof Common>): Entries {
  const source = papers?.join(' ').slice(0, 200).trim()
  return { is: 'entries', year, notice: source ? { source } : {}, entries: days.map((day, i) => ofDay(day, i + 1)) }
}

function ofDay(said: unknown, entry: number): Entry {
  const { name, date, isOffDay } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>
  const day = dayOrNull(date)
  return asked({
    entry,
    said: shown([date, name].filter((v) => typeof v === 'string').join(' ')),
    from: day,
    to: day,
    kind: isOffDay === true ? 'off' : isOffDay === false ? 'worked' : null,
    name: typeof name === 'string' ? named(name) : ''
  })
}

function ofOwn({ year, notice, holidays, workedDays }: HolidayYear): Entries {
  const ranges = holidays.map(({ name, from, to }) => ({ said: name, from, to, kind: 'off' as const, name }))
  const worked = workedDays.map((day) => ({ said: day, from: day, to: day, kind: 'worked' as const, name: '' }))
  return { is: 'entries', year, notice, entries: [...ranges, ...worked].map((e, i) => asked({ ...e, entry: i + 1 })) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
