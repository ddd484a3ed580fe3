import type { Envelope } from '@mingdu/schema'
import { type Selectable, sql } from 'kysely'
import { columnsOf } from '../append.ts'
import { canonical } from '../canonical.ts'
import { genesis, link } from '../chain.ts'
import type { Db } from '../store.ts'
import type { Tables } from '../tables.ts'
import { upcast } from '../upcast.ts'
import type { Report } from './finding.ts'

export type FactRow = Selectable<Tables['facts']>

/** Where the last row stood: every row hangs on it, or begins a stream. */
export interface Place {
  organ: string
  stream: string
  seq: number
  hash: string
}

/** The next rows of the log in the order of its key. */
export const factSlice = (db: Db, after: Place | undefined, limit: number): Promise<FactRow[]> => {
  const rows = db.selectFrom('facts').selectAll().orderBy('organ').orderBy('stream').orderBy('seq').limit(limit)
  return (after ? rows.where(sql<boolean>`(organ, stream, seq) > (${after.organ}, ${after.stream}, ${after.seq}::int)`) : rows).execute()
}

/** Holds a row to the row before it, to its own text and to its columns. The text as written, where it can be read. */
export function verifyFact(row: FactRow, before: Place | undefined, report: Report): Envelope | undefined {
  const at = { in: 'facts', organ: row.organ, stream: row.stream, seq: row.seq } as const
  const follows = before?.organ === row.organ && before.stream === row.stream
  const due = follows ? before.seq + 1 : 1
  if (row.seq !== due) report({ ...at, code: 'rowMissing', expected: String(due), found: String(row.seq) })
  const prev = follows ? before.hash : genesis(row.organ, row.stream)
  if (row.prev !== prev) report({ ...at, code: 'prevDiffers', expected: prev, found: row.prev })
  const hash = link(row.prev, row.body)
  if (row.hash !== hash) report({ ...at, code: 'hashDiffers', expected: hash, found: row.hash })
  return verifyText(row, at, report)
}

function verifyText(row: FactRow, at: { in: 'facts' }, report: Report): Envelope | undefined {
  try {
    const written: unknown = JSON.parse(row.body)
    if (canonical(written) !== row.body) report({ ...at, code: 'textNotCanonical' })
    upcast(written)
    verifyColumns(row, written as Envelope, at, report)
    return written as Envelope
  } catch {
    // The reason may quote the text; that it is none is what can be said aloud.
    report({ ...at, code: 'notOfTheSchema' })
    return undefined
  }
}

function verifyColumns(row: FactRow, written: Envelope, at: { in: 'facts' }, report: Report): void {
  for (const [column, value] of Object.entries(columnsOf(written))) {
    const found = row[column as keyof FactRow]
    if (found !== value) report({ ...at, code: 'columnDiffers', what: column, expected: String(value), found: String(found) })
  }
}
