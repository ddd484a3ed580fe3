import type { ArticleId, Question, Statute, Way } from '@mingdu/schema'

/** A way that loses somebody: an outcome nobody reaches, a question nobody is asked, a circle, a name that is nothing. */
export function wayFaults({ way, outcomes }: Statute): string[] {
  const known = new Set<string>(outcomes.map((o) => o.id))
  const decisions = outcomes
    .filter((o) => o.route === 'decision' && o.seeks === undefined && o.until === undefined)
    .map((o) => o.id as string)
  const ids = way.questions.map((q) => q.id)
  const { reached, circles } = travelled(way)
  const ends = way.questions.flatMap((q) =>
    q.answers.flatMap((a) => ('outcome' in a.leadsTo ? [[q.id, a.leadsTo.outcome as string] as const] : []))
  )
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `way: question ${id} is there twice`),
    ...way.questions.flatMap((q) => doubled(q)),
    ...way.questions
      .filter((q) => !way.steps.some((s) => s.id === q.step))
      .map((q) => `way: question ${q.id} is of step ${q.step}, which is none`),
    ...leads(way)
      .filter(([, to]) => !ids.includes(to))
      .map(([from, to]) => `way: question ${from} leads to ${to}, which is no question`),
    ...ids.filter((id) => !reached.has(id)).map((id) => `way: nobody is asked ${id}`),
    ...circles.map((id) => `way: question ${id} leads back to itself`),
    ...ends.filter(([, o]) => !known.has(o)).map(([q, o]) => `way: question ${q} leads to ${o}, which is no outcome`),
    ...ends
      .filter(([, o]) => known.has(o) && !decisions.includes(o))
      .map(([q, o]) => `way: question ${q} leads to ${o}, which is no decision`),
    ...decisions.filter((o) => !ends.some(([q, e]) => e === o && reached.has(q))).map((o) => `way: no answers lead to ${o}`),
    ...way.contents.flatMap((c) =>
      c.outcomes.filter((o) => !known.has(o)).map((o) => `way: content ${c.id} is of ${o}, which is no outcome`)
    )
  ]
}

export const wayArticles = ({ questions, contents }: Way): ArticleId[] => [
  ...questions.flatMap((q) => [...q.articles, ...q.answers.flatMap((a) => a.articles)]),
  ...contents.flatMap((c) => c.articles)
]

const doubled = ({ id, answers }: Question): string[] =>
  answers.filter((a, i) => answers.findIndex((b) => b.id === a.id) !== i).map((a) => `way: question ${id} has the answer ${a.id} twice`)

const leads = ({ questions }: Way): (readonly [string, string])[] =>
  questions.flatMap((q) => q.answers.flatMap((a) => ('question' in a.leadsTo ? [[q.id, a.leadsTo.question] as const] : [])))

/** Every question that some answers reach from the first one on, and those that can be reached from themselves. */
function travelled(way: Way): { reached: Set<string>; circles: string[] } {
  const next = (from: string) => leads(way).flatMap(([q, to]) => (q === from ? [to] : []))
  const from = (start: readonly string[]): Set<string> => {
    const seen = new Set<string>()
    const open = [...start]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      open.push(...next(id))
    }
    return seen
  }
  const first = way.questions[0]?.id
  return {
    reached: from(first === undefined ? [] : [first]),
    circles: way.questions.map((q) => q.id).filter((id) => from(next(id)).has(id))
  }
}
