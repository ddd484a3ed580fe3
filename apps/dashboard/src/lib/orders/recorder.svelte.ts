import { invalidateAll } from '$app/navigation'
import type { Trouble } from '../api/answer.ts'
import { createApi } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'

/** Records facts of an organ's settings one at a time; sent again after a broken line, one fact keeps its key. */
export function recorder() {
  let busy = $state(false)
  let problem = $state.raw<Trouble | null>(null)
  let key = idempotencyKey()
  return {
    get busy() {
      return busy
    },
    get problem() {
      return problem
    },
    async record(organ: string, fact: Readonly<Record<string, unknown>>): Promise<boolean> {
      if (busy) return false
      busy = true
      const answer = await createApi(fetch).recordSettings(organ, [fact], key)
      busy = false
      if (answer.ok || answer.problem.code !== 'unreachable') key = idempotencyKey()
      problem = answer.ok ? null : answer.problem
      if (answer.ok) await invalidateAll()
      return answer.ok
    }
  }
}
