import type { Form, Narrative } from '@mingdu/schema'
import { feeSentence, type Quotable, resolved } from './quoted.ts'

/** The words of a report as they are read, by heading: figures in place, the sentence on fees before what was written. */
export function narrativeRead(form: Form, narrative: Narrative, quotable: Quotable): Record<string, string> {
  const fees = feeSentence(form, quotable.figures)
  return Object.fromEntries(
    form.headings.flatMap(({ code }) => {
      const words = [code === form.feeIncome?.heading ? fees : '', resolved(narrative[code] ?? '', quotable)].filter((said) => said !== '')
      return words.length === 0 ? [] : [[code, words.join('\n')] as const]
    })
  )
}

/** A heading that the form has not; null where all are of it. */
export const headingNotInTheForm = (form: Form, narrative: Narrative): string | null =>
  Object.keys(narrative).find((code) => !form.headings.some((h) => h.code === code)) ?? null
