import { type CaseFilter, type CaseId, CaseSort, LocalDate, type OrganId } from '@mingdu/schema'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** Columns by which a list runs, all in one direction, the last of them telling any two rows apart. */
export type Order = { sort: CaseSort; desc: boolean; keys: readonly RawBuilder<unknown>[]; shape: z.ZodType<(string | number)[]> }

/** The most urgent first; what was searched for, and what ended, from the latest on. */
export function orderOf({ sort, state, q }: Pick<CaseFilter, 'sort' | 'state' | 'q'>): Order {
  return orders[sort ?? (state === 'ended' ? 'ended' : q ? 'recent' : 'urgent')]
}

const orders = {
  urgent: {
    sort: 'urgent',
    desc: false,
    keys: [
      sql`case stand when 'due' then 0 when 'waiting' then 1 else 2 end`,
      sql`coalesce(due_on, date '9999-12-31')`,
      sql`number`,
      sql`id`
    ],
    shape: z.tuple([z.int().min(0).max(2), z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.string().max(40), z.uuid()])
  },
  recent: {
    sort: 'recent',
    desc: true,
    keys: [sql`arrived_on`, sql`number`, sql`id`],
    shape: z.tuple([LocalDate, z.string().max(40), z.uuid()])
  },
  ended: {
    sort: 'ended',
    desc: true,
    keys: [sql`coalesce(ended_on, date '0001-01-01')`, sql`number`, sql`id`],
    shape: z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.string().max(40), z.uuid()])
  }
} as const satisfies Record<CaseSort, Order>

/** The place after which the following page begins: a row's keys, so that rows that come or go meanwhile move no other. */
export const placeOf = ({ sort }: Order, keys: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url')

/** Null where it is no place in a list of this order. */
export function keysOf({ sort, shape }: Order, place: string): (string | number)[] | null {
  try {
    const [named, ...keys] = JSON.parse(Buffer.from(place, 'base64url').toString()) as unknown[]
    const parsed = shape.safeParse(keys)
    return CaseSort.safeParse(named).data === sort && parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export type Placed = { organ: OrganId; stream: CaseId; keys: (string | number)[] }
