import type { ReplyContent, RestsOn, Way } from '@mingdu/schema'

/** What the reply with this outcome must contain. */
export const contentsOf = ({ contents }: Pick<Way, 'contents'>, outcome: string): ReplyContent[] =>
  contents.filter((c) => c.outcomes.some((o) => o === outcome))

/** What a decision with this outcome rests on, each once. */
export const restsOf = (way: Pick<Way, 'contents'>, outcome: string): RestsOn[] => [
  ...new Set(contentsOf(way, outcome).flatMap((c) => c.restsOn))
]

/** What is on the case, or was said beside the decision. */
export type OnRecord = Readonly<Record<RestsOn, boolean>>

/** Contents that contradict the case as it is on record: something said to be given and nothing given, nothing searched for. */
export const contradictions = (
  way: Pick<Way, 'contents'>,
  outcome: string,
  on: OnRecord
): { content: ReplyContent; missing: RestsOn[] }[] =>
  contentsOf(way, outcome).flatMap((content) => {
    const missing = content.restsOn.filter((r) => !on[r])
    return missing.length > 0 ? [{ content, missing }] : []
  })
