import type { Form, NarrativeFinding } from '@mingdu/schema'
import type { Tone } from '../ui/tone.ts'
import { type Say, sayAny } from '../words/speak.ts'

export const findingTone = { error: 'late', warning: 'soon', note: 'wait' } as const satisfies Record<NarrativeFinding['severity'], Tone>

/** A finding in a sentence; the cell that could be quoted by the names that the form prints. */
export function sayFinding({ finding, about }: NarrativeFinding, form: Form, say: Say): string {
  const where = typeof about.quote === 'string' ? { where: cellName(about.quote, form, say) } : {}
  return sayAny(say, `words.found.${finding}`, { ...about, ...where })
}

/** `{last:applications:1:total}` → 上年 一、本年新收政府信息公开申请数量·总计 */
export function cellName(quote: string, form: Form, say: Say): string {
  const parts = quote.slice(1, -1).split(':')
  const last = parts[0] === 'last' ? `${say('words.lastYear')} ` : ''
  const [table, row = '', column = ''] = parts[0] === 'last' ? parts.slice(1) : parts
  if (table === 'feeIncome') return last + say(row === 'payments' ? 'words.fee.payments' : 'words.fee.amount')
  const block = form.proactive.find((b) => b.rows.some((r) => r.code === row))
  const dispute = form.disputes.find((b) => b.code === row)
  const names = {
    applications: [
      form.applications.rows.find((r) => r.code === row)?.title,
      form.applications.columns.find((c) => c.code === column)?.title
    ],
    proactive: [block?.rows.find((r) => r.code === row)?.title, block?.columns.find((c) => c.code === column)?.title],
    disputes: [dispute?.heads.join('·'), dispute?.columns.find((c) => c.code === column)?.title]
  }[table as 'applications' | 'proactive' | 'disputes'] ?? [row, column]
  return `${last}${names[0] ?? row}·${names[1] ?? column}`
}
