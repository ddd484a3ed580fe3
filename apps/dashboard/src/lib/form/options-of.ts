import type { ConsultedKind } from '@mingdu/schema'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Say } from '../words/speak.ts'
import type { Voice } from '../words/voice.ts'
import type { DisputeList } from './field-spec.ts'
import type { Control } from './fields.ts'

export type Option = { value: string; words: string; note?: string }
type List = Extract<Control, { is: 'choice' }>['of']

/** What may be chosen: the law's own lists from the statute, the closed lists of the schema in our words. */
export function optionsOf(list: List, { lexicon }: LawSpeech, say: Say, label: (l: { zh: string; en: string }) => string): Option[] {
  switch (list) {
    case 'applicantKind':
      return lexicon.kinds.map((k) => ({ value: k.id, words: label(k.label) }))
    case 'channel':
      return keys(lexicon.receipt).map((c) => ({ value: c, words: label(lexicon.receipt[c].label), note: say(`channel.${c}`) }))
    case 'kind':
      return keys(lexicon.consultation).map((k: ConsultedKind) => ({ value: k, words: label(lexicon.consultation[k].label) }))
    case 'means':
      return (['telephone', 'sms', 'email', 'platform', 'letter', 'inPerson'] as const).map((m) => ({ value: m, words: say(`means.${m}`) }))
    case 'manner':
      return (['posted', 'handedOver', 'platform', 'email', 'entrusted'] as const).map((m) => ({ value: m, words: say(`manner.${m}`) }))
    case 'how':
      return (['agreed', 'objected', 'returned'] as const).map((h) => ({ value: h, words: say(`how.${h}`) }))
    case 'review':
      return (['legal', 'secrecy', 'leader'] as const).map((r) => ({ value: r, words: say(`review.${r}`) }))
    case 'verdict':
      return (['passed', 'returned'] as const).map((v) => ({ value: v, words: say(`verdict.${v}`) }))
    case 'direction':
      return (['outgoing', 'incoming'] as const).map((d) => ({ value: d, words: say(`direction.${d}`) }))
    case 'callAbout':
      return (['confirmation', 'explanation', 'correction', 'other'] as const).map((a) => ({ value: a, words: say(`callAbout.${a}`) }))
    case 'linkAs':
      return (['sameLetter', 'split', 'joined', 'repeats', 'related'] as const).map((l) => ({ value: l, words: say(`linkAs.${l}`) }))
    case 'ground':
      return (['correction', 'payment'] as const).map((g) => ({ value: g, words: say(`ground.${g}`) }))
    case 'seeks':
      return (['', 'rectification'] as const).map((s) => ({ value: s, words: say(s === '' ? 'seeks.information' : `seeks.${s}`) }))
    case 'gone':
      return (['died', 'dissolved'] as const).map((g) => ({ value: g, words: say(`gone.${g}`) }))
    case 'paper':
      return (['correctionNotice', 'feeNotice', 'reply'] as const).map((p) => ({ value: p, words: say(`paper.${p}`) }))
    case 'retention':
      return (['permanent', 'years30', 'years10'] as const).map((r) => ({ value: r, words: say(`retention.${r}`) }))
    default:
      return disputeOptions(list, lexicon, say, label)
  }
}

const keys = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[]

function disputeOptions(list: DisputeList, lexicon: LawSpeech['lexicon'], say: Say, label: Voice['label']): Option[] {
  switch (list) {
    case 'forum':
      return (['review', 'suit'] as const).map((f) => ({ value: f, words: say(`forum.${f}`) }))
    case 'disputeBy':
      return (['applicant', 'thirdParty'] as const).map((b) => ({ value: b, words: say(`disputeBy.${b}`) }))
    case 'appealBy':
      return (['applicant', 'thirdParty', 'organ'] as const).map((b) => ({ value: b, words: say(`disputeBy.${b}`) }))
    case 'against':
      return (['reply', 'silence', 'override', 'redone'] as const).map((a) => ({ value: a, words: say(`against.${a}`) }))
    case 'procedure':
      return (['ordinary', 'simple'] as const).map((p) => ({ value: p, words: say(`procedure.${p}`) }))
    case 'turnTo':
      return (['suspended', 'resumed', 'ordinary', 'simple', 'remanded'] as const).map((t) => ({ value: t, words: say(`turnTo.${t}`) }))
    case 'effect':
      return (['atOnce', 'appealableJudgment', 'appealableRuling'] as const).map((e) => ({ value: e, words: say(`effect.${e}`) }))
    case 'disputeResult':
      return lexicon.disputeResults.map((r) => ({ value: r.id, words: label(r.label) }))
  }
}
