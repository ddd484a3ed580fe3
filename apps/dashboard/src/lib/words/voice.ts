import type { Label, Lang, LocalDate, PeriodId } from '@mingdu/schema'
import { type DaySpeech, daySpeech } from '@mingdu/schema/plain'
import { ledgerWords } from '@mingdu/workflow/ledger-text'
import { getContext, setContext } from 'svelte'
import { type Dictionary, type Say, speak } from './speak.ts'

/** How the page speaks to this officer: interface texts, labels of the law, days. */
export type Voice = {
  lang: Lang
  /** What names, matters and opinions are written in, where the page speaks another language. */
  dataLang: 'zh' | undefined
  /** 答复期限 */
  term: (id: PeriodId) => string
  say: Say
  label: (label: Label) => string
  day: DaySpeech
}

export const voiceOf = (lang: Lang, dictionary: Dictionary, today: LocalDate | null = null): Voice => ({
  lang,
  dataLang: lang === 'zh' ? undefined : 'zh',
  term: (id) => ledgerWords[lang].term[id],
  say: speak(lang, dictionary),
  label: (label) => label[lang],
  day: daySpeech(lang, today)
})

const KEY = 'voice'
/** Changing the language reloads the page, so a component may keep what it took at the start. */
export const setVoice = (voice: Voice): Voice => setContext(KEY, voice)
export const useVoice = (): Voice => getContext<Voice>(KEY)
