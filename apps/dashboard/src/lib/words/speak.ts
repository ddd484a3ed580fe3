import { fillText } from '@mingdu/schema/plain'
import type { zh } from './zh/index.ts'

/** All texts of the interface are reached through `say`; a translation library can stand behind it later. */
export type Say = <K extends WordKey>(key: K, ...given: Given<K>) => string

export type WordKey = keyof typeof zh
export type Dictionary = Record<WordKey, string>

/** Values for the `{name}` places of a text. `{n:day/days}` prints the form that fits the number. */
type Values<N extends string> = Record<N, string | number>
type Given<K extends WordKey> = [Names<(typeof zh)[K]>] extends [never] ? [] : [Values<Names<(typeof zh)[K]>>]
type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never

export const speak =
  (dictionary: Dictionary): Say =>
  (key, ...given) =>
    fillText(dictionary[key], given[0] ?? {})

/** For keys chosen by data: fills whatever places the text has from the values at hand. */
export const sayAny = (say: Say, key: WordKey, values: Record<string, string | number>): string =>
  (say as (key: WordKey, values: Record<string, string | number>) => string)(key, values)
