import type { Form, FormIdentity } from '@mingdu/schema'
import type { Line } from './take-apart.ts'

/** The identities that a form prints, asked of figures as read; what cannot be checked holds. */
export type PrintedIdentities = {
  /** A line of table 三, complete or a beginning of one. */
  row(line: Line): boolean
  /** The line of table 四, complete or a beginning of one. */
  disputes(line: Line): boolean
  /** Table 三 as a whole, by row code. */
  columns(rows: ReadonlyMap<string, Line>): boolean
}

export function printedIdentities(form: Form): PrintedIdentities {
  const columns = form.applications.columns.map((column) => column.code)
  const blocks = form.disputes.map((block) => block.columns.map((column) => column.code))
  const of = (scope: FormIdentity['scope']) => form.identities.filter((identity) => identity.scope === scope)
  return {
    row: (line) => of('row').every((identity) => holds(identity, (code) => line[columns.indexOf(code)])),
    disputes: (line) => blocks.every((codes, i) => blockHolds(of('line'), codes, line.slice(i * codes.length))),
    columns: (rows) =>
      columns.every((_, c) => of('column').every((identity) => holds(adapted(form, identity, rows), (code) => rows.get(code)?.[c])))
  }
}

const blockHolds = (identities: FormIdentity[], codes: string[], line: Line): boolean =>
  identities.every((identity) => holds(identity, (code) => line[codes.indexOf(code)]))

/** A group that the report prints as one row stands for its parts. */
export function adapted(form: Form, identity: FormIdentity, rows: { has(code: string): boolean }): FormIdentity {
  const group = form.applications.rows.find((row) => row.alsoAsOneRow && rows.has(row.code))
  if (!group) return identity
  const part = (code: string) => form.applications.rows.some((row) => row.code === code && row.parent === group.code)
  if (!identity.right.some(part)) return identity
  return { ...identity, right: [...identity.right.filter((code) => !part(code)), group.code] }
}

function holds(identity: FormIdentity, figure: (code: string) => number | null | undefined): boolean {
  const left = identity.left.map(figure)
  const right = identity.right.map(figure)
  if ([...left, ...right].some((value) => value === null || value === undefined)) return true
  return sum(left) === sum(right)
}

const sum = (values: (number | null | undefined)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)
