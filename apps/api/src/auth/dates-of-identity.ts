import type { KyselyPlugin } from 'kysely'

/**
 * The store answers instants as ISO text; the library for identity compares `Date`s, and a text
 * compared with a `Date` is never earlier: sessions would live for ever. Its columns for instants all
 * end in `At`, so this turns exactly these back.
 */
export const datesOfIdentity: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) })
}

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name.endsWith('At') && typeof value === 'string' ? new Date(value) : value])
  )
}
