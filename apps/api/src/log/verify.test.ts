import { day } from '@mingdu/schema'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { masterKey } from '../sealing/master-key.ts'
import { link } from './chain.ts'
import { readStream } from './read.ts'
import { anchorOf } from './sealer.ts'
import type { Store } from './store.ts'
import { onEachStore } from './testing/each-store.ts'
import { caseOf, zrzy } from './testing/envelopes.ts'
import { findingsOf, recordCases, sealAll } from './testing/recorded.ts'
import { type Finding, findingLine, verifyLog } from './verify.ts'

// Each line: what is changed | by which statement | what the verification must name, and nothing else.
// :first and :last are the two facts of case 1 of zrzy, :case the case.
const changes: [name: string, change: string, found: string[]][] = [
  [
    'a legal day in the text',
    `update facts set body = replace(body, '"on":"2026-03-16"', '"on":"2026-03-15"') where :first`,
    ['facts/1/1 hashDiffers', 'facts/1/1/legal_day columnDiffers 2026-03-15→2026-03-16']
  ],
  [
    'a legal day in the column',
    `update facts set legal_day = '2026-03-15' where :first`,
    ['facts/1/1/legal_day columnDiffers 2026-03-16→2026-03-15']
  ],
  [
    'the officer in the column',
    `update facts set by_officer = 'chen-yu' where :last`,
    ['facts/1/2/by_officer columnDiffers lin-zhihe→chen-yu']
  ],
  ['a text that is none', `update facts set body = '{}' where :last`, ['facts/1/2 hashDiffers', 'facts/1/2 notOfTheSchema']],
  ['a space in the text', `update facts set body = ' ' || body where :first`, ['facts/1/1 hashDiffers', 'facts/1/1 textNotCanonical']],
  ['a binding', `update facts set prev = repeat('0', 64) where :first`, ['facts/1/1 prevDiffers', 'facts/1/1 hashDiffers']],
  [
    'a fact taken out',
    `delete from facts where :first`,
    ['facts/1/2 rowMissing 1→2', 'facts/1/2 prevDiffers', 'particulars/1/1/matter particularStray', 'postings/1/1/new postingWithoutFact']
  ],
  ['the last fact cut off', `delete from facts where :last`, ['facts/1/2 sealedFactMissing']],
  [
    'a particular exchanged for another case’s',
    `update particulars set sealed = (select sealed from particulars where stream = '${caseOf(2)}' limit 1) where :first`,
    ['particulars/1/1/matter particularBroken']
  ],
  [
    'the bytes of a particular taken away',
    `update particulars set sealed = null where :first`,
    ['particulars/1/1/matter particularMissing']
  ],
  ['a particular taken away', `delete from particulars where :first`, ['particulars/1/1/matter particularMissing']],
  [
    'a particular that the fact does not know',
    `insert into particulars select organ, stream, seq, 'note', sealed from particulars where :first`,
    ['particulars/1/1/note particularStray']
  ],
  ['a key exchanged', `update case_keys set wrapped = '\\x01' where :case`, ['particulars/1/key particularBroken']],
  ['a key taken away', `delete from case_keys where :case`, ['particulars/1/1/matter keyMissing']],
  [
    'an erasure that left the bytes',
    `update case_keys set wrapped = null, erased_at = now() where :case`,
    ['particulars/1/1/matter notErased']
  ],
  [
    'a packed count',
    `update year_counts set counts = counts || '{"new|citizen": 7}' where organ = '${zrzy}'`,
    ['year_counts/2026/new|citizen countDiffers 2→7']
  ],
  [
    'a posting',
    `update postings set applicant_kind = 'company' where :first`,
    ['year_counts/2026/new|citizen countDiffers 1→2', 'year_counts/2026/new|company countDiffers 1→0']
  ],
  [
    'the digest of a seal',
    `update organ_seals set hash = repeat('0', 64) where organ = '${zrzy}'`,
    ['organ_seals/1 hashDiffers', 'organ_seals/1/2026-03-17 anchoredSealDiffers']
  ],
  [
    'the text of a seal',
    `update organ_seals set heads = '[]' where organ = '${zrzy}'`,
    ['organ_seals/1 hashDiffers', 'organ_seals/1 notOfTheSchema']
  ],
  ['a seal taken away', `delete from organ_seals where organ = '${zrzy}'`, ['organ_seals/1/2026-03-17 anchoredSealMissing']],
  ['an anchor', `update anchors set text = '{}'`, ['anchors/2026-03-17 hashDiffers', 'anchors/2026-03-17 notOfTheSchema']]
]

