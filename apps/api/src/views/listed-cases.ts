import type { CaseEnvelope, CaseId, Excerpt, ListedCase, OrganId } from '@mingdu/schema'
import { clockFacts, finishingOf, isRunning, replay, replyClock, standOf, summarise } from '@mingdu/workflow'
import { factsOf, verdictLaw } from '../door/bookkeeping.ts'
import { noteLooks } from '../log/looks.ts'
import { type FieldValue, readFields } from '../log/particulars.ts'
import { readStreams } from '../log/read-streams.ts'
import { excerptOf } from '../search/excerpt.ts'
import { shelfOf, wordsIn } from '../search/shelves.ts'
import { lawOn, statute } from '../settings/law-on.ts'
import { namesOf, officersIn } from './officer-names.ts'
import { isPersonal } from './particulars-shown.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'

type Ref = { organ: OrganId; stream: CaseId }
type Terms = readonly (readonly string[])[]

/** Rows as shown, computed from the facts and not from the cache; with what was found, where terms were searched for. */
export async function listed(reading: Reading, refs: readonly Ref[], terms: Terms = []): Promise<ListedCase[]> {
  const { db, master } = reading
  const logs = await readStreams(db, refs)
  const said = Map.groupBy(await readFields(db, master, refs, terms.length > 0 ? null : 'matter'), (v) => v.stream)
  const rows = refs.flatMap(({ organ, stream }) => {
    const log = logs.get(stream) as CaseEnvelope[] | undefined
    const row = log && rowOf(reading, organ, log, said.get(stream) ?? [], terms)
    return row ? [row] : []
  })
  // Whoever found a case by a name has read the name.
  const read = rows.filter((r) => r.excerpt && isPersonal(r.excerpt.field)).map((r) => ({ organ: r.organ, stream: r.id }))
  await noteLooks(db, read, { officer: reading.officer, day: reading.today, at: reading.at })
  const names = await namesOf(db, rows.flatMap(officersIn))
  return rows.map((row) => ({ ...row, officers: Object.fromEntries(officersIn(row).map((id) => [id, names[id] ?? id])) }))
}

function rowOf(
  { settings, officer, today, at }: Reading,
  organ: OrganId,
  log: readonly CaseEnvelope[],
  said: readonly FieldValue[],
  terms: Terms
): ListedCase | null {
  const assigned = log[0]?.assigned
  const { file } = replay(factsOf(log), statute)
  if (!assigned || !file.received) return null
  const now = lawOn(settings, organ, today, at)
  const law = verdictLaw(settings, log, file, now)
  const facts = clockFacts(file)
  const summary = summarise(file, law, today, now)
  const finishing = finishingOf(file, law, today)
  const inForce = said.filter((v) => !file.struck.has(v.seq))
  const matter = inForce.findLast((v) => v.field === 'matter')?.value as string | undefined
  const readable = mayReadApplicant(settings, officer, organ, today) ? inForce : inForce.filter((v) => !isPersonal(v.field))
  return {
    organ,
    id: log[0]?.stream as CaseId,
    number: assigned.number,
    matter: matter ?? null,
    ...summary,
    officers: {},
    version: log.length,
    channel: file.received.fact.channel,
    stand: standOf(file, summary.withWhom, finishing),
    finishing,
    disputed: file.disputes.some(isRunning),
    clock: facts && replyClock(facts, law, today),
    excerpt: terms.length > 0 ? excerptFrom(textsOf(log, file.struck, readable, matter), terms) : null
  }
}

type Said = { field: string; text: string }

/** The texts in which a case can be found, the ones that say most first. */
function textsOf(
  log: readonly CaseEnvelope[],
  struck: ReadonlyMap<number, number>,
  readable: readonly FieldValue[],
  matter: string | undefined
): Said[] {
  const facts = log.filter((e) => !struck.has(e.seq))
  const numbers = facts.flatMap(({ assigned, fact }) => [
    ...(assigned ? [{ field: 'caseNumber', text: assigned.number }] : []),
    ...('documentNumber' in fact && fact.documentNumber ? [{ field: 'documentNumber', text: fact.documentNumber }] : [])
  ])
  const texts = readable.flatMap(({ field, value }) => (shelfOf(field) ? wordsIn(value).map((text) => ({ field, text })) : []))
  return [...(matter === undefined ? [] : [{ field: 'matter', text: matter }]), ...numbers, ...texts]
}

/** Of the text that holds the most of the terms, the first of its kind; a title in full, for it stands in the row. */
function excerptFrom(texts: readonly Said[], terms: Terms): Excerpt | null {
  const found = texts.map((t) => ({ ...t, terms: terms.filter((term) => excerptOf(t.field, t.text, [term])) }))
  const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.terms.length >= b.terms.length ? a : b), null)
  return best && best.terms.length > 0 ? excerptOf(best.field, best.text, best.terms, best.field === 'matter') : null
}
