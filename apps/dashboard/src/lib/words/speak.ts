import type { zh } from './zh/index.ts'

/** All texts of the interface are reached through `say`; a translation library can stand behind it later. */
export type Say = <K extends WordKey>(key: K, ...given: Given<K>) => string

export type Lang = 'zh' | 'en'

export type WordKey = keyof typeof zh
export type Dictionary = Record<WordKey, string>

/** Values for the `{name}` places of a text. `{n:day/days}` prints the form that fits the number. */
type Values<N extends string> = Record<N, string | number>
type Given<K extends WordKey> = [Names<(typeof zh)[K]>] extends [never] ? [] : [Values<Names<(typeof zh)[K]>>]
type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never

export const speak =
  (dictionary: Dictionary): Say =>
  (key, ...given) =>
    fill(dictionary[key], given[0] ?? {})

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)(?::([^/}]*)\/([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? String(values[name] ?? '') : Number(values[name]) === 1 ? one : (many ?? '')
  )
}

/** For keys chosen by data: fills whatever places the text has from the values at hand. */
export const sayAny = (say: Say, key: WordKey, values: Record<string, string | number>): string =>
  (say as (key: WordKey, values: Record<string, string | number>) => string)(key, values)
