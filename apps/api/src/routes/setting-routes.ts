import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LocalDate, Me, MovedCase, OfficerId, OrganId, OrganView, SettingFact, Statute, text } from '@mingdu/schema'
import { firstPassword } from '../auth/first-password.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { movesLists, nationalCalendar, statute } from '../settings/law-on.ts'
import { meView } from '../views/me.ts'
import { movedByLoading } from '../views/notices.ts'
import { isTaken } from '../views/officer-names.ts'
import { refreshCases } from '../views/refresh-cases.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, idempotencyHeader, json, organParam } from './parameters.ts'
import { turnedAway } from './turned-away.ts'

/** Who I am, the law, the organs, and what administrators set. */
export function settingRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(meRoute, async (c) => {
      const officer = c.get('officer')
      return c.json(meView(await readingFor(deps, officer), officer.name), 200)
    })
    .openapi(statuteRoute, async (c) => {
      const { settings, at } = await readingFor(deps, c.get('officer'))
      return c.json({ ...statute, calendar: nationalCalendar(settings, at) }, 200)
    })
    .openapi(organsRoute, async (c) => {
      const { settings, officer, today } = await readingFor(deps, c.get('officer'))
      const held = settings.positionsOf(officer, today).length > 0
      return c.json({ organs: held ? settings.tree(c.req.valid('query').on ?? today).organs() : [] }, 200)
    })
    .openapi(setRoute, async (c) => {
      const { organ } = c.req.valid('param')
      const { facts } = c.req.valid('json')
      const done = await deps.door.recordSettings(c.get('officer').id, c.req.valid('header')['idempotency-key'], [{ organ, facts }])
      if (done.is !== 'recorded') return (await turnedAway(c, done, async () => null)) as never
      for (const fact of facts) if (fact.type === 'accountBarred') await deps.identity.endSessions(fact.officer)
      return c.json({ organ, moved: await movedBy(deps, c.get('officer'), organ, facts) }, 200)
    })
    .openapi(officerRoute, async (c) => {
      const { settings, officer, today } = await readingFor(deps, c.get('officer'))
      const first = settings.treeAhead().root() === null
      const administers = settings.positionsOf(officer, today).some((p) => p.roles.includes('administrator'))
      if (!first && !administers) return problem(c, 'forbidden')
      const { id, name } = c.req.valid('json')
      if (await isTaken(deps.store.db, id))
        return problem(c, 'refused', {
          detail: { zh: '这个用户名已有人使用，请换一个。', en: 'This username is taken; please choose another.' }
        })
      const password = firstPassword()
      await deps.identity.createOfficer({ id, name, username: id, password })
      return c.json({ officer: id, password }, 201)
    })
}

/** A notice moves the dates of open cases at once, a choice may; the lists follow, and whoever loaded a notice is told which moved. */
async function movedBy(deps: Deps, officer: { id: OfficerId }, organ: OrganId, facts: readonly SettingFact[]): Promise<MovedCase[]> {
  if (!facts.some(movesLists)) return []
  const reading = await readingFor(deps, officer)
  const moved = facts.some((f) => f.type === 'noticeLoaded') ? await movedByLoading(reading, organ, facts) : []
  await refreshCases(deps, reading.settings, reading.today, 'open')
  return moved
}

const meRoute = createRoute({
  method: 'get',
  path: '/api/me',
  tags: ['身份'],
  summary: '我是谁，在哪里任什么岗位，能看哪些机关',
  responses: { 200: answer('我', Me) }
})

const statuteRoute = createRoute({
  method: 'get',
  path: '/api/statute',
  tags: ['设置'],
  summary: '现行规定：期限、处理决定、表式、条文、放假安排',
  responses: { 200: answer('规定', Statute.meta({ id: 'Statute' })) }
})

const organsRoute = createRoute({
  method: 'get',
  path: '/api/organs',
  tags: ['设置'],
  summary: '机关，按某一天的机关树',
  request: { query: z.object({ on: LocalDate.optional().meta({ description: '哪一天的机关树；不填为今天' }) }) },
  responses: { 200: answer('机关', z.object({ organs: z.array(OrganView) }).strict()), ...problemResponses('notOfTheSchema') }
})

const setRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/settings',
  tags: ['设置'],
  summary: '记录设置：设立机关、任免岗位、机关的选择、放假通知、表二填报',
  request: {
    params: z.object(organParam),
    headers: z.object(idempotencyHeader),
    body: { required: true, content: json(z.object({ facts: z.array(SettingFact).min(1).max(200) }).strict()) }
  },
  responses: {
    200: answer('已记录；放假通知使期限变动的未结案件', z.object({ organ: OrganId, moved: z.array(MovedCase) }).strict()),
    ...problemResponses('forbidden', 'refused', 'notOfTheSchema', 'idempotencyKeyReused', 'idempotencyKeyMissing')
  }
})

const officerRoute = createRoute({
  method: 'post',
  path: '/api/officers',
  tags: ['设置'],
  summary: '为工作人员开立账号，返回只显示一次的初始口令',
  request: { body: { required: true, content: json(z.object({ id: OfficerId, name: text(40) }).strict()) } },
  responses: {
    201: answer('已开立', z.object({ officer: OfficerId, password: z.string() }).strict()),
    ...problemResponses('forbidden', 'refused', 'notOfTheSchema')
  }
})
