import type { ApplicantKindId, CaseId, LocalDate, OrganId } from '@mingdu/schema'
import { cn } from '@mingdu/statute'
import { countKey, formOf, tabulate } from '@mingdu/workflow'
import { v7 } from 'uuid'
import { type Posting, post, yearCounts } from '../log/postings.ts'
import { openStore, type Store } from '../log/store.ts'
import { measure, type Row } from './harness.ts'

const CASES = 20_000
const YEAR = 2025
const organ = 'bench' as OrganId

/** One cell of 表三 with all the rest of the table, from the packed counts, against counting that cell in the books. */
export async function tablesCell(): Promise<Row> {
  const store = await openStore({ memory: true })
  await fill(store)
  const form = formOf(cn, YEAR)
  if (!form) throw new Error('no form for the year')
  const ours = async () => {
    const packed: Record<string, number> = {}
    for (const c of await yearCounts(store.db, [organ])) packed[countKey(c.what, c.applicantKind)] = c.count
    return tabulate(form, YEAR, new Map([[YEAR, packed]]))['3.1']?.[0]
  }
  const scan = async () => {
    const { n } = await store.db
      .selectFrom('postings')
      .select((eb) => eb.fn.sum<number>('delta').$castTo<number>().as('n'))
      .where('organ', '=', organ)
      .where('what', '=', 'outcome:provided')
      .where('applicant_kind', '=', 'naturalPerson' as ApplicantKindId)
      .where('legal_day', '>=', `${YEAR}-01-01` as LocalDate)
      .where('legal_day', '<=', `${YEAR}-12-31` as LocalDate)
      .executeTakeFirstOrThrow()
    return n
  }
  const [figure, counted] = [await ours(), await scan()]
  if (figure !== CASES || counted !== CASES) throw new Error(`the two counts differ: ${figure} and ${counted}`)
  const row = await measure('tables.cell', 'ms', { run: ours }, { name: `bare scan of ${CASES} cases`, run: scan })
  await store.close()
  return row
}

async function fill(store: Store): Promise<void> {
  const about = { organ, recordedDay: `${YEAR}-03-02` as LocalDate, seq: 1, applicantKind: 'naturalPerson' as ApplicantKindId }
  for (let done = 0; done < CASES; done += 1000) {
    const postings = Array.from({ length: 1000 }, (_, i): Posting[] => {
      const stream = v7() as CaseId
      const legalDay = `${YEAR}-${String((i % 12) + 1).padStart(2, '0')}-15` as LocalDate
      const entry = (what: string, delta: number): Posting => ({ ...about, stream, legalDay, what, delta })
      return [entry('new', 1), entry('open', 1), entry('outcome:provided', 1), entry('open', -1)]
    }).flat()
    await store.transaction((tx) => post(tx, postings))
  }
}
