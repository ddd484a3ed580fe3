import { termsOf } from '../search/bigrams.ts'
import type { Asked } from '../views/case-filter.ts'
import { caseList } from '../views/case-list.ts'
import { CASES, fullOffice, titleOf } from './full-office.ts'
import { measure, type Row } from './harness.ts'

/** The open cases of a full organ, with what every tab counts, against reading all its rows and sorting them here. */
export async function listRow(): Promise<Row> {
  const { store, reading, organ } = await fullOffice()
  // The rows have no log behind them: the page is found and counted, and nothing is shown of it.
  const asked: Asked = { organs: [organ], filter: { state: 'open' }, terms: [] }
  const all = () => store.db.selectFrom('cases').select(['id', 'phase', 'due_on', 'number']).where('organ', '=', organ).execute()
  const baseline = async () =>
    (await all())
      .filter((c) => c.phase === 'handling')
      .sort((a, b) => (a.number < b.number ? -1 : 1))
      .slice(0, 50)
  const row = await measure(
    'list',
    'ms',
    { run: () => caseList(reading, asked, undefined) },
    { name: `all ${CASES} rows sorted`, run: baseline }
  )
  await store.close()
  return row
}

/** Two words among a hundred thousand titles, counted and the first page found, against reading the titles in clear from memory. */
export async function searchRow(): Promise<Row> {
  const { store, reading, organ } = await fullOffice()
  const terms = termsOf('石桥镇 设施农用地') as string[][]
  const asked: Asked = { organs: [organ], filter: { state: 'all', q: '石桥镇 设施农用地' }, terms }
  const titles = Array.from({ length: CASES }, (_, i) => titleOf(i))
  const scan = () => titles.filter((title) => title.includes('石桥镇') && title.includes('设施农用地')).length
  const found = (await caseList(reading, asked, undefined))?.total
  if (found !== scan()) throw new Error(`the two searches differ: ${found} and ${scan()}`)
  const row = await measure(
    'search',
    'ms',
    { run: () => caseList(reading, asked, undefined) },
    { name: 'the titles in clear, in memory', run: scan }
  )
  await store.close()
  return row
}
