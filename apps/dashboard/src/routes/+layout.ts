import { dictionaryOf } from '#lib/words/dictionary.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ data }) => ({ ...data, dictionary: await dictionaryOf(data.appearance.lang) })
