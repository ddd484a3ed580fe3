import { getContext, setContext } from 'svelte'

/** Something that can be done from where one is: a page to go to, a fact to record. */
export type Command = { id: string; title: string /** What it belongs to, or its key. */; note?: string; run: () => void }

/** Pages offer their commands while they are shown; the palette asks for them when it opens. */
export type Offers = Set<() => readonly Command[]>

const KEY = 'palette'
export const setOffers = (): Offers => setContext(KEY, new Set())

/** Called while a component is set up; what it offers goes with it. Outside of the office pages nobody listens. */
export function offerCommands(commands: () => readonly Command[]): void {
  const offers = getContext<Offers | undefined>(KEY)
  $effect(() => {
    offers?.add(commands)
    return () => offers?.delete(commands)
  })
}
