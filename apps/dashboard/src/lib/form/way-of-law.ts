import type { Way } from '@mingdu/schema'
import { getContext, setContext } from 'svelte'

/** The questions that lead to a decision, and what a reply must contain: only forms ask for them, so they come with the form. */
export type LawWay = Pick<Way, 'steps' | 'questions'> & { contents: Omit<Way['contents'][number], 'source'>[] }

const KEY = 'way'
export const provideWay = (way: LawWay): LawWay => setContext(KEY, way)
export const useWay = (): LawWay => getContext<LawWay>(KEY)

let fetched: Promise<LawWay> | null = null

/** Asked for once; a broken connection is asked again the next time. */
export function fetchWay(): Promise<LawWay> {
  fetched ??= fetch('/way')
    .then((answer) => (answer.ok ? (answer.json() as Promise<LawWay>) : Promise.reject(new Error(`the way answered ${answer.status}`))))
    .catch((error) => {
      fetched = null
      throw error
    })
  return fetched
}
