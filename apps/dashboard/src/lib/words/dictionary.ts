import type { Lang } from '@mingdu/schema'
import type { Dictionary } from './speak.ts'

/** Only the language in use is loaded. */
export const dictionaryOf = async (lang: Lang): Promise<Dictionary> => {
  const load = { zh: () => import('virtual:words/zh'), en: () => import('virtual:words/en') }
  return (await load[lang]()).default
}
