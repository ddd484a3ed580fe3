import type { CaseListQuery, CaseTab, Phase, WithWhom } from '@mingdu/schema'

/** What the desk shows, as it stands in the address: a list can be sent to a colleague as it is. */
export type DeskQuery = { state: CaseTab } & { [K in DeskFilter | 'sort' | 'after' | 'beside']: string }

/** What a list is narrowed by, in the order in which the crumbs stand. */
export const deskFilters = [
  ...(['q', 'organ', 'below', 'phase', 'withWhom', 'holder', 'mine', 'channel', 'applicantKind', 'outcome', 'seeks', 'irregular'] as const),
  ...(['receiptFrom', 'receiptTo', 'year', 'endedFrom', 'endedTo', 'dueFrom', 'dueTo'] as const),
  ...(['timeliness', 'extended', 'corrected', 'atRisk', 'signal'] as const)
] as const satisfies readonly (keyof CaseListQuery)[]
export type DeskFilter = (typeof deskFilters)[number]

export const deskTabs = [
  'open',
  'due',
  'waiting',
  'finishing',
  'late',
  'soon',
  'disputed',
  'ended',
  'all'
] as const satisfies readonly CaseTab[]

export function deskQuery(params: URLSearchParams): DeskQuery {
  const said = (name: string) => (params.get(name) ?? '').trim()
  const filters = Object.fromEntries([...deskFilters, 'sort', 'after', 'beside'].map((name) => [name, said(name)]))
  return { ...(filters as Omit<DeskQuery, 'state'>), state: deskTabs.find((t) => t === params.get('state')) ?? 'open' }
}

/** The address of the desk with some of it changed; another list begins on its first page, with nothing beside it. */
export const deskAddress = (query: DeskQuery, change: Partial<DeskQuery>): string => addressOf('/', query, change)

/** Of the same list as a file. */
export const fileAddress = (query: DeskQuery, names: boolean): string => {
  const address = addressOf('/api/cases.csv', query, {})
  return names ? `${address}${address.includes('?') ? '&' : '?'}names=true` : address
}

function addressOf(path: string, query: DeskQuery, change: Partial<DeskQuery>): string {
  const { state, ...rest } = { ...query, after: '', beside: '', ...change }
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  for (const name of [...deskFilters, 'sort', 'after', 'beside'] as const) if (rest[name]) params.set(name, rest[name])
  // Which organs lie below is a question about one of them.
  if (!rest.organ) params.delete('below')
  const search = params.toString()
  return search ? `${path}?${search}` : path
}

/** The same list with a case opened beside it, or with none where it is null. */
export const besideAddress = (query: DeskQuery, item: { organ: string; id: string } | null): string =>
  deskAddress(query, { after: query.after, beside: item ? `${item.organ}~${item.id}` : '' })

/** The case that stands beside the list; null where there is none. */
export function besideOf({ beside }: DeskQuery): { organ: string; id: string } | null {
  const [organ, id] = beside.split('~')
  return organ && id ? { organ, id } : null
}

const phases = {
  unconfirmed: true,
  handling: true,
  awaitingCorrection: true,
  awaitingPayment: true,
  decided: true,
  answered: true,
  withdrawn: true,
  discontinued: true,
  lapsed: true
} satisfies Record<Exclude<Phase, 'forwarded' | 'void'>, true>
/** Phases and hands that a list can be narrowed by: what was struck out or passed on stands in no list. */
export const filterPhases = Object.keys(phases) as (keyof typeof phases)[]
const hands = { organ: true, applicant: true, consulted: true, nobody: true } satisfies Record<WithWhom, true>
export const filterWithWhom = Object.keys(hands) as WithWhom[]

/** Whether the list is narrowed by anything but its tab. */
export const isNarrowed = (query: DeskQuery): boolean => deskFilters.some((name) => query[name] !== '')
