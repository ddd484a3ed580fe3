import { getContext, setContext } from 'svelte'

/** What an act on one page is said to have done, on the page that it leads to; `on` leads on to the next of its kind. */
export type Aftermath = { words: string; on?: { href: string; words: string } }

type Held = { next: Aftermath | null }
const KEY = 'aftermath'
export const setAftermath = (): Held => setContext(KEY, { next: null })

/** Called while a component is set up; what is given to it is said when the next page is there. */
export function useAftermath(): (said: Aftermath) => void {
  const held = getContext<Held | undefined>(KEY)
  return (said) => {
    if (held) held.next = said
  }
}
