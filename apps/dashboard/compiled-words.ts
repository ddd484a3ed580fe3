import { pathToFileURL } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/**
 * The dictionaries as the translation library wants them: their ICU texts taken apart when the pages are
 * built, so that no browser loads the parser. `virtual:words/zh`, `virtual:words/en`.
 */
export function compiledWords(): Plugin {
  return {
    name: 'mingdu:compiled-words',
    // The test runner asks again for what was resolved already.
    resolveId: (id) => (NAMED.test(id) ? `\0${id.replace('\0', '')}` : null),
    async load(id) {
      const lang = NAMED.exec(id)?.[1]
      if (lang === undefined) return null
      const file = new URL(`./src/lib/words/${lang}/index.ts`, import.meta.url)
      this.addWatchFile(file.pathname)
      const { [lang]: words } = (await import(pathToFileURL(file.pathname).href)) as Record<string, Record<string, string>>
      const compiled = Object.entries(words ?? {}).map(([key, text]) => [key, listed(compileMessage(text))])
      return `export default ${JSON.stringify(Object.fromEntries(compiled))}`
    }
  }
}

const NAMED = /^\0?virtual:words\/(zh|en)$/

/** A text that is no list the library takes for one that nobody compiled, and an empty one for none at all. */
const listed = (tokens: ReturnType<typeof compileMessage>) =>
  Array.isArray(tokens) && tokens.length > 0 ? tokens : [tokens.length > 0 ? tokens : '']
