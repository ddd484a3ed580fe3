import type { HolidayYear, NoticeRead } from '@mingdu/schema'

/** A notice while it is being filled in: every field is text, days may still be empty. */
export type Draft = {
  year: string
  title: string
  number: string
  issuedOn: string
  source: string
  holidays: { name: string; from: string; to: string }[]
  workedDays: string[]
}

export const emptyDraft = (year: number): Draft => ({
  ...{ year: String(year), title: '', number: '', issuedOn: '', source: '' },
  holidays: [{ name: '', from: '', to: '' }],
  workedDays: []
})

/** What was read, in the form; what the file does not say of the document stays as it was typed. */
export const draftOf = (read: NoticeRead, before: Draft): Draft => ({
  year: String(read.year ?? before.year),
  title: read.notice.title ?? before.title,
  number: read.notice.number ?? before.number,
  issuedOn: read.notice.issuedOn ?? before.issuedOn,
  source: read.notice.source ?? before.source,
  holidays: read.holidays.map((h) => ({ ...h })),
  workedDays: [...read.workedDays]
})

/** The notice as it is sent: rows left empty are none, and the server says what is wrong with the others. */
export const noticeOf = (draft: Draft): unknown => ({
  year: Number(draft.year),
  status: 'published' satisfies HolidayYear['status'],
  notice: {
    title: draft.title,
    ...(draft.number.trim() === '' ? {} : { number: draft.number }),
    ...(draft.issuedOn === '' ? {} : { issuedOn: draft.issuedOn }),
    source: draft.source
  },
  holidays: draft.holidays.filter((h) => h.name.trim() !== '' || h.from !== '' || h.to !== ''),
  workedDays: [...draft.workedDays.filter((d) => d !== '')].sort()
})

/** A question answered: the day put where the officer says it belongs. */
export function answered(draft: Draft, asked: NoticeRead['asked'][number], as: 'off' | 'worked'): Draft {
  if (asked.day === null) return draft
  if (as === 'worked') return { ...draft, workedDays: [...draft.workedDays, asked.day] }
  return { ...draft, holidays: [...draft.holidays, { name: asked.said, from: asked.day, to: asked.day }] }
}
