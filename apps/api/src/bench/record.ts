import type { Particulars } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Recorded } from '../door/act.ts'
import { benchOffice, officer, organ } from './bench-office.ts'
import { measure, type Row } from './harness.ts'
import { sampleFacts } from './sample-log.ts'

/**
 * One fact through the door (permission, rules, sealing, chain, books, list, key) against a transaction
 * of two bare inserts in the same store.
 */
export async function record(): Promise<Row> {
  const { store, door, newId } = await benchOffice()
  await sql`create table bare (id uuid primary key, body text not null)`.execute(store.db)
  const cases = 4
  const operations = cases * sampleFacts.length
  const body = JSON.stringify(sampleFacts)
  const row = await measure(
    'record',
    'per second',
    {
      run: async () => {
        for (let i = 0; i < cases; i++) await oneCase(door, newId)
      }
    },
    {
      name: 'two bare inserts',
      run: async () => {
        for (let i = 0; i < operations; i++) {
          await store.transaction(async (tx) => {
            await sql`insert into bare values (${newId()}, ${body})`.execute(tx)
            await sql`insert into bare values (${newId()}, ${body})`.execute(tx)
          })
        }
      }
    },
    { operations }
  )
  await store.close()
  return row
}

async function oneCase(door: Awaited<ReturnType<typeof benchOffice>>['door'], newId: () => string): Promise<void> {
  let at: Recorded | undefined
  for (const fact of sampleFacts) {
    const request = { fact, ...(particulars[fact.type] ? { particulars: particulars[fact.type] as Particulars } : {}) }
    const done = await door.record(officer, newId(), [{ organ, caseId: at?.id ?? null, expected: at?.version ?? 0, facts: [request] }])
    if (done.is !== 'recorded') throw new Error(`the sample case was turned away: ${JSON.stringify(done)}`)
    at = done.recorded[0]
  }
}

const particulars: Partial<Record<string, Particulars>> = {
  received: { applicantName: '宋知微', identity: { kind: 'other', number: '0000-1111' }, matter: '石桥镇设施农用地备案台账' },
  correctionRequested: { items: '请写明时间范围' },
  consulted: { party: '禾川农业开发有限公司' }
}
