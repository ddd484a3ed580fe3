import type { ApplicantKindId, CaseId, LocalDate, OfficerId, OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { openStore, type Store } from '../log/store.ts'
import { masterKey } from '../sealing/master-key.ts'
import { searchRows } from '../search/search-rows.ts'
import { settingsOf } from '../settings/settings.ts'
import type { Reading } from '../views/reading.ts'

export const CASES = 100_000
const organ = 'bench' as OrganId
const officer = 'clerk' as OfficerId
const today = '2026-05-06' as LocalDate

/** What is asked for: three words of a kind, so that some are in many titles and a pair of them in few. */
const words = {
  where: ['石桥镇', '白沙乡', '禾川片区', '城关镇', '青溪街道', '三里村', '北部矿区', '水库移民点', '锦绣花园', '老县城'],
  what: [
    '设施农用地',
    '公路用地',
    '土地征收补偿',
    '采矿权出让',
    '集体土地所有权',
    '占补平衡指标',
    '违章建筑查处',
    '供热特许经营',
    '危房改造补助'
  ],
  kind: [
    '备案台账',
    '批复文件',
    '评估报告',
    '缴纳凭证',
    '确权登记资料',
    '交易公告',
    '调查报告',
    '红线图',
    '验收资料',
    '会议纪要',
    '发放名册'
  ]
}
export const titleOf = (i: number): string => {
  const one = (list: readonly string[], step: number) => list[Math.floor(i / step) % list.length]
  return `${one(words.where, 1)}${2010 + (i % 15)}年${one(words.what, 10)}${one(words.kind, 90)}第${i}号`
}

/** An organ with a hundred thousand cases in its lists and index, two in a hundred of them open; no log lies behind them. */
export async function fullOffice(): Promise<{ store: Store; reading: Reading; organ: OrganId }> {
  const store = await openStore({ memory: true })
  const master = masterKey(new Uint8Array(32))
  // Built over the full table it takes a fifth of the time.
  await sql`drop index search_words_by_word`.execute(store.db)
  for (let done = 0; done < CASES; done += 1000) {
    const ids = Array.from({ length: 1000 }, () => v7() as CaseId)
    await store.db
      .insertInto('cases')
      .values(ids.map((id, i) => rowOf(id, done + i)))
      .execute()
    const received = { type: 'received', on: today, channel: 'inPerson', applicantKind: 'naturalPerson' as ApplicantKindId } as const
    const rows = ids.flatMap((id, i) => {
      const envelope = { organ, stream: id, seq: 1, fact: received, assigned: { number: numberOf(done + i) } }
      return searchRows(master, envelope as Parameters<typeof searchRows>[1], { matter: titleOf(done + i), applicantName: `某${done + i}` })
    })
    await store.db.insertInto('search_words').values(rows).execute()
  }
  await sql`create index search_words_by_word on search_words using gin (words) with (fastupdate = off)`.execute(store.db)
  await sql`analyze`.execute(store.db)
  const settings = settingsOf([])
  return { store, organ, reading: { db: store.db, master, settings, officer, today, at: '2026-05-06T02:00:00.000Z' } }
}

const numberOf = (i: number): string => `${2006 + Math.floor(i / 5000)}-${String(i % 5000).padStart(4, '0')}`

function rowOf(id: CaseId, i: number) {
  const arrived =
    `${2006 + Math.floor(i / 5000)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}` as LocalDate
  const open = i % 50 === 0
  return {
    ...{ organ, id, number: numberOf(i), applicant_kind: 'naturalPerson' as ApplicantKindId, applicant: null },
    ...{
      arrived_on: arrived,
      receipt: arrived,
      outcome: null,
      due_term: null,
      due_legal: null,
      due_strict: null,
      irregular: 0,
      version: 1
    },
    ...{ provisional: false, channel: 'inPerson' as const, turns_on: null, finishing: null, missing_reviews: '' },
    ...(open
      ? { phase: 'handling' as const, with_whom: 'organ' as const, stand: 'due' as const, due_on: today, ended_on: null }
      : { phase: 'answered' as const, with_whom: 'nobody' as const, stand: 'rest' as const, due_on: null, ended_on: arrived })
  }
}
