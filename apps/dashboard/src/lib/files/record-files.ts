import type { CaseFilesView, CaseView } from '@mingdu/schema'
import type { Trouble } from '../api/answer.ts'
import { createApi } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { sayAbout } from '../case/say-about.ts'
import type { Voice } from '../words/voice.ts'
import type { PendingFile } from './pending-file.svelte.ts'

type Done = { view: CaseView | null; recorded: readonly PendingFile[]; trouble: string }

/**
 * Records files that were handed over, so many in one act as one act may hold. What a colleague recorded meanwhile
 * stands in nobody's way here: it is tried again upon what is there now.
 */
export async function recordFiles(
  { organ, id }: Pick<CaseFilesView, 'organ' | 'id'>,
  version: number,
  files: readonly PendingFile[],
  voice: Voice
): Promise<Done> {
  const api = createApi(fetch)
  let done: Done = { view: null, recorded: [], trouble: '' }
  let seen = version
  for (let from = 0; from < files.length; from += PER_ACT) {
    const some = files.slice(from, from + PER_ACT)
    const body = { facts: some.map((f) => f.request) }
    const key = keyFor(JSON.stringify(body))
    let answer = await api.recordAll(organ, id, body, seen, key)
    for (let again = 0; again < TRIES && !answer.ok && answer.problem.code === 'changedMeanwhile'; again++) {
      seen = (answer.problem.current as CaseView).summary.version
      answer = await api.recordAll(organ, id, body, seen, key)
    }
    if (!answer.ok) return { ...done, trouble: sayTrouble(answer.problem, some, voice) }
    seen = answer.value.summary.version
    done = { view: answer.value, recorded: [...done.recorded, ...some], trouble: '' }
  }
  return done
}

const PER_ACT = 20
const TRIES = 3

/** The same files sent again, after a broken connection, are the same act. */
const keys = new Map<string, string>()
function keyFor(body: string): string {
  const key = keys.get(body) ?? idempotencyKey()
  keys.clear()
  keys.set(body, key)
  return key
}

function sayTrouble({ code, refusal, fields = [] }: Trouble, files: readonly PendingFile[], { say, day }: Voice): string {
  const then = say('rich.then')
  if (refusal) return `${say(`refusal.${refusal.code}`)}${then}${sayAbout(refusal, say, day) || say(`remedy.${refusal.code}`)}`
  const named = fields.map(({ path, message }) => `${files[Number(path.split('.')[1])]?.name ?? ''} ${message}`)
  return `${say(`problem.${code}`)}${then}${named.length > 0 ? named.join(then) : say(`forward.${code}`)}`
}
