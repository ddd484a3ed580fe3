import type { CaseEnvelope, CaseFileEntry, CaseFilesView, CaseId, FactOf, OrganId } from '@mingdu/schema'
import { mayRecordThis, type Replayed, replay } from '@mingdu/workflow'
import { factsOf } from '../door/bookkeeping.ts'
import { FILES_MAX } from '../files/limits.ts'
import { readParticulars } from '../log/particulars.ts'
import { readStream } from '../log/read.ts'
import { lawOn } from '../settings/law-on.ts'
import { officerNames } from './officer-names.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'

/** 卷内目录: the files of a case by legal day, then as they were recorded; null where there is no such case. */
export async function caseFiles(reading: Reading, organ: OrganId, id: CaseId, bytesMax: number): Promise<CaseFilesView | null> {
  const { db, master, settings, officer, today, at } = reading
  const log = (await readStream(db, organ, id)) as CaseEnvelope[]
  if (log.length === 0) return null
  const now = replay(factsOf(log), lawOn(settings, organ, today, at).statute)
  const { erased, bySeq } = await readParticulars(db, master, organ, id)
  const handles = mayReadApplicant(settings, officer, organ, today)
  const added = log.filter(isAdded)
  const names = await officerNames(
    db,
    added.map((e) => e.by)
  )
  const entries = added.map((e) => {
    const name = bySeq.get(e.seq)?.fileName
    return entryOf(e, handles && typeof name === 'string' ? name : null, names.get(e.by) ?? e.by, now)
  })
  const roles = settings.rolesOf(officer, organ, today)
  const mayRecord = (fact: Parameters<typeof mayRecordThis>[0]) => mayRecordThis(fact, roles)
  return {
    organ,
    id,
    version: log.length,
    files: placed(entries),
    erased,
    mayAdd: !erased && now.file.phase !== 'void' && mayRecord({ type: 'fileAdded' } as FactOf<'fileAdded'>),
    mayOpen: handles && !erased,
    mayStrike: mayRecord({ type: 'struckOut' } as FactOf<'struckOut'>),
    bytesMax,
    filesMax: FILES_MAX
  }
}

export type AddedEnvelope = CaseEnvelope & { fact: FactOf<'fileAdded'> }
export const isAdded = (e: CaseEnvelope): e is AddedEnvelope => e.fact.type === 'fileAdded'

function entryOf({ seq, fact, by, at }: AddedEnvelope, name: string | null, byName: string, { file }: Replayed): CaseFileEntry {
  return {
    seq,
    file: fact.file,
    kind: fact.kind,
    name,
    on: fact.on,
    by,
    byName,
    at,
    mediaType: fact.mediaType,
    size: fact.size,
    pages: fact.pages ?? null,
    place: null,
    firstPage: null,
    about: fact.about ?? null,
    struckBy: file.struck.get(seq) ?? null
  }
}

/** Numbered through; page numbers run as far as the pages are known. What was struck out comes last, without a number. */
function placed(entries: readonly CaseFileEntry[]): CaseFileEntry[] {
  const inOrder = entries.toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1))
  let firstPage: number | null = 1
  const kept: CaseFileEntry[] = []
  for (const entry of inOrder.filter((e) => e.struckBy === null)) {
    kept.push({ ...entry, place: kept.length + 1, firstPage })
    firstPage = firstPage === null || entry.pages === null ? null : firstPage + entry.pages
  }
  return [...kept, ...inOrder.filter((e) => e.struckBy !== null)]
}
