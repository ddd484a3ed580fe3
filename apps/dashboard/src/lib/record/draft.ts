import type { FormValues } from '../form/body-of.ts'

/** What was typed and not recorded yet. `key`: of a submission that may have reached the server, to be sent with it again. */
export type Draft = { at: number; values: FormValues; confirmed: FormValues; onPaper: readonly string[]; key: string | null }

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'mingdu.draft.'
const OFF = 'mingdu.drafts'
const KEPT_MS = 24 * 3_600_000
/** Sensitive by law (《个人信息保护法》 art. 28), and quick to type again: never kept. */
const neverKept = ['identity', 'proxyIdentity']

export const draftName = (officer: string, organ: string): string => `${PREFIX}${officer}.${organ}`

/** A full or forbidden storage keeps nothing; nobody is stopped by it. */
export function keepDraft(storage: Storage, name: string, draft: Draft): void {
  const values = Object.fromEntries(Object.entries(draft.values).filter(([field]) => !neverKept.includes(field)))
  try {
    storage.setItem(name, JSON.stringify({ ...draft, values }))
  } catch {
    // Without a draft the page works as ever.
  }
}

/** Null where there is none, it is older than a day, or is no draft of ours. */
export function readDraft(storage: Storage, name: string, now: number): Draft | null {
  try {
    const draft = JSON.parse(storage.getItem(name) ?? 'null') as Draft | null
    if (draft === null) return null
    const sound = typeof draft.at === 'number' && typeof draft.values === 'object' && typeof draft.confirmed === 'object'
    if (sound && now - draft.at <= KEPT_MS && Array.isArray(draft.onPaper)) return draft
    storage.removeItem(name)
  } catch {
    storage.removeItem(name)
  }
  return null
}

/** Drops the drafts of everybody, or of everybody but the officer who sits here now. */
export function dropDrafts(storage: Storage, but?: string): void {
  const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
  for (const name of names.filter((n) => n.startsWith(PREFIX) && (but === undefined || !n.startsWith(`${PREFIX}${but}.`)))) {
    storage.removeItem(name)
  }
}

/** Whether this browser may keep drafts; the officer's choice on the page. */
export const mayKeep = (storage: Storage): boolean => storage.getItem(OFF) !== 'off'

export function chooseToKeep(storage: Storage, keep: boolean): void {
  if (keep) storage.removeItem(OFF)
  else {
    storage.setItem(OFF, 'off')
    dropDrafts(storage)
  }
}
