import type { Figures, Form, FormIdentity, IdentityResult } from '@mingdu/schema'

/** Every printed identity, worked out for every column or row that it holds for. */
export function checkIdentities(form: Form, applications: Figures, disputes: readonly number[]): IdentityResult[] {
  return form.identities.flatMap((identity) => {
    if (identity.scope === 'column') return inColumns(form, identity, applications)
    return identity.scope === 'row' ? inRows(form, identity, applications) : inBlocks(form, identity, disputes)
  })
}

export const rowCounting = (form: Form, which: 'new' | 'carriedIn' | 'carriedOut'): string =>
  form.applications.rows.find((r) => r.counts?.some((c) => 'intake' in c && c.intake === which))?.code ?? none(which)

const inColumns = (form: Form, identity: FormIdentity, figures: Figures): IdentityResult[] =>
  form.applications.columns.map((column, i) => {
    const sum = (codes: readonly string[]) => codes.reduce((n, code) => n + (figures[code]?.[i] ?? none(code)), 0)
    return result(
      identity.id,
      'column',
      column.code,
      identity.left,
      identity.right,
      sum(identity.left),
      sum(identity.right),
      identity.label
    )
  })

const inRows = (form: Form, identity: FormIdentity, figures: Figures): IdentityResult[] => {
  const at = (code: string) => form.applications.columns.findIndex((c) => c.code === code)
  return form.applications.rows
    .filter((r) => r.kind === 'number')
    .map((row) => {
      const sum = (codes: readonly string[]) => codes.reduce((n, code) => n + (figures[row.code]?.[at(code)] ?? none(code)), 0)
      return result(identity.id, 'row', row.code, identity.left, identity.right, sum(identity.left), sum(identity.right), identity.label)
    })
}

/** The codes are those of a block's own columns, so the identity holds in each block of table 四. */
const inBlocks = (form: Form, identity: FormIdentity, disputes: readonly number[]): IdentityResult[] => {
  const printed = form.disputes.flatMap((block) => block.columns.map((c) => `${block.code}.${c.code}`))
  return form.disputes.map((block) => {
    const at = (code: string) => disputes[printed.indexOf(`${block.code}.${code}`)] ?? none(code)
    const sum = (wanted: readonly string[]) => wanted.reduce((n, code) => n + at(code), 0)
    return result(identity.id, 'line', block.code, identity.left, identity.right, sum(identity.left), sum(identity.right), identity.label)
  })
}

/** How an equation turned out. */
export function result(
  id: string,
  scope: IdentityResult['scope'],
  at: string,
  leftCodes: readonly string[],
  rightCodes: readonly string[],
  left: number,
  right: number,
  label: string
): IdentityResult {
  return { id, scope, at, left, right, difference: left - right, leftCodes: [...leftCodes], rightCodes: [...rightCodes], label }
}

function none(code: string): never {
  throw new Error(`the form names ${code}, which has no figures`)
}
