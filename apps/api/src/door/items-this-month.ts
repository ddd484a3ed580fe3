import { type CaseId, type LocalDate, monthOf, type OrganId } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from '../log/store.ts'

/**
 * How many items the same applicant already has in this organ and calendar month before this case, by
 * receipt date and then by number (国办函〔2020〕109号 art. 4; the month and order are a reading, domain.md
 * section 4). Null where the applicant gave no identity: then only the officer can count.
 */
export async function itemsThisMonth(db: Db, organ: OrganId, id: CaseId): Promise<number | null> {
  const own = await db
    .selectFrom('cases')
    .select(['applicant', 'receipt', 'number'])
    .where('organ', '=', organ)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!own?.applicant || !own.receipt) return null
  const others = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('organ', '=', organ)
    .where('applicant', '=', own.applicant)
    .where('receipt', '>=', `${monthOf(own.receipt)}-01` as LocalDate)
    .where(sql<boolean>`(receipt, number) < (${own.receipt}::date, ${own.number}::text)`)
    .where('phase', '!=', 'void')
    .executeTakeFirstOrThrow()
  return others.n
}
