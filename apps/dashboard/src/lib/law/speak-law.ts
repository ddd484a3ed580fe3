import type { Label } from '@mingdu/schema'
import { getContext, setContext } from 'svelte'
import type { Lexicon } from './lexicon.ts'

/** Names of the law in the officer's language; an unknown name is shown as it is, never guessed. */
export type LawSpeech = {
  lexicon: Lexicon
  outcome: (id: string) => string
  kind: (id: string) => string
  disputeResult: (id: string) => string
  /** 《条例》第三十条 */
  article: (id: string) => { cite: string; short: string; gist: string }
}

export const lawSpeech = (lexicon: Lexicon, label: (label: Label) => string): LawSpeech => ({
  lexicon,
  outcome: (id) => named(lexicon.outcomes, id, label),
  kind: (id) => named(lexicon.kinds, id, label),
  disputeResult: (id) => named(lexicon.disputeResults, id, label),
  article: (id) => {
    const found = lexicon.articles[id]
    return found
      ? { cite: `${found.law}${found.article}`, short: found.article, gist: label(found.gist) }
      : { cite: id, short: id, gist: '' }
  }
})

const KEY = 'law'
export const setLaw = (law: LawSpeech): LawSpeech => setContext(KEY, law)
export const useLaw = (): LawSpeech => getContext<LawSpeech>(KEY)

function named(list: readonly { id: string; label: Label }[], id: string, label: (label: Label) => string): string {
  const found = list.find((item) => item.id === id)
  return found ? label(found.label) : id
}
