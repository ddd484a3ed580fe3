import type { CaseView, FileKind, HandedOver, RecordRequest } from '@mingdu/schema'
import { endingOf, mediaTypes } from '@mingdu/schema/plain'
import { sayAbout } from '../case/say-about.ts'
import type { Voice } from '../words/voice.ts'
import { kindOfName } from './kind-of-name.ts'
import { MB } from './say-file.ts'
import { upload } from './upload.ts'

/** A file that was chosen: its content goes at once, it comes into the case when the officer says so. */
export class PendingFile {
  readonly name: string
  readonly size: number
  readonly key: number
  kind = $state<FileKind>('other')
  on = $state('')
  pages = $state('')
  /** How much of it has gone, from 0 to 1. */
  sent = $state(0)
  taken = $state.raw<HandedOver | null>(null)
  /** Why it cannot come into the case. */
  trouble = $state('')
  #abort = () => {}

  constructor(file: File, key: number, { organ, id, today }: { organ: string; id: string; today: string }, bytesMax: number, voice: Voice) {
    this.name = file.name
    this.size = file.size
    this.key = key
    this.kind = kindOfName(file.name)
    this.on = today
    if (/^image\/(png|jpeg)$/.test(file.type)) this.pages = '1'
    this.trouble = unfit(file, bytesMax, voice)
    if (this.trouble === '') void this.#send(file, organ, id, voice)
  }

  get state(): 'sending' | 'ready' | 'unfit' {
    return this.trouble !== '' ? 'unfit' : this.taken ? 'ready' : 'sending'
  }

  abort() {
    this.#abort()
  }

  /** What is recorded of it; only of one that is ready. */
  get request(): RecordRequest {
    const pages = Number(this.pages)
    const fact = { type: 'fileAdded', on: this.on, kind: this.kind, ...this.taken, ...(pages > 0 ? { pages } : {}) }
    return { fact: fact as RecordRequest['fact'], particulars: { fileName: this.name } }
  }

  async #send(file: File, organ: string, id: string, { say, day }: Voice) {
    const sending = upload(organ, id, file, (part) => {
      this.sent = part
    })
    this.#abort = sending.abort
    const answer = await sending.answer
    if (answer.ok) {
      this.taken = answer.value
      this.sent = 1
      return
    }
    const { code, refusal } = answer.problem
    this.trouble = refusal
      ? `${say(`refusal.${refusal.code}`)}${say('rich.then')}${sayAbout(refusal, say, day) || say(`remedy.${refusal.code}`)}`
      : `${say(`problem.${code}`)}${say('rich.then')}${say(`forward.${code}`)}`
  }
}

/** What can be seen before anything is sent; what the content is, the other side looks. */
function unfit(file: File, bytesMax: number, { say }: Voice): string {
  if (file.size === 0) return say('files.empty')
  if (file.size > bytesMax) return say('files.tooLarge', { mb: Math.floor(bytesMax / MB) })
  return endings.includes(endingOf(file.name)) ? '' : say('files.otherForm')
}

export const endings: readonly string[] = Object.keys(mediaTypes).flatMap(
  (type) => mediaTypes[type as keyof typeof mediaTypes] as readonly string[]
)

export type Where = Pick<CaseView, 'today'> & { organ: string; id: string }
