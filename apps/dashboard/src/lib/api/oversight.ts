import type { OversightView } from '@mingdu/schema'
import { ask, type Fetch } from './answer.ts'
import { search } from './client.ts'

/** The figures of an organ and all below it: apart from the rest, since one page opens them. */
export const oversight = (fetch: Fetch, organ: string, year: number, quarter: number | undefined) =>
  ask<OversightView>(fetch, `/organs/${organ}/years/${year}/oversight${search({ quarter })}`)
