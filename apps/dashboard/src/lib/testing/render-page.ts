import en from 'virtual:words/en'
import zh from 'virtual:words/zh'
import type { Lang, LocalDate, Statute } from '@mingdu/schema'
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { lexiconOf } from '../law/lexicon.ts'
import { lawSpeech } from '../law/speak-law.ts'
import { voiceOf } from '../words/voice.ts'

/** A component as the server sends it, speaking the language and the law of the test. */
export function renderPage<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: NoInfer<Props>,
  { statute, today, lang = 'zh' }: { statute: Statute; today: LocalDate; lang?: Lang }
): string {
  const voice = voiceOf(lang, lang === 'zh' ? zh : en, today)
  const context = new Map<string, unknown>([
    ['voice', voice],
    ['law', lawSpeech(lexiconOf(statute), voice.label)]
  ])
  return render(component as Component<Record<string, unknown>>, { props, context }).body.replace(/<!--.*?-->/g, '')
}

/** The words of a piece of HTML, as a reader meets them. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
