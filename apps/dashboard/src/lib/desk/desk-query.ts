import type { CaseListQuery, CaseTab } from '@mingdu/schema'

/** What the desk shows, as it stands in the address: a list can be sent to a colleague as it is. */
export type DeskQuery = { state: CaseTab } & { [K in DeskFilter | 'sort' | 'after']: string }

/** What a list is narrowed by, in the order in which the crumbs stand. */
export const deskFilters = [
  ...(['q', 'organ', 'below', 'phase', 'withWhom', 'holder', 'mine', 'channel', 'applicantKind', 'outcome', 'irregular'] as const),
  ...(['receiptFrom', 'receiptTo', 'year'] as const)
] as const satisfies readonly (keyof CaseListQuery)[]
export type DeskFilter = (typeof deskFilters)[number]

export const deskTabs = ['open', 'due', 'waiting', 'finishing', 'late', 'soon', 'ended', 'all'] as const satisfies readonly CaseTab[]

export function deskQuery(params: URLSearchParams): DeskQuery {
  const said = (name: string) => (params.get(name) ?? '').trim()
  const filters = Object.fromEntries([...deskFilters, 'sort', 'after'].map((name) => [name, said(name)]))
  return { ...(filters as Omit<DeskQuery, 'state'>), state: deskTabs.find((t) => t === params.get('state')) ?? 'open' }
}

/** The address of the desk with some of it changed; another list begins on its first page. */
export const deskAddress = (query: DeskQuery, change: Partial<DeskQuery>): string => addressOf('/', query, change)

/** Of the same list as a file. */
export const fileAddress = (query: DeskQuery, names: boolean): string => {
  const address = addressOf('/api/cases.csv', query, {})
  return names ? `${address}${address.includes('?') ? '&' : '?'}names=true` : address
}

function addressOf(path: string, query: DeskQuery, change: Partial<DeskQuery>): string {
  const { state, ...rest } = { ...query, after: '', ...change }
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  for (const name of [...deskFilters, 'sort', 'after'] as const) if (rest[name]) params.set(name, rest[name])
  // Which organs lie below is a question about one of them.
  if (!rest.organ) params.delete('below')
  const search = params.toString()
  return search ? `${path}?${search}` : path
}

/** Whether the list is narrowed by anything but its tab. */
export const isNarrowed = (query: DeskQuery): boolean => deskFilters.some((name) => query[name] !== '')
