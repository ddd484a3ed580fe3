import type { CaseId, OrganId } from '@mingdu/schema'
import type { Context } from 'hono'
import type { Answer } from '../door/act.ts'
import { fieldReason } from '../http/field-reason.ts'
import { languageOf } from '../http/language.ts'
import { problem } from '../http/problem.ts'

/**
 * The door's no, said over HTTP: 409 for what is impossible or irregular, 412 changed, 422 not of the
 * schema. `above`: how many steps of a path lie above the body that was sent.
 */
export async function turnedAway(
  c: Context,
  answer: Exclude<Answer<unknown>, { is: 'recorded' }>,
  current: (organ: OrganId, id: CaseId) => Promise<unknown>,
  above = 0
) {
  switch (answer.is) {
    case 'refused':
      return problem(c, 'refused', { refusal: answer.refusal })
    case 'irregular':
      return problem(c, 'irregular', { irregularities: answer.irregularities })
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
