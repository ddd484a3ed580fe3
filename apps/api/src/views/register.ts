import type { CaseEnvelope, CaseId, FactOf, LocalDate, OrganId, RegisterLine, RegisterView } from '@mingdu/schema'
import { type CaseFile, replay, resultOf } from '@mingdu/workflow'
import { factsOf } from '../door/bookkeeping.ts'
import { noteLooks } from '../log/looks.ts'
import { type FieldValue, readFields } from '../log/particulars.ts'
import { readStreams } from '../log/read-streams.ts'
import { statute } from '../settings/law-on.ts'
import { namesOf } from './officer-names.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'

/** A span of an organ's register: by the day of arrival, then in the order of recording. `names`: in full, each look noted. */
export type AskedRegister = { organ: OrganId; from: LocalDate; to: LocalDate; names: boolean }
type Place = { day: LocalDate; position: number }

/** As many lines as are read at once: each brings the facts of its case. */
export const REGISTER_PAGE = 100

/** A page of the register; `after` as the page before gave it. */
export async function registerView(reading: Reading, asked: AskedRegister, after: Place | null): Promise<RegisterView> {
  const { organ, from, to } = asked
  const { total } = await arrivals(reading, asked)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { lines, next } = await registerLines(reading, asked, after)
  const officers = await namesOf(
    reading.db,
    lines.flatMap((l) => l.handler ?? [])
  )
  const mayName = mayReadApplicant(reading.settings, reading.officer, organ, reading.today)
  return { organ, from, to, lines, total, next: next && placeText(next), officers, mayName }
}

/** The lines after a place, and the place after which others follow. */
export async function registerLines(reading: Reading, asked: AskedRegister, after: Place | null) {
  const found = await arrivals(reading, asked)
    .select(['stream', 'seq', 'legal_day as day', 'position'])
    .$if(after !== null, (q) =>
      q.where((eb) => eb(eb.refTuple('legal_day', 'position'), '>', eb.tuple((after as Place).day, (after as Place).position as never)))
    )
    .orderBy('legal_day')
    .orderBy('position')
    .limit(REGISTER_PAGE + 1)
    .execute()
  const rows = found.slice(0, REGISTER_PAGE)
  const last = rows.at(-1)
  const lines = await linesOf(reading, asked, rows as { stream: CaseId; seq: number }[])
  return { lines, next: found.length > REGISTER_PAGE && last ? { day: last.day, position: Number(last.position) } : null }
}

const arrivals = ({ db }: Reading, { organ, from, to }: AskedRegister) =>
  db
    .selectFrom('facts')
    .where('organ', '=', organ)
    .where('type', 'in', ['received', 'arrivedAgain'])
    .where('legal_day', '>=', from)
    .where('legal_day', '<=', to)

const placeText = ({ day, position }: Place): string => `${day}.${position}`

/** The place that an `after` names; null where it names none. */
export function placeIn(after: string): Place | null {
  const [, day, position] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(after) ?? []
  return day && position ? { day: day as LocalDate, position: Number(position) } : null
}

async function linesOf(reading: Reading, { organ, names }: AskedRegister, rows: readonly { stream: CaseId; seq: number }[]) {
  const { db, master, settings, officer, today, at } = reading
  const refs = [...new Set(rows.map((r) => r.stream))].map((stream) => ({ organ, stream }))
  const handles = mayReadApplicant(settings, officer, organ, today)
  const logs = await readStreams(db, refs)
  const matters = Map.groupBy(await readFields(db, master, refs, 'matter'), (v) => v.stream)
  const applicants = handles ? Map.groupBy(await readFields(db, master, refs, 'applicantName'), (v) => v.stream) : new Map()
  if (names && handles) await noteLooks(db, refs, { officer, day: today, at })
  return rows.flatMap(({ stream, seq }) => {
    const log = logs.get(stream) as CaseEnvelope[] | undefined
    if (!log) return []
    const { file } = replay(factsOf(log), statute)
    const name = lastOf(file, applicants.get(stream))
    return lineOf(log, file, seq, {
      applicant: name === null || names ? name : masked(name),
      matter: lastOf(file, matters.get(stream))
    })
  })
}

/** What was said last and not struck out; of a case that is void, what was said at first. */
function lastOf(file: CaseFile, values: readonly FieldValue[] | undefined): string | null {
  const found = values?.findLast((v) => !file.struck.has(v.seq)) ?? values?.at(-1)
  return typeof found?.value === 'string' ? found.value : null
}

/** The first character is enough to know the letter by. */
function masked(name: string): string {
  const [first = '', ...rest] = [...name]
  return `${first}${'＊'.repeat(Math.min(2, Math.max(1, rest.length)))}`
}

function lineOf(
  log: readonly CaseEnvelope[],
  file: CaseFile,
  seq: number,
  said: Pick<RegisterLine, 'applicant' | 'matter'>
): RegisterLine[] {
  const { fact, assigned } = log.find((e) => e.seq === seq) as CaseEnvelope
  if (fact.type !== 'received' && fact.type !== 'arrivedAgain') return []
  const { forwarded } = file
  return [
    {
      case: log[0]?.stream as CaseId,
      seq,
      mailNumber: fact.mailNumber ?? null,
      arrivedOn: fact.on,
      channel: fact.channel,
      ...said,
      number: assigned?.number ?? log[0]?.assigned?.number ?? '',
      handler: file.assigned?.fact.to ?? null,
      phase: file.phase === 'unrecorded' ? 'void' : file.phase,
      outcome: resultOf(file, statute)?.outcome ?? null,
      repliedOn: file.sentOut?.fact.on ?? null,
      again: fact.type === 'arrivedAgain',
      struck: file.struck.has(seq),
      forwardedBy: (fact as FactOf<'received'>).forwardedBy ?? null,
      forwarded: forwarded && { to: forwarded.fact.to, on: forwarded.fact.on }
    }
  ]
}
