import type { Form, Narrative, NarrativeFinding, ReportDemand } from '@mingdu/schema'
import { narrativeRead } from './narrative-of.ts'
import { numberFindings } from './number-findings.ts'
import { type Quotable, quoteText, segmentsOf } from './quoted.ts'
import { repeatedShare } from './repeated.ts'

export type NarrativeGiven = {
  form: Form
  narrative: Narrative
  quotable: Quotable
  /** Last year's words as they were read, by heading. */
  last: Readonly<Record<string, string>> | null
  demands: readonly ReportDemand[]
}

/** What is to be looked at in the words, in the order of the form; a figure that there is not is an error. */
export function narrativeFindings(given: NarrativeGiven): NarrativeFinding[] {
  const { form, narrative, quotable, demands } = given
  const read = narrativeRead(form, narrative, quotable)
  const written = form.headings.flatMap(({ code, part }): NarrativeFinding[] => {
    const at = { part, heading: code }
    const words = narrative[code] ?? ''
    return [...unknown(words, quotable, at), ...numberFindings(words, given, at), ...repeated(words, given, at)]
  })
  return [...headingsMissing(form, narrative), ...written, ...demands.flatMap((demand) => demandFindings(demand, form, read))]
}

/** Headings under which nothing is said. Under the one that the form opens by itself nothing more need be. */
export const headingsMissing = (form: Form, narrative: Narrative): NarrativeFinding[] =>
  form.headings
    .filter(({ code }) => narrative[code] === undefined && code !== form.feeIncome?.heading)
    .map(({ code, part }) => ({ part, heading: code, finding: 'headingMissing', severity: 'warning', about: {} }))

/** Of a demand: what of it is not met. What nobody but a reader can judge is not judged. */
export function demandFindings(
  { said, part, atMost, mentions }: ReportDemand,
  form: Form,
  read: Readonly<Record<string, string>>
): NarrativeFinding[] {
  const words = wordsOf(form, read, part)
  const at = { severity: 'warning' as const, part: part ?? null, heading: null }
  const length = [...words.replace(/\s/g, '')].length
  return [
    ...(atMost !== undefined && length > atMost ? [{ ...at, finding: 'tooLong' as const, about: { said, length, atMost } }] : []),
    ...(mentions !== undefined && !words.includes(mentions) ? [{ ...at, finding: 'notMentioned' as const, about: { said, mentions } }] : [])
  ]
}

/** All that is read in a part, or in the whole. */
export const wordsOf = (form: Form, read: Readonly<Record<string, string>>, part?: string): string =>
  form.headings
    .filter((h) => part === undefined || h.part === part)
    .map((h) => read[h.code] ?? '')
    .join('')

type At = Pick<NarrativeFinding, 'part' | 'heading'>

const unknown = (words: string, quotable: Quotable, at: At): NarrativeFinding[] =>
  segmentsOf(words, quotable).flatMap((s) =>
    'quote' in s && s.said === null
      ? [{ ...at, finding: 'figureUnknown' as const, severity: 'error' as const, about: { quote: quoteText(s.quote) } }]
      : []
  )

function repeated(words: string, { form, quotable, last }: NarrativeGiven, at: At): NarrativeFinding[] {
  const looked = form.wordChecks?.repeated
  if (!looked || !last) return []
  const share = repeatedShare(words, quotable, Object.values(last), looked.characters)
  return share < looked.share ? [] : [{ ...at, finding: 'repeated', severity: 'warning', about: { percent: Math.round(share * 100) } }]
}
