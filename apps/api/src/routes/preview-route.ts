import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { CasePreview } from '@mingdu/schema'
import { mayRecordThis } from '@mingdu/workflow'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { casePreview } from '../views/case-preview.ts'
import { isInSight } from '../views/sight.ts'
import { type Deps, readingFor } from './deps.ts'
import { oneOrMany, oneOrManyHook } from './one-or-many.ts'
import { answer, caseParam, json, organParam } from './parameters.ts'

/**
 * What recording would do, without recording it. The body is the one that records; of it only the facts are
 * looked at, since nothing said beside them moves a date, and a form need not send names to ask.
 */
export function previewRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook }).openapi(
    previewRoute,
    async (c) => {
      const { organ, id } = c.req.valid('param')
      const request = c.req.valid('json')
      const reading = await readingFor(deps, c.get('officer'))
      const { settings, officer, today } = reading
      if (!isInSight(settings, officer, organ, today)) return problem(c, 'notFound')
      const facts = ('facts' in request ? request.facts : [request]).map((r) => r.fact)
      const held = settings.rolesOf(officer, organ, today)
      if (!facts.every((fact) => mayRecordThis(fact, held))) return problem(c, 'forbidden')
      const preview = await casePreview(reading, organ, id, facts)
      return preview ? c.json(preview, 200) : problem(c, 'notFound')
    },
    // Its own type would be taken for the route's path, and the client would lose every route.
    oneOrManyHook as never
  )
}

const previewRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/cases/{id}/preview',
  tags: ['案件'],
  summary: '记录之前看它会怎样：受理与否、期限的变动、计入哪一格；什么也不写',
  request: {
    params: z.object({ ...organParam, ...caseParam }),
    body: { required: true, content: json(oneOrMany) }
  },
  responses: {
    200: answer('每项事实的受理结果，及记录之后的变化', CasePreview),
    ...problemResponses('notFound', 'forbidden', 'notOfTheSchema')
  }
})
