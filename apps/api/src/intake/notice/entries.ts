import { addDays, type HolidayYear, LocalDate, type NoticeQuestion } from '@mingdu/schema'
import type { Unreadable } from './file-fault.ts'

/** One entry of a file: days off under a name, or worked days; or the question that it leaves. */
export type Entry = {
  /** Its place in the file, from 1, and what it says there. */
  entry: number
  said: string
  from: LocalDate | null
  to: LocalDate | null
  kind: 'off' | 'worked' | null
  name: string
  question: NoticeQuestion | null
}

/** What a file says: `year` where the file itself is of one year. */
export type Entries = { is: 'entries'; year: number | null; notice: Partial<HolidayYear['notice']>; entries: Entry[] } | Unreadable

/** A file with more entries is something else than a holiday calendar. */
export const ENTRIES_MAX = 3000

/** Longer than any holiday: somebody's summer, not a notice. */
const DAYS_MAX = 31

/** An entry with the first thing that cannot be told of it. */
export function asked(entry: Omit<Entry, 'question'>): Entry {
  const { from, to, kind, name } = entry
  if (from === null || to === null || to < from) return { ...entry, question: 'noDay' }
  if (addDays(from, DAYS_MAX) < to) return { ...entry, question: 'tooLong' }
  if (kind === null) return { ...entry, question: 'offOrWorked' }
  return { ...entry, question: kind === 'off' && name === '' ? 'noName' : null }
}

export const dayOrNull = (text: unknown): LocalDate | null => {
  const parsed = LocalDate.safeParse(text)
  return parsed.success ? parsed.data : null
}

/** What an entry said, short enough to be shown; control characters are nobody's words. */
export const shown = (text: string): string => [...text.replace(/\p{C}/gu, ' ').trim()].slice(0, 60).join('')

/** A name as a notice may carry it. */
export const named = (text: string): string => [...text.replace(/\p{C}/gu, ' ').normalize('NFC').trim()].slice(0, 40).join('')
