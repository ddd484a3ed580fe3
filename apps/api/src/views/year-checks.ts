import {
  type CaseSummary,
  type CloseCheck,
  firstDayOf,
  lastDayOf,
  type NarrativeFinding,
  type OrganBalance,
  type OrganId
} from '@mingdu/schema'
import { closeChecks, formOf } from '@mingdu/workflow'
import { statute } from '../settings/statute.ts'
import { balanceView } from './balance.ts'
import { findingsInWords } from './narrative.ts'
import { organReports } from './organ-reports.ts'
import { proactiveTable } from './proactive.ts'
import type { Reading } from './reading.ts'

type Found = Pick<CaseSummary, 'organ' | 'id' | 'number'>

/** Everything checked before one organ's year is closed; null where the statute has no form for the year. */
export async function yearChecks(reading: Reading, organ: OrganId, year: number): Promise<CloseCheck[] | null> {
  return (await checksOf(reading, [organ], year))?.get(organ) ?? null
}

/** The same of many organs, with as many questions to the store as for one. */
export async function checksOf(reading: Reading, organs: readonly OrganId[], year: number): Promise<Map<OrganId, CloseCheck[]> | null> {
  const form = formOf(statute, year)
  const [top] = organs
  if (!form || !top) return null
  const scope = { organ: top, organs: [...organs], leftOut: [], year, subtree: true, knownOn: null }
  const balance = await balanceView(reading, scope)
  const reports = new Map((await organReports(reading, form, scope)).map((r) => [r.organ, r]))
  const unsent = await decidedUnsent(reading, organs, year)
  const unconfirmed = await unconfirmedIn(reading, organs, year)
  const narratives = await narrativesFound(reading, organs, year)
  const checked = (balance?.organs ?? []).flatMap((one: OrganBalance): [OrganId, CloseCheck[]][] => {
    const report = reports.get(one.organ)
    if (!report) return []
    const said = proactiveTable(reading, form, { organs: [one.organ], year, knownOn: null })
    const hints = said.unreported.length > 0 ? [] : said.hints
    const narrative = narratives.get(one.organ) ?? []
    const cases = { unsent: unsent.get(one.organ) ?? [], unconfirmed: unconfirmed.get(one.organ) ?? [] }
    return [[one.organ, closeChecks({ statute, form, balance: one, hints, ...report, ...cases, narrative })]]
  })
  return new Map(checked)
}

/** Of organs one by one: of those that have written nothing, which headings are still to be written is soon said. */
async function narrativesFound(reading: Reading, organs: readonly OrganId[], year: number): Promise<Map<OrganId, NarrativeFinding[]>> {
  const found = new Map<OrganId, NarrativeFinding[]>()
  for (const organ of organs) found.set(organ, await findingsInWords(reading, organ, year))
  return found
}

/** Signed in the year and not out yet: it counts as carried out, which is right only if it really is not out. */
async function decidedUnsent({ db }: Reading, organs: readonly OrganId[], year: number): Promise<Map<OrganId, Found[]>> {
  const signed = await db
    .selectFrom('cases')
    .select(['organ', 'id', 'number'])
    .where('organ', 'in', organs)
    .where('phase', '=', 'decided')
    .orderBy('number')
    .execute()
  if (signed.length === 0) return new Map()
  const days = await db
    .selectFrom('facts')
    .select('stream')
    .where('organ', 'in', organs)
    .where(
      'stream',
      'in',
      signed.map((c) => c.id)
    )
    .where('type', '=', 'decided')
    .where('legal_day', '>=', firstDayOf(year))
    .where('legal_day', '<=', lastDayOf(year))
    .execute()
  const inYear = new Set<string>(days.map((d) => d.stream))
  return Map.groupBy(
    signed.filter((c) => inYear.has(c.id)),
    (c) => c.organ
  )
}

async function unconfirmedIn({ db }: Reading, organs: readonly OrganId[], year: number): Promise<Map<OrganId, Found[]>> {
  const rows = await db
    .selectFrom('cases')
    .select(['organ', 'id', 'number'])
    .where('organ', 'in', organs)
    .where('phase', '=', 'unconfirmed')
    .where('arrived_on', '<=', lastDayOf(year))
    .orderBy('number')
    .execute()
  return Map.groupBy(rows, (r) => r.organ)
}
