import { say } from '@mingdu/workflow/testing'
import { beforeAll, expect, test } from 'vitest'
import { allRounder, holderOf, organs, stranger, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun } from '../testing/telling.ts'
import { caseFile } from '../views/case-file.ts'
import { readingFor } from './deps.ts'

const { own, sibling } = organs

onEachOffice('a list as a file', (office) => {
  const file = (query: string, officer = allRounder) => office().as(officer).get(`/api/cases.csv?${query}`)
  const lines = async (query: string, officer = allRounder) => (await file(query, officer)).text.split('\r\n')
  const looks = async () => (await office().store.db.selectFrom('looks').selectAll().where('officer', '=', holderOf.clerk).execute()).length

  beforeAll(async () => {
    const tell = (organ: typeof own, on: string, matter: string, applicantName: string) =>
      begun(office(), office().as(allRounder), organ, [say.received(on), { particulars: { matter, applicantName } }])
    await tell(own, '2026-03-02', '=HYPERLINK("http://x","甲")', '宋知微')
    await tell(own, '2026-03-03', '含"引号"、逗号, 与\n换行', '陈允之')
    await tell(sibling, '2026-03-04', '-1+1', '梁思齐')
    office().on('2026-03-05')
  })

  test('begins with the mark by which WPS and Excel know UTF-8, ends its lines as RFC 4180 says, and is to be saved', async () => {
    const { text, headers } = await file('state=all')
    expect(text.startsWith('机关,编号,事项,申请人类型,收件渠道,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    // Whoever reads the answer as text is not shown the mark.
    const reading = await readingFor(office(), { id: allRounder })
    const slices = caseFile(reading, { organs: [own], filter: { state: 'all' }, terms: [] }, false, 'zh')
    expect((await slices.next()).value).toMatch(/^\uFEFF机关/)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toBe('attachment; filename="cases-2026-03-05.csv"')
  })

  test('holds the list as it is narrowed and sorted, in full', async () => {
    const [, first, ...rest] = await lines(`state=all&organ=${sibling}`)
    // 20 working days from 4 March, with Qingming off on 5 and 6 April: 1 April.
    expect(first).toBe(
      "云岭县住建局,2026-001,'-1+1,自然人,当面提交,2026-03-04,2026-03-04,办理中,本机关,答复期限,2026-04-01,2026-04-01,,,,0"
    )
    expect(rest).toEqual([''])
  })

  test('lets no spreadsheet compute what somebody wrote', async () => {
    const { text } = await file('state=all&sort=recent')
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""甲"")"`)
    expect(text).toContain('"含""引号""、逗号, 与\n换行"')
    expect(text).toContain(",'-1+1,")
  })

  test('names applicants only where asked, only those of organs where the officer handles cases, and notes each', async () => {
    expect((await file('state=all')).text).not.toMatch(/宋知微|申请人,/)
    expect(await looks()).toBe(0)
    const { text } = await file('state=all&names=true', holderOf.clerk)
    expect(text).toMatch(/申请人类型,申请人,/)
    expect([text.includes('宋知微'), text.includes('陈允之'), text.includes('梁思齐')]).toEqual([true, true, false])
    expect(await looks()).toBe(2)
  })

  test('refuses names aloud to those who may read none', async () => {
    for (const officer of [supervisor, holderOf.statistician, stranger])
      expect([officer, (await file('state=all&names=true', officer)).status]).toEqual([officer, 403])
    expect((await file('state=all', stranger)).text.split('\r\n')).toHaveLength(2)
    expect((await file('q=x')).status).toBe(422)
  })

  test('goes on past the first slice to the last case', async () => {
    for (let i = 0; i < 120; i++) await begun(office(), office().as(allRounder), own, say.received('2024-05-06'))
    office().on('2026-03-05')
    const numbers = (await lines('state=all&year=2024&sort=recent')).slice(1, -1).map((line) => line.split(',')[1])
    expect([numbers.length, new Set(numbers).size]).toEqual([120, 120])
  })
})
