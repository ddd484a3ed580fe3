import type { Label, ListedCase } from '@mingdu/schema'
import { ledgerWords } from '@mingdu/workflow'
import { type Options, stringify } from 'csv-stringify/sync'
import { noteLooks } from '../log/looks.ts'
import { readFields } from '../log/particulars.ts'
import { statute } from '../settings/law-on.ts'
import { type Head, headWords, phaseWords, withWhomWords } from './case-file-words.ts'
import type { Asked } from './case-filter.ts'
import { placesAfter } from './case-list.ts'
import { orderOf } from './case-order.ts'
import { listed } from './listed-cases.ts'
import type { Reading } from './reading.ts'
import { mayReadApplicant } from './sight.ts'

type Speech = keyof Label

/**
 * A list as a file (RFC 4180), slice by slice, so that neither the memory nor the store is held up by a
 * long one. `names`: with the applicants' names, of the organs where the officer may read them; each of
 * these cases is then noted as looked at before its slice goes out.
 */
export async function* caseFile(reading: Reading, asked: Asked, names: boolean, speech: Speech): AsyncGenerator<string> {
  const heads = (Object.keys(headWords) as Head[]).filter((head) => names || head !== 'applicantName')
  yield stringify([heads.map((head) => headWords[head][speech])], { ...form, bom: true })
  const order = orderOf(asked.filter)
  for (let from: (string | number)[] = []; ; ) {
    const places = await placesAfter(reading, asked, order, from, SLICE)
    const rows = await listed(reading, places)
    const named = names ? await namesOf(reading, places) : new Map<string, string>()
    if (rows.length > 0)
      yield stringify(
        rows.map((row) => lineOf(reading, row, heads, named, speech)),
        form
      )
    const last = places.at(-1)
    if (places.length < SLICE || !last) return
    from = last.keys
  }
}

const SLICE = 100

/** What a spreadsheet would compute (=, +, -, @ at the beginning of a cell) is written as text. */
const form: Options = { record_delimiter: '\r\n', escape_formulas: true }

function lineOf({ settings, today }: Reading, row: ListedCase, heads: readonly Head[], names: ReadonlyMap<string, string>, speech: Speech) {
  const { deadline } = row
  const kind = statute.applicantKinds.find((k) => k.id === row.applicantKind)
  const outcome = statute.outcomes.find((o) => o.id === row.outcome)
  const cells = {
    organ: settings.tree(today).organ(row.organ)?.name ?? row.organ,
    number: row.number,
    matter: row.matter,
    applicantKind: kind?.label[speech],
    applicantName: names.get(row.id),
    channel: statute.receipt[row.channel].label[speech],
    arrivedOn: row.arrivedOn,
    receipt: row.receipt,
    phase: phaseWords[row.phase][speech],
    withWhom: withWhomWords[row.withWhom][speech],
    term: deadline ? ledgerWords[speech].term[deadline.term] : '',
    legal: deadline?.legal,
    strict: deadline?.strict,
    provisional: deadline?.provisional ? yes[speech] : '',
    outcome: outcome?.label[speech],
    endedOn: row.endedOn,
    irregular: row.irregular
  } satisfies Record<Head, unknown>
  return heads.map((head) => cells[head] ?? '')
}

const yes: Label = { zh: '是', en: 'yes' }

async function namesOf(reading: Reading, places: Awaited<ReturnType<typeof placesAfter>>): Promise<Map<string, string>> {
  const { db, master, settings, officer, today, at } = reading
  const refs = places.filter(({ organ }) => mayReadApplicant(settings, officer, organ, today))
  await noteLooks(db, refs, { officer, day: today, at })
  return new Map((await readFields(db, master, refs, 'applicantName')).map((v) => [v.stream, String(v.value)]))
}
