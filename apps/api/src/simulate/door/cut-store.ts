import type { Store } from '../../log/store.ts'

/** What a machine that stops does to a transaction: it keeps nothing, or it keeps all and nobody hears of it. */
export type Cutting = 'never' | 'beforeKept' | 'beforeAnswered'

/** The machine stopped. */
export class Cut extends Error {}

/** The store, with the next transaction to write cut off as told; then it is whole again. */
export function cutStore(store: Store): { store: Store; cutNext(cutting: Cutting): void } {
  let next: Cutting = 'never'
  const transaction: Store['transaction'] = async (work) => {
    const cutting = next
    next = 'never'
    const kept = await store.transaction(async (tx) => {
      const done = await work(tx)
      if (cutting === 'beforeKept') throw new Cut('before anything was kept')
      return done
    })
    if (cutting === 'beforeAnswered') throw new Cut('before it was answered')
    return kept
  }
  return {
    store: { ...store, transaction },
    cutNext: (cutting) => {
      next = cutting
    }
  }
}
