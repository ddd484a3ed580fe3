import type { FactOf, OrganId, PreviewedRemedies } from '@mingdu/schema'
import { type Line, remediesOf, remedyChoices } from '@mingdu/workflow'
import { lawOn } from '../settings/law-on.ts'
import { policiesOn, treeFor } from '../settings/settings.ts'
import type { Reading } from './reading.ts'

/** The remedies against a decision, as the organ and those above it stand on its day; how it will be served is not known yet. */
export function previewedRemedies({ settings, at }: Reading, organ: OrganId, { outcome, on }: FactOf<'decided'>): PreviewedRemedies {
  const { kind, review, court, terms, gaps } = remediesOf({
    statute: lawOn(settings, organ, on, at).statute,
    choices: remedyChoices(policiesOn(settings, organ, on, at)),
    line: treeFor(settings, organ, on, at).withAbove(organ) as unknown as Line,
    contested: { is: 'reply', outcome },
    on,
    servedOnline: false,
    inGovernmentsName: false
  })
  return {
    kind,
    review: review.map((body) => body.name),
    court: court?.name ?? null,
    terms: terms.map(({ period, value, unit, article }) => ({ period, value, unit, article })),
    missing: [...new Set(gaps.map((g) => g.missing))]
  }
}
