import type { ProactiveBlock, ProactiveHint } from '@mingdu/schema'
import { fenOfTenThousandYuan, tenThousandYuan } from '@mingdu/schema/plain'
import type { Say } from '../words/speak.ts'
import type { CellAt } from './identities.ts'

type Unit = ProactiveBlock['columns'][number]['unit']

/** A figure as the form prints it; what is blank says so to those who hear it. */
export const figureWords = (figure: number | null, unit: Unit, say: Say): string =>
  figure === null ? say('tables.blank') : unit === 'tenThousandYuan' ? tenThousandYuan(figure) : String(figure)

/** As it stands in the field that it is typed into: empty where blank. */
export const figureText = (figure: number | null, unit: Unit): string =>
  figure === null ? '' : unit === 'tenThousandYuan' ? tenThousandYuan(figure) : String(figure)

/** What was typed, in whole numbers and fen: null where left empty, undefined where it is no figure of this unit. */
export function figureTyped(text: string, unit: Unit): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (unit === 'tenThousandYuan') return fenOfTenThousandYuan(typed) ?? undefined
  return (unit === 'change' ? /^-?\d{1,9}$/ : /^\d{1,9}$/).test(typed) ? Number(typed) : undefined
}

export const hintAt = (hints: readonly ProactiveHint[], { row, column }: CellAt): ProactiveHint | undefined =>
  hints.find((h) => h.row === row && h.column === column)

export const sayHint = ({ hint, expected }: ProactiveHint, unit: Unit, say: Say): string =>
  say(`tables.hint.${hint}`, { expected: figureWords(expected, unit, say) })
