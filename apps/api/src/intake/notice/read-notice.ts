import type { NoticeRead } from '@mingdu/schema'
import { type Unreadable, unreadable } from './file-fault.ts'
import { icsEntries } from './ics-entries.ts'
import { jsonEntries } from './json-entries.ts'
import { settled } from './settle.ts'

/** Characters of a file; a year's calendar has a hundredth of it. */
export const NOTICE_FILE_MAX = 400_000

export type ReadNotice = { is: 'read'; notice: NoticeRead } | Unreadable

/**
 * A holiday notice out of a file: our own JSON, the JSON that is commonly published, or a calendar (ICS).
 * `year` is the one wanted out of several. What the file does not tell is asked, entry by entry.
 */
export function readNotice(text: string, year: number | null): ReadNotice {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (/^BEGIN:VCALENDAR/i.test(trimmed)) return settled(icsEntries(trimmed), year)
  if (/^[{[]/.test(trimmed)) return settled(jsonEntries(trimmed), year)
  return unreadable({ zh: '既不是 JSON，也不是日历（ICS）文件', en: 'neither JSON nor a calendar (ICS) file' })
}
