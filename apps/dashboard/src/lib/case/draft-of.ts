import type { CaseView, FactOf, TimelineEntry } from '@mingdu/schema'
import { lastWhere } from '../ui/last.ts'

type Entry<T extends 'drafted' | 'reviewed' | 'decided'> = TimelineEntry & { fact: FactOf<T> }
export type Draft = { drafted: Entry<'drafted'> | undefined; reviews: Entry<'reviewed'>[]; signed: Entry<'decided'> | undefined }

/** The latest draft in force, what was said of it, and the signature. */
export function draftOf({ timeline }: Pick<CaseView, 'timeline'>): Draft {
  const inForce = timeline.filter((e) => e.struckBy === null)
  const drafted = lastWhere(inForce, (e) => e.fact.type === 'drafted') as Draft['drafted']
  return {
    drafted,
    reviews: inForce.filter((e) => drafted && e.seq > drafted.seq && e.fact.type === 'reviewed') as Draft['reviews'],
    signed: lastWhere(inForce, (e) => e.fact.type === 'decided') as Draft['signed']
  }
}

/** What was said beside a fact; empty where nothing was, or where it is out of sight. */
export const saidBeside = (entry: TimelineEntry | undefined, field: string): string => {
  const value = entry?.particulars[field]
  return typeof value === 'string' ? value : ''
}
