import type { Trouble } from '../api/answer.ts'

/** The API's reasons by the field they belong to: `fact.termWorkingDays`, `facts.0.particulars.matter`. */
export function problemFields(problem: Trouble): Record<string, string> {
  const found = (problem.fields ?? []).map(({ path, message }) => [fieldOf(path), message] as const)
  return Object.fromEntries(found.filter(([name]) => name !== ''))
}

const fieldOf = (path: string): string =>
  /(?:^|\.)(?:fact|particulars)\.([A-Za-z]+)/.exec(path)?.[1] ?? (path === 'irregularReason' ? path : '')
