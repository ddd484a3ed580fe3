/** What a printed case is made of, in the order in which it is bound. */
export const dossierParts = ['cover', 'approval', 'timeline', 'ledgers'] as const
export type DossierPart = (typeof dossierParts)[number]

export type DossierQuery = { parts: readonly DossierPart[]; masked: boolean }

/** Nothing chosen is everything. */
export function dossierQuery(params: Pick<URLSearchParams, 'get' | 'getAll'>): DossierQuery {
  const asked = dossierParts.filter((part) => params.getAll('part').includes(part))
  return { parts: asked.length > 0 ? asked : dossierParts, masked: params.get('applicant') === 'masked' }
}

/** The family name stays, as far as a name of unknown kind tells it: its first character. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '＊'.repeat(Math.min(3, Math.max(1, rest.length)))
}
