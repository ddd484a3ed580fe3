import type {
  ArrivalsRequest,
  ArrivalsView,
  BalanceView,
  CaseFilesView,
  CaseListQuery,
  CaseListView,
  CasePreview,
  CaseView,
  CellCases,
  ClosingBoard,
  EarlierCases,
  EarlierCasesQuery,
  Fact,
  FeeBasis,
  FeeIncomeView,
  FeePreview,
  FileCheck,
  Foreseen,
  Me,
  MovedCase,
  NarrativeView,
  NoticePreview,
  NoticeRead,
  NoticesView,
  OrganSettings,
  OrganView,
  ProactiveCell,
  ProactiveView,
  RecordAllRequest,
  RecordRequest,
  Statute,
  TableView,
  YearClosing,
  YearView
} from '@mingdu/schema'
import { type Answer, ask, type Fetch } from './answer.ts'

export type CaseQuery = { [K in keyof CaseListQuery]?: string | undefined }
/** What a fee is asked for; `waived` in fen, meant for `basis`. */
export type FeeQuery = Record<'items' | 'alreadyThisMonth' | 'pages' | 'alreadyPublic' | 'waived', number> & { on: string; basis: FeeBasis }

/** A password that is told once. */
export type FirstPassword = { officer: string; password: string }

/** Whether there is an administrator, and a first organ; how long a password is at least. */
export type SetUp = { administrator: boolean; organ: boolean; passwordMin: number }

export type Api = ReturnType<typeof createApi>

/** The one place that knows the API's paths; the browser and the server's loads both speak through it. */
export const createApi = (fetch: Fetch) => ({
  me: () => ask<Me>(fetch, '/me'),
  statute: () => ask<Statute>(fetch, '/statute'),
  organs: () => ask<{ organs: OrganView[] }>(fetch, '/organs'),
  cases: (query: CaseQuery) => ask<CaseListView>(fetch, `/cases${search(query)}`),
  case: (organ: string, id: string) => ask<CaseView>(fetch, `/organs/${organ}/cases/${id}`),
  ...recording(fetch),
  handlers: (organ: string) => ask<{ handlers: { id: string; name: string }[] }>(fetch, `/organs/${organ}/handlers`),
  fee: (organ: string, id: string, query: FeeQuery) => ask<FeePreview>(fetch, `/organs/${organ}/cases/${id}/fee${search(query)}`),
  notices: () => ask<NoticesView>(fetch, '/notices'),
  noticeYear: (organ: string, year: number) => ask<YearView>(fetch, `/organs/${organ}/notices/${year}`),
  readNotice: (text: string, year: number | undefined) =>
    ask<NoticeRead>(fetch, '/notices/read', { method: 'POST', body: { text, ...(year === undefined ? {} : { year }) } }),
  previewNotice: (organ: string, year: unknown) =>
    ask<NoticePreview>(fetch, `/organs/${organ}/notices/preview`, { method: 'POST', body: { year } }),
  organSettings: (organ: string) => ask<OrganSettings>(fetch, `/organs/${organ}/settings`),
  /** What a setting would do; nothing is written. */
  foresee: (organ: string, fact: unknown) => ask<Foreseen>(fetch, `/organs/${organ}/settings/foresee`, { method: 'POST', body: { fact } }),
  openAccount: (id: string, name: string) => ask<FirstPassword>(fetch, '/officers', { method: 'POST', body: { id, name } }),
  resetPassword: (officer: string) => ask<FirstPassword>(fetch, `/officers/${officer}/password`, { method: 'POST', body: {} }),
  recordSettings: (organ: string, facts: readonly unknown[], key: string) =>
    ask<{ organ: string; moved: MovedCase[] }>(fetch, `/organs/${organ}/settings`, {
      method: 'POST',
      body: { facts },
      headers: { 'idempotency-key': key }
    }),
  ...reports(fetch),
  signIn: (username: string, password: string) =>
    ask<unknown>(fetch, '/auth/sign-in/username', { method: 'POST', body: { username, password } }),
  /** How far the first start has come. */
  setUp: () => ask<SetUp>(fetch, '/set-up'),
  becomeAdministrator: (said: { token: string; id: string; name: string; password: string }) =>
    ask<{ officer: string }>(fetch, '/set-up', { method: 'POST', body: said }),
  signOut: () => ask<unknown>(fetch, '/auth/sign-out', { method: 'POST', body: {} })
})

