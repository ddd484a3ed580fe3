import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Lang } from '@mingdu/schema'
import type { zh } from './zh/index.ts'

/** All texts of the interface are reached through `say`; behind it stands Lingui. */
export type Say = <K extends WordKey>(key: K, ...given: Given<K>) => string

export type WordKey = keyof typeof zh
/** The texts of a language as the build takes them apart; see `compiled-words.ts`. */
export type Dictionary = Record<WordKey, CompiledMessage>

/** Values for the places of a text: `{name}`, and `{n, plural, one {day} other {days}}`. */
type Values<N extends string> = Record<N, string | number>
type Given<K extends WordKey> = [Names<(typeof zh)[K]>] extends [never] ? [] : [Values<Names<(typeof zh)[K]>>]
/** The Chinese text names the places; it has no plurals. */
type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never

export function speak(lang: Lang, dictionary: Dictionary): Say {
  const i18n = setupI18n({ locale: lang, messages: { [lang]: dictionary } })
  return (key, ...given) => i18n._(key, given[0] ?? {})
}

/** For keys chosen by data: fills whatever places the text has from the values at hand. */
export const sayAny = (say: Say, key: WordKey, values: Record<string, string | number>): string =>
  (say as (key: WordKey, values: Record<string, string | number>) => string)(key, values)
