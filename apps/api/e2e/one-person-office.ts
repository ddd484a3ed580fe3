import { type CaseId, type CaseView, type Fact, type FactType, legalDayOf, type SettingFact } from '@mingdu/schema'
import { v7 } from 'uuid'
import type { Program } from './program.ts'

const organ = 'yunling'
export const today = () => legalDayOf(Date.now())

/** What came of a request: an answer, or none because the program went away. */
export type Came = { status: number; view: CaseView; code?: string } | null

export interface OnePersonOffice {
  cookie: string
  /** Begins a case, or begins it again under the key it was sent with. */
  begin(key: string): Promise<Came>
  record(id: CaseId, version: number, fact: Fact, key: string): Promise<Came>
  show(id: CaseId): Promise<Came>
  /** How many cases there are. */
  total(): Promise<number>
}

/** Sets the place up as its first administrator, founds an organ, and takes every role in it. */
export async function founded({ address, out }: Program): Promise<OnePersonOffice> {
  const token = /set-up#(\S+)/.exec(out())?.[1]
  const answer = await sent(address, '/api/set-up', { token, id: 'admin', name: '沈系统', password: 'yunling-county-1' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const dated = { on: today(), from: today() }
  const roles = ['administrator', 'registrar', 'handler', 'head', 'signer', 'clerk'] as const
  const facts: SettingFact[] = [
    { type: 'organEstablished', ...dated, name: '云岭县人民政府办公室', shortName: '政府办', level: 'county' as never },
    { type: 'rolesGranted', ...dated, officer: 'admin' as never, roles: [...roles] }
  ]
  const settled = await sent(address, `/api/organs/${organ}/settings`, { facts }, { cookie })
  if (settled.status !== 200) throw new Error(`not founded: ${await settled.text()}`)
  return officeAt(address, cookie)
}

/** The same office after the program was started again: a session outlives it. */
export function officeAt(address: string, cookie: string): OnePersonOffice {
  const cases = `/api/organs/${organ}/cases`
  const came = async (answer: Promise<Response>): Promise<Came> => {
    try {
      const { status, json } = await answer.then(async (a) => ({ status: a.status, json: JSON.parse(await a.text()) }))
      return { status, view: json, code: json.code }
    } catch {
      return null
    }
  }
  const received = { type: 'received', on: today(), channel: 'inPerson', applicantKind: 'naturalPerson' }
  const begin = { facts: [{ fact: received, particulars: { applicantName: '宋知微', matter: '石桥镇设施农用地备案台账' } }] }
  return {
    cookie,
    begin: (key) => came(sent(address, cases, begin, { cookie, 'Idempotency-Key': key })),
    record: (id, version, fact, key) =>
      came(sent(address, `${cases}/${id}/facts`, beside(fact), { cookie, 'Idempotency-Key': key, 'If-Match': `"${version}"` })),
    show: (id) => came(fetch(`${address}${cases}/${id}`, { headers: { cookie } })),
    async total() {
      const answer = await fetch(`${address}/api/cases?state=all`, { headers: { cookie } })
      return ((await answer.json()) as { total: number }).total
    }
  }
}

const needed: Partial<Record<FactType, object>> = { consulted: { party: '禾川农业开发有限公司' } }
const beside = (fact: Fact) => ({ fact, ...(needed[fact.type] && { particulars: needed[fact.type] }) })

const sent = (address: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': v7(), ...headers }
  })
