import type { Channel, ContentId, LocalDate, RecordRequest } from '@mingdu/schema'
import { contentsLacking, demanded } from '@mingdu/workflow/applicant'
import type { Answer, Trouble } from '../api/answer.ts'
import { createApi } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import type { FormValues } from '../form/body-of.ts'
import { problemFields } from '../form/problem-fields.ts'
import type { Lexicon } from '../law/lexicon.ts'
import { type Say, sayAny } from '../words/speak.ts'
import { arrivalRequest } from './arrival-request.ts'
import type { Draft } from './draft.ts'

type Given = { organ: string; today: LocalDate; lexicon: Pick<Lexicon, 'receipt' | 'contents'>; say: Say }

/** A yes or no stands in the form as a word. */
export const saidIn = (values: FormValues) => ({ ...values, proxyAuthority: values.proxyAuthority === 'yes' })

/** An application as it is being typed: what stands in the form, what it would lack, and its way to the API. */
export class Arrival {
  organ = $state('')
  values: FormValues = $state({})
  confirmed: FormValues = $state({})
  /** Contents that the paper has and nobody typed. */
  onPaper: string[] = $state([])
  errors: Record<string, string> = $state({})
  problem: Trouble | null = $state(null)
  reason = $state('')
  busy = $state(false)
  /** From here on there is nothing left to keep. */
  recorded = $state(false)
  /** Of the submission that got no answer: sent again it records once. */
  #key: string | null = null
  readonly #given: Given

  constructor(given: Given) {
    this.#given = given
    this.organ = given.organ
    this.#begin()
  }

  #begin() {
    const { today } = this.#given
    this.values = {
      on: today,
      channel: 'inPerson',
      seeks: '',
      applicantKind: '',
      'identity.kind': 'residentId',
      'proxyIdentity.kind': 'residentId'
    }
    // Whether both sides have confirmed decides the day of receipt: nobody presumes it.
    this.confirmed = { on: today, means: 'telephone', isConfirmed: '' }
    this.onPaper = []
  }

  get channel(): Channel {
    return this.values.channel as Channel
  }
  get byConfirmation(): boolean {
    return this.#given.lexicon.receipt[this.channel].starts === 'confirmation'
  }
  get confirmation(): FormValues | null {
    return this.byConfirmation && this.confirmed.isConfirmed === 'yes' ? this.confirmed : null
  }
  /** What has to be said before it can be sent, and nobody said. */
  get unsaid(): Record<string, string> {
    const { say } = this.#given
    return {
      ...(this.byConfirmation && !this.confirmed.isConfirmed ? { confirmed: say('field.required') } : {}),
      ...(this.irregular && this.reason.trim() === '' ? { irregularReason: say('field.required') } : {})
    }
  }
  get irregular(): boolean {
    return this.problem?.code === 'irregular'
  }
  get demanded() {
    return demanded(this.#given.lexicon.contents, saidIn(this.values))
  }
  get lacking() {
    return contentsLacking(this.#given.lexicon.contents, saidIn(this.values))
  }
  /** The same letter by a further channel, for the case that it belongs to. */
  get again(): RecordRequest {
    const { on, mailNumber } = this.values
    const confirmedOn = this.confirmation?.on
    const said = { ...(confirmedOn ? { confirmedOn } : {}), ...(mailNumber?.trim() ? { mailNumber: mailNumber.trim() } : {}) }
    const reason = this.irregular && this.reason.trim() !== '' ? { irregularReason: this.reason.trim() } : {}
    return { fact: { type: 'arrivedAgain', on: on as LocalDate, channel: this.channel, ...said } as RecordRequest['fact'], ...reason }
  }
  /** Whether anything was typed that would be a pity to lose. */
  get isTyped(): boolean {
    return ['applicantName', 'matter', 'description', 'phone', 'address', 'note', 'rows'].some((field) => this.values[field]?.trim())
  }

  draft(now: number): Draft {
    return { at: now, values: { ...this.values }, confirmed: { ...this.confirmed }, onPaper: [...this.onPaper], key: this.#key }
  }
  restore(draft: Draft) {
    this.values = { ...this.values, ...draft.values }
    this.confirmed = { ...this.confirmed, ...draft.confirmed }
    this.onPaper = [...draft.onPaper]
    this.#key = draft.key
  }
  clear() {
    this.#begin()
    this.#key = null
    this.errors = {}
    this.problem = null
    this.reason = ''
  }

  /** Null where the form cannot be sent yet; otherwise what the API answered. */
  async send(): Promise<Answer<{ summary: { id: string; number: string } }> | null> {
    const { say } = this.#given
    const lacks = this.lacking.map((c) => c.id as ContentId).filter((id) => !this.onPaper.includes(id))
    const body = arrivalRequest(this.values, this.confirmation, lacks, this.irregular ? this.reason.trim() : '')
    const wrong = Object.fromEntries(Object.entries(body.errors).map(([name, word]) => [name, sayAny(say, word, {})]))
    this.errors = { ...wrong, ...this.unsaid }
    if (Object.keys(this.errors).length > 0) return null
    this.busy = true
    this.#key ??= idempotencyKey()
    const answer = await createApi(fetch).recordNew(this.organ, body.request, this.#key)
    if (answer.ok) {
      this.recorded = true
      return answer
    }
    this.busy = false
    if (answer.problem.code !== 'unreachable') this.#key = null
    this.problem = answer.problem
    this.errors = problemFields(answer.problem)
    return answer
  }
}
