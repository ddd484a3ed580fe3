import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type CaseId, CaseListQuery, CaseListView, CaseView, type OrganId, RecordAllRequest } from '@mingdu/schema'
import type { Context } from 'hono'
import type { CaseEntry, Recorded } from '../door/act.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { noteLook } from '../log/looks.ts'
import { caseList } from '../views/case-list.ts'
import { caseView } from '../views/case-view.ts'
import { isInSight, mayReadApplicant } from '../views/sight.ts'
import { askedFor, filterReasons, worded } from './asked-for.ts'
import { type Deps, readingFor } from './deps.ts'
import { oneOrMany, oneOrManyHook } from './one-or-many.ts'
import { answer, caseParam, etagOf, idempotencyHeader, json, organParam, versionHeader, versionOf } from './parameters.ts'
import { turnedAway } from './turned-away.ts'

/** Cases: found, shown, begun, carried on. */
export function caseRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(listRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { after, ...filter } = c.req.valid('query')
      const asked = askedFor(reading, filter)
      if (asked === 'notFound') return problem(c, 'notFound')
      if ('fields' in asked) return problem(c, 'notOfTheSchema', { fields: worded(c, asked.fields) })
      const list = await caseList(reading, asked, after)
      return list ? c.json(list, 200) : problem(c, 'notOfTheSchema', { fields: worded(c, { after: filterReasons.notAPlace }) })
    })
    .openapi(showRoute, async (c) => {
      const { organ, id } = c.req.valid('param')
      const found = await shown(deps, c, organ, id)
      if (!found) return problem(c, 'notFound')
      return c.json(found, 200, { ETag: etagOf(found.summary.version) })
    })
    .openapi(beginRoute, async (c) => {
      const { organ } = c.req.valid('param')
      const { facts } = c.req.valid('json')
      const key = c.req.valid('header')['idempotency-key']
      const done = await recorded(deps, c, key, { organ, caseId: null, expected: 0, facts })
      if (done instanceof Response) return done as never
      return c.json(done, 201, { ETag: etagOf(done.summary.version), Location: `/api/organs/${organ}/cases/${done.summary.id}` })
    })
    .openapi(
      recordRoute,
      async (c) => {
        const { organ, id } = c.req.valid('param')
        const request = c.req.valid('json')
        const header = c.req.valid('header')
        const [facts, above] = 'facts' in request ? [request.facts, 2] : [[request], 4]
        const entry = { organ, caseId: id, expected: versionOf(header['if-match']), facts }
        const done = await recorded(deps, c, header['idempotency-key'], entry, above)
        if (done instanceof Response) return done as never
        return c.json(done, 200, { ETag: etagOf(done.summary.version) })
      },
      // Its own type would be taken for the route's path, and the client would lose every route.
      oneOrManyHook as never
    )
}

/** The case as the officer may see it; null where it is not there or not in sight. */
async function shown(deps: Deps, c: Context<ShellEnv>, organ: OrganId, id: CaseId, upTo?: number) {
  const reading = await readingFor(deps, c.get('officer'))
  const { settings, officer, today, at } = reading
  if (!isInSight(settings, officer, organ, today)) return null
  const view = await caseView(reading, organ, id, upTo)
  if (view && mayReadApplicant(settings, officer, organ, today)) await noteLook(reading.db, { organ, stream: id, officer, day: today, at })
  return view
}

/** Through the door, then the case as it now stands. An organ out of sight is not there. */
async function recorded(deps: Deps, c: Context<ShellEnv>, key: string, entry: CaseEntry, above = 2) {
  const reading = await readingFor(deps, c.get('officer'))
  if (!isInSight(reading.settings, reading.officer, entry.organ, reading.today)) return problem(c, 'notFound')
  const done = await deps.door.record(reading.officer, key, [entry])
  if (done.is !== 'recorded') return turnedAway(c, done, (organ, id) => shown(deps, c, organ, id), above)
  const { organ, id, version } = done.recorded[0] as Recorded
  const view = await shown(deps, c, organ, id, version)
  return view ?? problem(c, 'notFound')
}

const listRoute = createRoute({
  method: 'get',
  path: '/api/cases',
  tags: ['案件'],
  summary: '案件列表：按条件筛选、检索、翻页，各类件数',
  request: { query: CaseListQuery },
  responses: { 200: answer('案件列表', CaseListView), ...problemResponses('notFound', 'notOfTheSchema') }
})

const showRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/cases/{id}',
  tags: ['案件'],
  summary: '一件申请的全貌：经过、期限及依据、可记录的事实',
  request: { params: z.object({ ...organParam, ...caseParam }) },
  responses: { 200: answer('案卷', CaseView), ...problemResponses('notFound') }
})

const beginRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/cases',
  tags: ['案件'],
  summary: '登记一件申请（第一项事实为 received，需要时接着记录 confirmed）',
  request: {
    params: z.object(organParam),
    headers: z.object(idempotencyHeader),
    body: { required: true, content: json(RecordAllRequest) }
  },
  responses: {
    201: answer('已登记', CaseView),
    ...problemResponses(
      'notFound',
      'forbidden',
      'refused',
      'irregular',
      'changedMeanwhile',
      'notOfTheSchema',
      'idempotencyKeyReused',
      'idempotencyKeyMissing'
    )
  }
})

const recordRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/cases/{id}/facts',
  tags: ['案件'],
  summary: '记录一项事实，或同一行为的几项事实（全部记录或全部不记录）',
  request: {
    params: z.object({ ...organParam, ...caseParam }),
    headers: z.object({ ...idempotencyHeader, ...versionHeader }),
    body: { required: true, content: json(oneOrMany) }
  },
  responses: {
    200: answer('已记录', CaseView),
    ...problemResponses(
      'notFound',
      'forbidden',
      'refused',
      'irregular',
      'changedMeanwhile',
      'notOfTheSchema',
      'idempotencyKeyReused',
      'idempotencyKeyMissing',
      'versionMissing'
    )
  }
})
