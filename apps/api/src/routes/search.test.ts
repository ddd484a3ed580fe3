import { type CaseView, type ListedCase, legalDayOf } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { housekeeping } from '../jobs/housekeeping.ts'
import { eraseCase } from '../log/particulars.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import { allRounder, founder, holderOf, organs, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, goneOn } from '../testing/telling.ts'
import { everyRow } from '../testing/whole-store.ts'

const { own, child, sibling } = organs
const party = '禾川农业开发有限公司'

onEachOffice('what was written is found again', (office) => {
  const about = (matter: string, more: object = {}) => ({ particulars: { applicantName: '宋知微', matter, ...more } })
  const cases: Record<string, CaseView> = {}
  beforeAll(async () => {
    const by = office().as(allRounder)
    const tell = (...told: Parameters<typeof begun> extends [unknown, unknown, ...infer T] ? T : never) => begun(office(), by, ...told)
    cases.ledger = await tell(own, [say.received('2026-03-02'), about('石桥镇 ２０１９—2023 年设施农用地备案台账')])
    cases.map = await tell(
      own,
      [say.received('2026-03-03'), about('公路用地批复', { applicantName: '欧阳𠮷', description: '含勘测定界图。水库移民' })],
      [say.consulted('2026-03-04'), { particulars: { party, question: '是否同意公开评估明细' } }],
      { ...say.decided('2026-03-06', 'provided'), documentNumber: '云自然资复〔2026〕14号' }
    )
    cases.below = await tell(child, [say.received('2026-03-04'), about('测绘台账')])
    cases.beside = await tell(sibling, [say.received('2026-03-05'), about('物业台账', { applicantName: '梁思齐' })])
    office().on('2026-03-09')
  })
  const asked = async (q: string, officer = allRounder, more = ''): Promise<{ names: string[]; total: number; cases: ListedCase[] }> => {
    const { status, json, text } = await office()
      .as(officer)
      .get(`/api/cases?state=all&q=${encodeURIComponent(q)}${more}`)
    if (status !== 200) throw new Error(text)
    const names = (json.cases as ListedCase[]).map((c) => Object.entries(cases).find(([, v]) => v.summary.id === c.id)?.[0] ?? c.number)
    return { names, total: json.total, cases: json.cases }
  }

  test.each([
    ['a word of two characters, the latest first', '台账', ['beside', 'below', 'ledger']],
    ['a longer run of characters', '设施农用地', ['ledger']],
    ['digits, however wide they were written', '2019', ['ledger']],
    ['all the words, in whatever order and fact', '明细 批复', ['map']],
    ['what stands in the description', '定界图', ['map']],
    ['the number, and its last digits', '2026-002', ['map']],
    ['a document by its number, however it is bracketed', '云自然资复[2026]14号', ['map']],
    ['a document by part of its number', '复〔2026〕14', ['map']],
    ['the applicant, beyond the BMP', '欧阳𠮷', ['map']],
    ['whoever was asked for an opinion', '禾川农业', ['map']],
    ['nothing over the end of a sentence', '图水库', []],
    ['nothing where the characters stand apart', '台帐', []],
    ['nothing by what only looks like a query', "台账' | 'xx", []]
  ])('%s: %s', async (_, q, names) => {
    expect(await asked(q)).toMatchObject({ names, total: names.length })
  })

  test('with other filters beside it, and counts that agree', async () => {
    expect((await asked('台账', allRounder, `&organ=${own}&below=true`)).names).toEqual(['below', 'ledger'])
    expect((await asked('台账', allRounder, `&organ=${own}`)).names).toEqual(['ledger'])
    expect((await asked('台账', allRounder, '&receiptFrom=2026-03-05')).names).toEqual(['beside'])
  })

  test('each with the piece of the text that was found', async () => {
    const [ledger] = (await asked('设施农用', allRounder, `&organ=${own}`)).cases
    expect(ledger?.excerpt).toEqual({
      field: 'matter',
      pieces: [
        { text: '石桥镇 ２０１９—2023 年', hit: false },
        { text: '设施农用', hit: true },
        { text: '地备案台账', hit: false }
      ]
    })
    expect((await asked('复2026')).cases[0]?.excerpt?.field).toBe('documentNumber')
    expect((await asked('是否同意')).cases[0]?.excerpt?.field).toBe('question')
  })

  describe('who a case is about', () => {
    const names = ['宋知微', '知微', '欧阳', '禾川农业', '梁思齐']

    test('is found by nobody who may not read it: no case, no count, no page tells', async () => {
      for (const officer of [supervisor, holderOf.supervisor, holderOf.statistician, founder]) {
        for (const q of names) {
          const { total, cases } = await asked(q, officer)
          expect([officer, q, total, cases.length]).toEqual([officer, q, 0, 0])
        }
        // A word found openly is not narrowed by a name either.
        expect((await asked('台账 宋知微', officer)).total).toBe(0)
      }
      expect((await asked('台账', supervisor)).total).toBe(3)
    })

    test('is found only in the organs where the officer handles cases', async () => {
      expect((await asked('宋知微', holderOf.handler)).names).toEqual(['ledger'])
      expect((await asked('梁思齐', holderOf.handler)).names).toEqual([])
      expect((await asked('宋知微')).names).toEqual(['below', 'ledger'])
    })

    test('and whoever found a case by it has looked at it', async () => {
      const looks = async () =>
        (await office().store.db.selectFrom('looks').selectAll().where('officer', '=', holderOf.clerk).execute()).length
      expect((await asked('备案台账', holderOf.clerk)).cases[0]?.excerpt?.field).toBe('matter')
      expect(await looks()).toBe(0)
      expect((await asked('宋知微', holderOf.clerk)).cases[0]?.excerpt).toEqual({
        field: 'applicantName',
        pieces: [{ text: '宋知微', hit: true }]
      })
      expect(await looks()).toBe(1)
    })

    test('cannot be found by identity number, telephone or address: no such words are kept', async () => {
      const particulars = { ...about('丙').particulars, phone: '13900002222', address: '三里村七组', email: 'song@example.cn' }
      await begun(office(), office().as(allRounder), sibling, [
        say.received('2026-03-09'),
        { particulars: { ...particulars, identity: { kind: 'residentId', number: '110101199003074477' } } }
      ])
      for (const q of ['13900002222', '三里村', '110101199003074477', 'example.cn']) expect([q, (await asked(q)).total]).toEqual([q, 0])
    })
  })

  test('decision 13: the index holds no text, and no two organs or drawers call a pair by one name', async () => {
    const rows = await office().store.db.selectFrom('search_words').selectAll().execute()
    expect(new Set(rows.map((r) => r.shelf))).toEqual(new Set(['log', 'matter', 'said', 'named']))
    for (const { words } of rows) expect(words).toMatch(/^('[\w-]{10}':\d+(,\d+)*( |$))+$/)
    const lexemes = (organ: string, shelf: (s: string) => boolean) =>
      new Set(rows.filter((r) => r.organ === organ && shelf(r.shelf)).flatMap((r) => r.words.match(/'[\w-]{10}'/g) ?? []))
    const [here, there, named] = [
      lexemes(own, (s) => s !== 'named'),
      lexemes(sibling, (s) => s !== 'named'),
      lexemes(own, (s) => s === 'named')
    ]
    expect(here.size).toBeGreaterThan(30)
    expect([...here].filter((lexeme) => there.has(lexeme) || named.has(lexeme))).toEqual([])
  })

  test('what was struck out is found no more, what was said in its place is', async () => {
    const by = office().as(allRounder)
    let view = await begun(office(), by, own, [say.received('2026-03-09'), about('误记的矿权')], say.withdrawn('2026-03-09'))
    expect((await asked('矿权')).total).toBe(1)
    view = await goneOn(office(), by, view, say.struckOut('2026-03-09', 2))
    expect((await asked('误记的矿权')).total).toBe(1)
    view = await goneOn(office(), by, view, [say.consulted('2026-03-09'), { particulars: { party: '甲乙公司', question: '采矿边界' } }])
    expect((await asked('采矿边界')).total).toBe(1)
    await goneOn(office(), by, view, say.struckOut('2026-03-09', 4))
    expect([(await asked('采矿边界')).total, (await asked('甲乙公司')).total]).toEqual([0, 0])
  })

  describe('the index is made anew from the log', () => {
    const again = async () => {
      const found: string[] = []
      const { store, master, book } = office()
      const settings = await book.current(store.db)
      const today = legalDayOf(office().now())
      await rebuild({ store, master, settings, today, report: (d) => found.push(`${d.in} ${d.what}: ${d.found} → ${d.expected}`) })
      return found.sort()
    }

    test('and is what it was', async () => {
      const { search_words: before } = await everyRow(office().store)
      expect(await again()).toEqual([])
      expect((await everyRow(office().store)).search_words).toEqual(before)
    })

    test('what somebody took out of it or put into it is named and put right', async () => {
      const { search_words: before } = await everyRow(office().store)
      const { db } = office().store
      const id = cases.ledger?.summary.id
      await sql`delete from search_words where id = ${id} and shelf = 'named'`.execute(db)
      await sql`update search_words set words = 'other:1'::tsvector where id = ${id} and shelf = 'matter'`.execute(db)
      await sql`insert into search_words values (${own}, gen_random_uuid(), 1, 'said', 'a b c')`.execute(db)
      expect(await again()).toEqual([
        'search_words 1 matter: 1 个字对 → 19 个字对',
        'search_words 1 named: — → 2 个字对',
        'search_words 1 said: 3 个字对 → —'
      ])
      expect((await everyRow(office().store)).search_words).toEqual(before)
    })

    test('also for the rows that a version without it left', async () => {
      const { search_words: before, cases: rows } = await everyRow(office().store)
      const { db } = office().store
      await sql`delete from search_words`.execute(db)
      await sql`update cases set channel = null, stand = 'rest', finishing = null, turns_on = null`.execute(db)
      await housekeeping({ ...office(), log: undefined as never }, 'open')
      expect((await everyRow(office().store)).search_words).toEqual(before)
      expect((await everyRow(office().store)).cases).toEqual(rows)
    })

    test('an erased case is found by its numbers only, and stays so', async () => {
      const { id } = (cases.map as CaseView).summary
      await office().store.transaction((tx) => eraseCase(tx, own, id, '2026-03-09T02:00:00.000Z'))
      for (const q of ['批复', '欧阳𠮷', '禾川农业']) expect([q, (await asked(q)).total]).toEqual([q, 0])
      expect((await asked('云自然资复〔2026〕14号')).names).toEqual(['map'])
      expect((await asked('2026002', allRounder, `&organ=${own}`)).names).toEqual(['map'])
      expect(await again()).toEqual([])
      expect((await asked('批复')).total).toBe(0)
    })
  })
})
