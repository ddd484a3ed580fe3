import type { Seeks } from '@mingdu/schema'
import { headOf, rowInFull } from '../law/row-in-full.ts'
import type { LawSpeech } from '../law/speak-law.ts'

export type OutcomeOption = { id: string; words: string; articles: string }
export type OutcomeGroup = { title: string; options: OutcomeOption[] }
type Given = { seeks?: Seeks | null; law: LawSpeech; label: (l: { zh: string; en: string }) => string; separator: string }

/** Decisions in force on a day under the heads of that year's table 三, narrowed by what is searched for; the chosen one stays. */
export function outcomeGroups(
  on: string,
  searched: string,
  chosen: string,
  { seeks = null, law, label, separator }: Given
): OutcomeGroup[] {
  const form = formOn(law, on)
  const wanted = searched.trim().toLowerCase()
  const groups = new Map<string, OutcomeOption[]>()
  for (const o of law.lexicon.outcomes) {
    if (o.route !== 'decision' || o.seeks !== seeks || o.since > on || (o.until !== null && o.until < on)) continue
    const row = form?.outcomes[o.id] ?? ''
    const title = headOf(form, row)
    const option = { id: o.id, words: label(o.label), articles: o.articles.map((a) => law.article(a).short).join(separator) }
    const text = [option.words, option.articles, title, form?.rows[row] ?? ''].join(' ').toLowerCase()
    if (o.id === chosen || text.includes(wanted)) groups.set(title, [...(groups.get(title) ?? []), option])
  }
  return [...groups].map(([title, options]) => ({ title, options }))
}

/** The form that counts results of this day: the last that has begun. */
export const formOn = ({ lexicon }: LawSpeech, on: string) =>
  lexicon.forms.filter((f) => f.since <= Number(on.slice(0, 4))).sort((a, b) => b.since - a.since)[0]

/** The row that counts an outcome, after the head it stands under: （四）无法提供 1.本机关不掌握相关政府信息. */
export function rowNamed(law: LawSpeech, on: string, outcome: string): string {
  const form = formOn(law, on)
  return rowInFull(form, form?.outcomes[outcome] ?? '')
}
