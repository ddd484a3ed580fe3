import type {
  CaseListQuery,
  CaseListView,
  CaseView,
  CellCases,
  FeeBasis,
  FeePreview,
  Me,
  OrganView,
  RecordAllRequest,
  RecordRequest,
  Statute,
  TableView
} from '@mingdu/schema'
import { type Answer, ask, type Fetch } from './answer.ts'

export type CaseQuery = { organ?: string | undefined; state?: CaseListQuery['state']; q?: string | undefined; year?: number; page?: number }
/** What a fee is asked for; `waived` in fen, meant for `basis`. */
export type FeeQuery = Record<'items' | 'alreadyThisMonth' | 'pages' | 'alreadyPublic' | 'waived', number> & { on: string; basis: FeeBasis }

export type Api = ReturnType<typeof createApi>

/** The one place that knows the API's paths; the browser and the server's loads both speak through it. */
export const createApi = (fetch: Fetch) => ({
  me: () => ask<Me>(fetch, '/me'),
  statute: () => ask<Statute>(fetch, '/statute'),
  organs: () => ask<{ organs: OrganView[] }>(fetch, '/organs'),
  cases: (query: CaseQuery) => ask<CaseListView>(fetch, `/cases${search(query)}`),
  case: (organ: string, id: string) => ask<CaseView>(fetch, `/organs/${organ}/cases/${id}`),
  recordNew: (organ: string, body: RecordAllRequest, key: string): Promise<Answer<CaseView>> =>
    ask(fetch, `/organs/${organ}/cases`, { method: 'POST', body, headers: { 'idempotency-key': key } }),
  record: (organ: string, id: string, body: RecordRequest, version: number, key: string): Promise<Answer<CaseView>> =>
    ask(fetch, `/organs/${organ}/cases/${id}/facts`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` }
    }),
  fee: (organ: string, id: string, query: FeeQuery) => ask<FeePreview>(fetch, `/organs/${organ}/cases/${id}/fee${search(query)}`),
  years: (organ: string) => ask<{ years: number[] }>(fetch, `/organs/${organ}/years`),
  tables: (organ: string, year: number, query: { knownOn?: string | undefined; subtree: boolean }) =>
    ask<TableView>(fetch, `/organs/${organ}/years/${year}/tables${search(query)}`),
  cell: (organ: string, year: number, row: string, column: string, query: { knownOn?: string | undefined; subtree: boolean }) =>
    ask<CellCases>(fetch, `/organs/${organ}/years/${year}/tables/cells/${row}/${column}${search(query)}`),
  signIn: (username: string, password: string) =>
    ask<unknown>(fetch, '/auth/sign-in/username', { method: 'POST', body: { username, password } }),
  signOut: () => ask<unknown>(fetch, '/auth/sign-out', { method: 'POST', body: {} })
})

function search(query: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`
}
