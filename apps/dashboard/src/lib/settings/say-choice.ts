import type { Policy } from '@mingdu/schema'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Say } from '../words/speak.ts'

type Value = Policy['value'] | string | number | boolean | null

/** How a choice is said: what it is about, and what was chosen. */
export type ChoiceSpeech = { about: (policy: Policy) => string; value: (policy: Policy['policy'], value: Value) => string }

export function choiceSpeech(say: Say, law: LawSpeech): ChoiceSpeech {
  return {
    about: (policy) => say(`policy.${policy.policy}`) + ofWhat(policy, say, law),
    value: (policy, value) => chosen(policy, value, say, law)
  }
}

function ofWhat(policy: Policy, say: Say, law: LawSpeech): string {
  const named = (name: string) => say('settings.ofWhat', { name })
  if (policy.policy === 'outcomeRow') return named(law.outcome(policy.outcome))
  if (policy.policy === 'documentNumber') return named(say(`settings.paper.${policy.of}`))
  if (policy.policy === 'approvalChain') return named(policy.of === 'all' ? say('settings.everyDecision') : law.outcome(policy.of))
  if (policy.policy === 'remedyKind') return named(policy.of === 'silence' ? say('settings.silence') : law.outcome(policy.of))
  if (policy.policy === 'reviewBody') return named(say(`reviewedBy.${policy.by}`))
  return policy.policy === 'court' ? named(say(`court.${policy.level}`)) : ''
}

function chosen(policy: Policy['policy'], value: Value, say: Say, law: LawSpeech): string {
  if (value === null) return say('value.unset')
  if (typeof value === 'number') return say('value.days', { days: value })
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no')
  if (policy === 'approvalChain')
    return value.length === 0 ? say('value.noReview') : (value as string[]).map((r) => say(`review.${r as 'legal'}`)).join(' → ')
  if (typeof value !== 'string') return value.join(say('rich.list'))
  if (policy === 'soleTrader') return law.kind(value)
  if (policy === 'outcomeRow') return rowTitle(value, law)
  if (policy === 'reportDay') return say('value.monthDay', { month: Number(value.slice(0, 2)), day: Number(value.slice(3)) })
  return words.has(value) ? say(`value.${value as 'sentOut'}`) : value
}

/** A row of the form now in force, with its number; the form prints its titles in Chinese. */
export function rowTitle(code: string, { lexicon }: LawSpeech): string {
  const form = lexicon.forms[lexicon.forms.length - 1]
  const title = form?.rows[code]
  return title ? `${code} ${title}` : code
}

const words: ReadonlySet<string> = new Set([
  'sentOut',
  'decided',
  'ends',
  'anew',
  'carriesOver',
  'allowed',
  'barred',
  'reviewFirst',
  'either'
])
