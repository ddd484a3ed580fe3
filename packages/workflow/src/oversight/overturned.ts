import type { Form, OversightRules } from '@mingdu/schema'

/** Of the decisions on reviews and suits, as table 四 counts them, those that set the organ right. */
export function overturnedOf(
  form: Form,
  disputes: readonly number[],
  { overturned }: OversightRules
): { decided: number; corrected: number } {
  const codes = form.disputes.flatMap((block) => block.columns.map((c) => c.code))
  const sum = (of: readonly string[]) => codes.reduce((n, code, i) => n + (of.includes(code) ? (disputes[i] ?? 0) : 0), 0)
  return { decided: sum(overturned.decided), corrected: sum(overturned.corrected) }
}
