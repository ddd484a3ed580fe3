import type { Figures, FormColumn, IdentityResult } from '@mingdu/schema'
import type { CellAt } from './identities.ts'

/** A term of an equation; the cell under the pointer is set strong. */
export type Term = { figure: number; strong: boolean }
export type Equation = { left: Term[]; right: Term[]; leftSum: number; rightSum: number; balanced: boolean }

/** The identity in figures, as the officer would check it by hand. A side of many rows is told by its sum. */
export function equationOf(identity: IdentityResult, figures: Figures, columns: readonly FormColumn[], at: CellAt | null): Equation {
  const terms = (codes: readonly string[], sum: number): Term[] => {
    if (codes.length > 7 || identity.scope === 'line') return [{ figure: sum, strong: false }]
    return codes.map((code) => ({
      figure: figureOf(identity, code, figures, columns),
      strong: at !== null && code === (identity.scope === 'row' ? at.column : at.row)
    }))
  }
  return {
    left: terms(identity.leftCodes, identity.left),
    right: identity.scope === 'carryOver' ? [{ figure: identity.right, strong: false }] : terms(identity.rightCodes, identity.right),
    leftSum: identity.left,
    rightSum: identity.right,
    balanced: identity.difference === 0
  }
}

function figureOf(identity: IdentityResult, code: string, figures: Figures, columns: readonly FormColumn[]): number {
  const [row, column] = identity.scope === 'row' ? [identity.at, code] : [code, identity.at]
  const index = columns.findIndex((c) => c.code === column)
  return figures[row]?.[index] ?? Number.NaN
}