type Scope = { knownOn?: string | undefined; subtree: boolean }

const reports = (fetch: Fetch) => ({
  years: (organ: string) => ask<{ years: number[] }>(fetch, `/organs/${organ}/years`),
  tables: (organ: string, year: number, query: Scope) => ask<TableView>(fetch, `/organs/${organ}/years/${year}/tables${search(query)}`),
  feeIncome: (organ: string, year: number, query: Scope) =>
    ask<FeeIncomeView>(fetch, `/organs/${organ}/years/${year}/fee-income${search(query)}`),
  cell: (organ: string, year: number, row: string, column: string, query: Scope) =>
    ask<CellCases>(fetch, `/organs/${organ}/years/${year}/tables/cells/${row}/${column}${search(query)}`),
  balance: (organ: string, year: number, query: Scope) => ask<BalanceView>(fetch, `/organs/${organ}/years/${year}/balance${search(query)}`),
  closing: (organ: string, year: number) => ask<YearClosing>(fetch, `/organs/${organ}/years/${year}/closing`),
  board: (organ: string, year: number) => ask<ClosingBoard>(fetch, `/organs/${organ}/years/${year}/board`),
  narrative: (organ: string, year: number, query: Scope) =>
    ask<NarrativeView>(fetch, `/organs/${organ}/years/${year}/narrative${search(query)}`),
  proactive: (organ: string, year: number) => ask<ProactiveView>(fetch, `/organs/${organ}/years/${year}/proactive`),
  proactiveCell: (organ: string, year: number, row: string, column: string, query: Scope) =>
    ask<ProactiveCell>(fetch, `/organs/${organ}/years/${year}/proactive/cells/${row}/${column}${search(query)}`)
})

/** What records facts of cases, or says beforehand what they would do. */
const recording = (fetch: Fetch) => ({
  /** What the organ already has of an applicant or a matter; each look is noted. */
  earlierCases: (organ: string, query: EarlierCasesQuery) =>
    ask<EarlierCases>(fetch, `/organs/${organ}/earlier-cases`, { method: 'POST', body: query }),
  recordNew: (organ: string, body: RecordAllRequest, key: string): Promise<Answer<CaseView>> =>
    ask(fetch, `/organs/${organ}/cases`, { method: 'POST', body, headers: { 'idempotency-key': key } }),
  recordMany: (organ: string, body: ArrivalsRequest, key: string): Promise<Answer<ArrivalsView>> =>
    ask(fetch, `/organs/${organ}/arrivals`, { method: 'POST', body, headers: { 'idempotency-key': key } }),
  record: (organ: string, id: string, body: RecordRequest, version: number, key: string): Promise<Answer<CaseView>> =>
    ask(fetch, `/organs/${organ}/cases/${id}/facts`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` }
    }),
  recordAll: (organ: string, id: string, body: RecordAllRequest, version: number, key: string): Promise<Answer<CaseView>> =>
    ask(fetch, `/organs/${organ}/cases/${id}/facts`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` }
    }),
  files: (organ: string, id: string) => ask<CaseFilesView>(fetch, `/organs/${organ}/cases/${id}/files`),
  /** Whether the content still is what was recorded. */
  checkFile: (organ: string, id: string, file: string) => ask<FileCheck>(fetch, `/organs/${organ}/cases/${id}/files/${file}/check`),
  /** What the fact would do; of what is said beside it nothing is sent. */
  preview: (organ: string, id: string, fact: Fact, signal: AbortSignal) =>
    ask<CasePreview>(fetch, `/organs/${organ}/cases/${id}/preview`, { method: 'POST', body: { fact }, signal })
})

export function search(query: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`
}
