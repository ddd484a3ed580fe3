import { ENVELOPE_VERSION, Envelope, FACT_VERSION } from '@mingdu/schema'

/**
 * A named rule that brings a row written with version `from` to the next version. Rows are never
 * rewritten: they are read through these.
 */
export interface Upcast {
  name: string
  from: number
  envelope: (row: Record<string, unknown>) => Record<string, unknown>
}

/** One for every version of the facts before the present one, in order. */
export const upcasts: readonly Upcast[] = [
  {
    name: 'a fee notice by item counts in a measure, beside which there may be another',
    from: 1,
    envelope: (row) => {
      const fact = row.fact as Record<string, unknown>
      if (fact.type !== 'feeNotified') return row
      const { basis, items, alreadyThisMonth, ...rest } = fact
      return { ...row, fact: { ...rest, measure: { basis, items, alreadyThisMonth } } }
    }
  }
]

/** The row as the present words say it, checked. Throws where a version is unknown or the result is not of the schema. */
export function upcast(row: unknown, rules: readonly Upcast[] = upcasts, present: number = FACT_VERSION): Envelope {
  return Envelope.parse(raise(asWritten(row), rules, present))
}

function raise(row: Written, rules: readonly Upcast[], present: number): Written {
  if (row.schema > present) throw new Error(`facts of version ${row.schema} were written by a newer program; this one knows ${present}`)
  if (row.schema === present) return row
  const rule = rules.find(({ from }) => from === row.schema)
  if (!rule) throw new Error(`no rule reads facts of version ${row.schema}`)
  return raise({ ...rule.envelope(row), v: row.v, schema: row.schema + 1 }, rules, present)
}

type Written = Record<string, unknown> & { v: number; schema: number }

function asWritten(row: unknown): Written {
  if (typeof row !== 'object' || row === null) throw new Error('a row of the log is an object')
  const { v, schema } = row as Record<string, unknown>
  if (v !== ENVELOPE_VERSION) throw new Error(`the envelope's version ${String(v)} is unknown`)
  if (typeof schema !== 'number') throw new Error('a row of the log names the version of its fact')
  return row as Written
}
