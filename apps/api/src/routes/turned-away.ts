import type { CaseId, OrganId } from '@mingdu/schema'
import type { Context } from 'hono'
import type { Answer } from '../door/act.ts'
import { fieldReason } from '../http/field-reason.ts'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'

/**
 * The door's no, said over HTTP: 409 for what is impossible or irregular, 412 changed, 422 not of the
 * schema. `above`: how many steps of a path (`cases.0.facts.0`) lie above the body that was sent.
 */
export async function turnedAway(
  c: Context,
  answer: Exclude<Answer<unknown>, { is: 'recorded' }>,
  current: (organ: OrganId, id: CaseId) => Promise<unknown>,
  above = 2
) {
  // A body of one case is not about the first of several.
  const placed = (entry?: number) =>
    above === 0 && entry !== undefined ? { fields: [{ path: `cases.${entry}`, message: rowOf(entry)[languageOf(c)] }] } : {}
  switch (answer.is) {
    case 'refused':
      return problem(c, 'refused', { refusal: answer.refusal, ...placed(answer.entry) })
    case 'irregular':
      return problem(c, 'irregular', { irregularities: answer.irregularities, ...placed(answer.entry) })
    case 'changed':
      return problem(c, 'changedMeanwhile', { current: await current(answer.organ, answer.id), headers: { ETag: `"${answer.version}"` } })
    case 'unknownCase':
      return problem(c, 'notFound')
    case 'notPermitted':
      return problem(c, 'forbidden')
    case 'keyReused':
      return problem(c, 'idempotencyKeyReused')
    case 'notOfTheSchema':
      return problem(c, 'notOfTheSchema', {
        fields: answer.issues.map((i) => ({ path: i.path.slice(above).map(String).join('.'), message: fieldReason(i)[languageOf(c)] }))
      })
  }
}

const rowOf = (entry: number) => ({ zh: `第 ${entry + 1} 件`, en: `case ${entry + 1}` })
