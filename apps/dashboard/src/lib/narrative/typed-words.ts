import type { Form, Narrative } from '@mingdu/schema'

/** What stands in the fields: a text for each heading, empty where nothing was written. */
export const keptWords = (form: Form, narrative: Narrative): Record<string, string> =>
  Object.fromEntries(form.headings.map(({ code }) => [code, narrative[code] ?? '']))

/** What is recorded of it: a heading left empty is left out. */
export const narrativeTyped = (texts: Readonly<Record<string, string>>): Narrative =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([code, text]) => [code, text.trim()] as const)
      .filter(([, text]) => text !== '')
  )
