import { type OrganId, paperOfFact } from '@mingdu/schema'
import { sql } from 'kysely'
import type { Db } from '../log/store.ts'

/** The number that a paper of the log bears, as the index `facts_numbered` knows it. */
export const borneNumber = sql<string>`(body::jsonb #>> '{fact,documentNumber}')`
export const inOrder = sql<string>`(${borneNumber} collate "C")`
const lengthOf = sql<number>`length(${borneNumber})`

/** The papers of an organ whose number has this many characters: what every question by number begins with. */
export const numberedPapers = (db: Db, organ: OrganId, length: number) =>
  db
    .selectFrom('facts')
    .where('organ', '=', organ)
    // Written out, so that the store sees that the index holds all that is asked for.
    .where(sql<boolean>`type in (${sql.join(Object.keys(paperOfFact).map((type) => sql.lit(type)))})`)
    .where(sql<boolean>`${borneNumber} is not null`)
    .where(sql<boolean>`${lengthOf} = ${length}`)
