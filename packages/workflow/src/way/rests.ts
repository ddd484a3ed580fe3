import type { ReplyContent, RestsOn } from '@mingdu/schema'

/** A page does without the sources. */
type Content = Omit<ReplyContent, 'source'>
type Contents = { contents: readonly Content[] }

/** What the reply with this outcome must contain. */
export const contentsOf = ({ contents }: Contents, outcome: string): Content[] =>
  contents.filter((c) => c.outcomes.some((o) => o === outcome))

/** What a decision with this outcome rests on, each once. */
export const restsOf = (way: Contents, outcome: string): RestsOn[] => [...new Set(contentsOf(way, outcome).flatMap((c) => c.restsOn))]

/** What is on the case, or was said beside the decision. */
export type OnRecord = Readonly<Record<RestsOn, boolean>>

/** Contents that contradict the case as it is on record: something said to be given and nothing given, nothing searched for. */
export const contradictions = (way: Contents, outcome: string, on: OnRecord): { content: Content; missing: RestsOn[] }[] =>
  contentsOf(way, outcome).flatMap((content) => {
    const missing = content.restsOn.filter((r) => !on[r])
    return missing.length > 0 ? [{ content, missing }] : []
  })