onEachStore('what is changed behind the program’s back is named', (store) => {
  test.each(changes)('%s', async (_, change, found) => {
    await recordCases(store(), 2)
    await sealAll(store())
    await anchorOf(store(), day('2026-03-17'))
    expect(await findingsOf(store())).toEqual([])
    await behindTheBack(store(), change)
    expect((await findingsOf(store())).map(brief)).toEqual(found)
  })

  test('a stream written anew with every digest right is not as it was sealed', async () => {
    await recordCases(store(), 2)
    await sealAll(store())
    const rows = store().db.selectFrom('facts').select(['prev', 'body']).where('stream', '=', caseOf(1)).where('organ', '=', zrzy)
    const [first, last] = await rows.orderBy('seq').execute()
    const forged = first?.body.replace('"channel":"webForm"', '"channel":"fax"') ?? ''
    const one = link(first?.prev ?? '', forged)
    const two = link(one, last?.body ?? '')
    await behindTheBack(store(), `update facts set body = '${forged}', hash = '${one}' where :first`)
    await behindTheBack(store(), `update facts set prev = '${one}', hash = '${two}' where :last`)
    expect((await readStream(store().db, zrzy, caseOf(1)))[0]?.fact).toMatchObject({ channel: 'fax' })
    expect((await findingsOf(store())).map(brief)).toEqual(['facts/1/2 sealedFactDiffers'])
  })

  test('under another master key every case’s particulars are', async () => {
    await recordCases(store(), 1)
    const found: string[] = []
    const other = masterKey(new Uint8Array(32))
    const totals = await verifyLog(store().db, { master: other, report: (finding) => found.push(brief(finding)) })
    expect(found).toEqual(['particulars/1/key particularBroken', 'particulars/1/key particularBroken'])
    expect(totals).toEqual({ facts: 4, findings: 2 })
  })
})

test('a finding in words names the table, the place and both values', () => {
  const place = { in: 'facts', organ: 'a', stream: 'b', seq: 3 } as const
  expect(findingLine({ ...place, code: 'columnDiffers', what: 'legal_day', expected: '2026-03-15', found: '2026-03-16' })).toBe(
    'facts/a/b/3/legal_day：列与原文不符（应为 2026-03-15，实为 2026-03-16）'
  )
  expect(findingLine({ ...place, code: 'textNotCanonical' })).toBe('facts/a/b/3：原文不是规范文本')
})

function brief({ in: table, stream, seq, what, code, expected, found }: Finding): string {
  const place = [table, stream && Number(stream.slice(-12)), seq, what].filter((part) => part !== undefined).join('/')
  const values = expected && expected.length < 64 ? ` ${expected}→${found}` : ''
  return `${place} ${code}${values}`
}

// What somebody with the database's password could do.
async function behindTheBack({ db }: Store, change: string): Promise<void> {
  const place = `organ = '${zrzy}' and stream = '${caseOf(1)}'`
  const statement = change.replace(':first', `${place} and seq = 1`).replace(':last', `${place} and seq = 2`).replace(':case', place)
  const tables = ['facts', 'postings', 'organ_seals', 'anchors']
  for (const table of tables) await sql`alter table ${sql.id(table)} disable trigger only_added`.execute(db)
  await sql.raw(statement).execute(db)
  for (const table of tables) await sql`alter table ${sql.id(table)} enable trigger only_added`.execute(db)
}
