import type { CloseCheck, Form } from '@mingdu/schema'
import { figureWords } from '../table/proactive-words.ts'
import type { Tone } from '../ui/tone.ts'
import { type Say, sayAny } from '../words/speak.ts'

export const severityTone = { error: 'late', warning: 'soon', note: 'wait' } as const satisfies Record<CloseCheck['severity'], Tone>

/** What a check found, with the names that the form prints. */
export function sayCheck(check: CloseCheck, form: Form, say: Say, outcome: (id: string) => string): string {
  const { about } = check
  const values: Record<string, string | number> = { ...about }
  if (check.identity) values.where = whereOf(check.identity.at, form)
  if (typeof about.outcome === 'string') values.outcome = outcome(about.outcome)
  if (check.check === 'jump') values.row = form.applications.rows.find((r) => r.code === about.row)?.title ?? String(about.row)
  if (check.check === 'notAsExpected' || check.check === 'unlikeLastYear') Object.assign(values, inTableTwo(check, form, say))
  return sayAny(say, `found.${check.check}`, values)
}

const whereOf = (at: string, form: Form): string =>
  form.applications.columns.find((c) => c.code === at)?.title ??
  form.applications.rows.find((r) => r.code === at)?.title ??
  form.disputes.find((b) => b.code === at)?.heads.join(' ') ??
  at

function inTableTwo({ about }: CloseCheck, form: Form, say: Say): Record<string, string> {
  const block = form.proactive.find((b) => b.rows.some((r) => r.code === about.row))
  const column = block?.columns.find((c) => c.code === about.column)
  const figure = (n: string | number | undefined) => figureWords(Number(n ?? 0), column?.unit ?? 'count', say)
  return {
    row: block?.rows.find((r) => r.code === about.row)?.title ?? String(about.row),
    column: column?.title ?? String(about.column),
    found: figure(about.found),
    expected: figure(about.expected)
  }
}
