import type { CaseView, Label } from '@mingdu/schema'
import type { Lexicon } from '../law/lexicon.ts'
import { lastWhere } from '../ui/last.ts'

/** What a notice to correct opens with. */
export type Asks = (view: Pick<CaseView, 'timeline'>) => string

/** One line for each thing that the application was seen to lack when it was recorded (arts. 29, 30): all of them at once. */
export const asksOf =
  (contents: Lexicon['contents'], label: (label: Label) => string): Asks =>
  ({ timeline }) => {
    const received = lastWhere(timeline, (e) => e.fact.type === 'received' && e.struckBy === null)?.fact
    const lacks = received?.type === 'received' ? (received.lacks ?? []) : []
    const asked = contents.filter((c) => lacks.includes(c.id)).map((c) => label(c.ask))
    return asked.length === 1 ? (asked[0] as string) : asked.map((ask, i) => `${i + 1}. ${ask}`).join('\n')
  }
