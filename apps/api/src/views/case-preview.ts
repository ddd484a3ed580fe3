import type { CaseEnvelope, CaseId, CasePreview, Fact, FactPreview, LocalDate, OrganId, PreviewedChange } from '@mingdu/schema'
import { yearOf } from '@mingdu/schema'
import { type Admission, type CaseFile, caseCells, changedTerms, deadlinesOf, extend, newlySettled, type Replayed } from '@mingdu/workflow'
import { askRules } from '../door/ask-rules.ts'
import { lawOfBooks, standing, verdictLaw } from '../door/bookkeeping.ts'
import { readStream } from '../log/read.ts'
import { lawOn } from '../settings/law-on.ts'
import { rowChoices } from './organ-reports.ts'
import { previewedRemedies } from './previewed-remedies.ts'
import type { Reading } from './reading.ts'

/** What the door would answer to these facts, in order, and the case as they would leave it; null where there is no such case. */
export async function casePreview(reading: Reading, organ: OrganId, id: CaseId, facts: readonly Fact[]): Promise<CasePreview | null> {
  const log = (await readStream(reading.db, organ, id)) as CaseEnvelope[]
  if (log.length === 0) return null
  const before = standing(reading.settings, log).now
  const told = [...log]
  const answers: FactPreview[] = []
  let now = before
  let refused = false
  for (const fact of facts) {
    const answer = refused ? null : await askRules(reading, told, now, fact, organ)
    answers.push(answer ? said(answer) : { is: 'notAsked' })
    if (!answer?.admitted) {
      refused = true
      continue
    }
    told.push(rowOf(reading, told, fact, answer))
    now = answer.after
  }
  return { facts: answers, change: refused ? null : change(reading, { log, file: before.file }, { log: told, now }) }
}

function said(answer: Admission): FactPreview {
  if (!answer.admitted) return { is: 'refused', refusal: answer.refusal }
  const { irregularities } = answer
  return irregularities.length > 0 ? { is: 'irregular', irregularities } : { is: 'regular' }
}

/** The row that the door would write, as far as the rules read it. */
function rowOf(
  { officer, today, at }: Reading,
  log: readonly CaseEnvelope[],
  fact: Fact,
  answer: Extract<Admission, { admitted: true }>
): CaseEnvelope {
  const { assigned: _, particulars: __, ...row } = log[0] as CaseEnvelope
  return { ...row, seq: log.length + 1, fact, by: officer, at, day: today, irregular: answer.irregularities.map((i) => i.code) }
}

type Told = { log: readonly CaseEnvelope[]; file: CaseFile }

function change(reading: Reading, before: Told, after: { log: readonly CaseEnvelope[]; now: Replayed }): PreviewedChange {
  const { organ } = before.log[0] as CaseEnvelope
  const { settings, today, at } = reading
  const law = lawOn(settings, organ, today, at)
  const deadlines = ({ log, file }: Told) => (file.received ? deadlinesOf(file, verdictLaw(settings, log, file, law), today, law) : [])
  const told = { log: after.log, file: after.now.file }
  const [was, is] = [deadlines(before), deadlines(told)]
  const phase = (file: CaseFile) => (file.phase === 'unrecorded' ? 'void' : file.phase)
  return {
    phase: { from: phase(before.file), to: phase(told.file) },
    terms: changedTerms(was, is),
    settled: newlySettled(was, is),
    ...landing(reading, organ, after, today),
    remedies: told.file.decided && previewedRemedies(reading, organ, told.file.decided.fact)
  }
}

/** The cell that counts the result; of a decision that is signed and not out, the cell if it went out on that day. */
function landing(reading: Reading, organ: OrganId, { log, now }: { log: readonly CaseEnvelope[]; now: Replayed }, today: LocalDate) {
  const { statute } = lawOn(reading.settings, organ, today, reading.at)
  const { decided, sentOut } = now.file
  const onceSentOut = now.file.phase === 'decided' && decided !== null && sentOut === null
  const sent: Fact = { type: 'sentOut', on: decided?.fact.on ?? today, manner: 'posted' }
  const row = rowOf(reading, log, sent, { admitted: true, irregularities: [], after: now })
  const then = onceSentOut ? (extend(now, { seq: row.seq, fact: sent }, statute)?.file ?? now.file) : now.file
  const known = onceSentOut ? [...log, row] : log
  const ended = then.sentOut ?? then.withdrawn ?? then.discontinued ?? then.lapsed
  if (!ended) return { cell: null, onceSentOut: false }
  const cells = caseCells(then, lawOfBooks(reading.settings, known, then), yearOf(today), (year) => rowChoices(reading, organ, year, null))
  return { cell: cells.at(-1) ?? null, onceSentOut }
}
