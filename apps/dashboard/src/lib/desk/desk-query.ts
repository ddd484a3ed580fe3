/** What the desk shows, as it stands in the address: a list can be sent to a colleague as it is. */
export type DeskQuery = { state: DeskTab; q: string; organ: string; page: number }

export const deskTabs = ['open', 'late', 'soon', 'waiting', 'ended'] as const
export type DeskTab = (typeof deskTabs)[number]

export function deskQuery(params: URLSearchParams): DeskQuery {
  const page = Number(params.get('page'))
  return {
    state: deskTabs.find((t) => t === params.get('state')) ?? 'open',
    q: (params.get('q') ?? '').trim(),
    organ: params.get('organ') ?? '',
    page: Number.isInteger(page) && page > 1 ? page : 1
  }
}

/** The address of the desk with some of it changed; another list begins on its first page. */
export function deskAddress(query: DeskQuery, change: Partial<DeskQuery>): string {
  const { state, q, organ, page } = { ...query, page: 1, ...change }
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  if (organ) params.set('organ', organ)
  if (q) params.set('q', q)
  if (page > 1) params.set('page', String(page))
  const search = params.toString()
  return search ? `/?${search}` : '/'
}
