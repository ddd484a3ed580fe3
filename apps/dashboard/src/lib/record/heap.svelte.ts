import type { ArrivalsView, ContentId, LocalDate } from '@mingdu/schema'
import { contentsLacking } from '@mingdu/workflow/applicant'
import { createApi } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import type { Lexicon } from '../law/lexicon.ts'
import { type Say, sayAny } from '../words/speak.ts'
import { type Arrival, saidIn } from './arrival.svelte.ts'
import { arrivalRequest } from './arrival-request.ts'
import { type Pasted, pastedRows } from './pasted-rows.ts'

type Given = { common: Arrival; today: LocalDate; lexicon: Pick<Lexicon, 'contents'>; say: Say; most: number }

/** A row as it would be recorded: with what it shares with the others, what it lacks, what is wrong with it. */
export type HeapRow = ReturnType<Heap['rows']['at']> & object

/** Many letters of one applicant: what they share is an arrival, what differs is pasted from a sheet. */
export class Heap {
  readonly common: Arrival
  /** What the API found wrong, by the place of the row. */
  told: Record<number, string[]> = $state({})
  recorded: ArrivalsView['cases'] | null = $state.raw(null)
  readonly #given: Given
  #key: string | null = null

  constructor(given: Given) {
    this.#given = given
    this.common = given.common
  }

  /** Kept with the shared values, so that a draft has it too. */
  get text(): string {
    return this.common.values.rows ?? ''
  }
  set text(text: string) {
    this.common.values.rows = text
    this.told = {}
  }

  readonly pasted: Pasted = $derived.by(() => pastedRows(this.common.values.rows ?? ''))
  readonly rows = $derived.by(() => this.pasted.rows.map((row, i) => this.#row(row.line, { ...this.common.values, ...row.values }, i)))
  readonly isSound = $derived(this.rows.length > 0 && this.rows.length <= this.#most() && this.rows.every((row) => row.faults.length === 0))

  #most(): number {
    return this.#given.most
  }

  #row(line: number, values: Record<string, string>, place: number) {
    const { lexicon, say, today } = this.#given
    const lacking = contentsLacking(lexicon.contents, saidIn(values)).filter((c) => !this.common.onPaper.includes(c.id))
    const faults: string[] = [...(this.told[place] ?? [])]
    if (!values.matter) faults.push(say('record.many.noMatter'))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.on ?? '')) faults.push(say('record.many.notADay'))
    else if ((values.on as LocalDate) > today) faults.push(say('refusal.inTheFuture'))
    return { line, values, lacking, faults }
  }

  /** False where something has to be put right first. */
  async send(): Promise<boolean> {
    const { common } = this
    const { say } = this.#given
    const reason = common.irregular ? common.reason.trim() : ''
    const bodies = this.rows.map((row) =>
      arrivalRequest(
        row.values,
        common.confirmation,
        row.lacking.map((c) => c.id as ContentId),
        reason
      )
    )
    const { matter: _, on: __, ...shared } = bodies[0]?.errors ?? {}
    common.errors = {
      ...Object.fromEntries(Object.entries(shared).map(([name, word]) => [name, sayAny(say, word, {})])),
      ...common.unsaid
    }
    if (Object.keys(common.errors).length > 0 || !this.isSound) return false
    common.busy = true
    this.#key ??= idempotencyKey()
    const answer = await createApi(fetch).recordMany(common.organ, { cases: bodies.map((b) => b.request) }, this.#key)
    common.busy = false
    if (answer.ok) {
      common.recorded = true
      this.recorded = answer.value.cases
      return true
    }
    if (answer.problem.code !== 'unreachable') this.#key = null
    common.problem = answer.problem
    this.#place(answer.problem.fields ?? [])
    return false
  }

  /** What is wrong with a field that all share is said once, beside it; the rest beside its row. */
  #place(fields: readonly { path: string; message: string }[]) {
    const told: Record<number, string[]> = {}
    for (const { path, message } of fields) {
      const [, place, field] = /^cases\.(\d+)(?:\.facts\.\d+\.(?:fact|particulars)\.(\w+))?/.exec(path) ?? []
      if (place === undefined) continue
      if (field === undefined) told[Number(place)] = [this.#given.say('record.many.refused')]
      else if (this.pasted.columns.includes(field as 'matter')) told[Number(place)] = [...(told[Number(place)] ?? []), message]
      else this.common.errors[field] = message
    }
    this.told = told
  }
}
