import type { CaseView } from '@mingdu/schema'
import { consultationsOf } from '../form/consultations-of.ts'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Voice } from '../words/voice.ts'

/** Who was asked, by number of the consultation: by name for those who may read it, else what kind of party it is. */
export const partiesOf = (
  view: Pick<CaseView, 'timeline'>,
  { lexicon }: LawSpeech,
  label: Voice['label']
): Readonly<Record<number, string>> =>
  Object.fromEntries(consultationsOf(view).map((c) => [c.number, c.party ?? label(lexicon.consultation[c.kind].label)]))
