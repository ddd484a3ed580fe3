import type { LeadsTo, Question, Way, WayAnswer } from '@mingdu/schema'

/** What was answered so far, and where that leads: the question that is next, or the end of the way. */
export type Walked = {
  trail: { question: Question; answer: WayAnswer }[]
  at: Question | null
  end: Exclude<LeadsTo, { question: string }> | null
}

type Asked = Pick<Way, 'questions'>

/**
 * Follows the answers (ids, in order) from the first question on. An answer that the question at its place
 * does not have ends the trail there, so that a step back never leaves answers to questions no longer asked.
 */
export function walkWay({ questions }: Asked, answers: readonly string[]): Walked {
  const trail: Walked['trail'] = []
  let at = questions[0] ?? null
  for (const id of answers) {
    const answer = at?.answers.find((a) => a.id === id)
    if (!at || !answer) break
    trail.push({ question: at, answer })
    const { leadsTo } = answer
    if (!('question' in leadsTo)) return { trail, at: null, end: leadsTo }
    at = questions.find((q) => q.id === leadsTo.question) ?? null
  }
  return { trail, at, end: null }
}
