import type { CaseView } from '@mingdu/schema'
import type { Lexicon } from '../law/lexicon.ts'
import type { FormValues } from './body-of.ts'
import type { FieldSpec } from './field-spec.ts'
import type { Option } from './options-of.ts'

/** Of all that may be chosen, what this case leaves: the API says which reviews are this officer's. */
export function choicesIn(
  view: CaseView,
  { control }: FieldSpec,
  values: FormValues,
  all: readonly Option[],
  lexicon: Lexicon
): readonly Option[] {
  if (control.is !== 'choice') return all
  if (control.of === 'review') return all.filter((o) => view.mayReview.some((r) => r === o.value))
  if (control.of !== 'disputeResult') return all
  // How a review ends is not how a suit does.
  const forum = view.disputes.find((d) => String(d.dispute) === values.dispute)?.way === 'review' ? 'review' : 'suit'
  return all.filter((o) => lexicon.disputeResults.some((r) => r.id === o.value && r.of.includes(forum)))
}
