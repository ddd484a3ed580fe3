import type { ArticleId, Level, RemedyRules, ReviewedBy, Statute } from '@mingdu/schema'

/** A level whose acts nobody could review, or reviewed by a rule that its place cannot answer. */
export function levelFaults({ levels, applicantKinds, soleTrader }: Statute): string[] {
  const kinds = new Set<string>(applicantKinds.map((k) => k.id))
  return [
    ...levels.flatMap((level) => level.review.flatMap((r) => reviewFault(level, r.by, r.article))),
    ...(levels.some((l) => l.government) ? [] : ['no level is a government, whom others are reviewed by']),
    ...soleTrader.kinds.filter((k) => !kinds.has(k)).map((k) => `a sole trader is entered as ${k}, who are no applicants`)
  ]
}

function reviewFault({ id, government }: Level, by: ReviewedBy, article: ArticleId | undefined): string[] {
  if (by !== 'named' && article === undefined) return [`level ${id}: review by ${by} cites no article`]
  if (government && ['sameLevelGovernment', 'settingUpGovernment', 'managingGovernment', 'departmentsGovernment'].includes(by))
    return [`level ${id}: a government is not reviewed by ${by}`]
  return !government && by === 'higherGovernment' ? [`level ${id}: ${by} is for governments`] : []
}

/** A choice may be left only where something can be contested. */
export function remedyFaults({ remedies, outcomes }: Statute): string[] {
  return remedies.disputed.outcomes.flatMap((id) => {
    const outcome = outcomes.find((o) => o.id === id)
    if (!outcome) return [`remedies: ${id} is disputed, which is no outcome`]
    return outcome.remedy === 'none' ? [`remedies: ${id} is disputed, against which there is none`] : []
  })
}

export const remedyArticles = ({ kinds, silence, thirdParty, notAlone, online }: RemedyRules): ArticleId[] => [
  ...Object.values(kinds).flat(),
  ...silence.articles,
  ...thirdParty.articles,
  ...Object.values(notAlone),
  online
]
