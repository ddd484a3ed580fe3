import type { Lang } from '@mingdu/schema'
import type { Dictionary } from './speak.ts'

/** Only the language in use is loaded. */
export const dictionaryOf = async (lang: Lang): Promise<Dictionary> => {
  const load = { zh: () => import('./zh/index.ts').then((m) => m.zh), en: () => import('./en/index.ts').then((m) => m.en) }
  return load[lang]()
}
