import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Foreseen, OfficerId, OrganSettings, SettingFact } from '@mingdu/schema'
import { firstPassword } from '../auth/first-password.ts'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { administersAllOf } from '../settings/admit-account.ts'
import { foreseen } from '../views/foreseen.ts'
import { isTaken } from '../views/officer-names.ts'
import { administers, organSettings } from '../views/organ-settings.ts'
import { type Deps, readingFor } from './deps.ts'
import { answer, json, organParam } from './parameters.ts'

/** What administrators look at: an organ's settings, and the password of an officer who lost it. Setting them is the door's. */
export function organRoutes(deps: Deps) {
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(settingsRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ } = c.req.valid('param')
      if (!administers(reading, organ)) return problem(c, 'forbidden')
      const view = await organSettings(reading, organ)
      return view ? c.json(view, 200) : problem(c, 'notFound')
    })
    .openapi(foreseeRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { organ } = c.req.valid('param')
      const told = await foreseen(reading, organ, c.req.valid('json').fact)
      return told ? c.json(told, 200) : problem(c, 'forbidden')
    })
    .openapi(passwordRoute, async (c) => {
      const reading = await readingFor(deps, c.get('officer'))
      const { officer } = c.req.valid('param')
      // Whoever sets a password can sign in with it.
      if (!administersAllOf(reading.settings, reading.officer, officer, reading.today)) return problem(c, 'forbidden')
      if (!(await isTaken(deps.store.db, officer))) return problem(c, 'notFound')
      const password = firstPassword()
      await deps.identity.setPassword(officer, password)
      return c.json({ officer, password }, 200)
    })
}

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/organs/{organ}/settings',
  tags: ['设置'],
  summary: '一个机关的设置：名称与隶属、人员与岗位、机关的选择，连同经过',
  request: { params: z.object(organParam) },
  responses: { 200: answer('设置', OrganSettings), ...problemResponses('forbidden', 'notFound') }
})

const foreseeRoute = createRoute({
  method: 'post',
  path: '/api/organs/{organ}/settings/foresee',
  tags: ['设置'],
  summary: '一项设置会怎样：能不能记，涉及多少机关、案件和哪些年度的表；什么也不写',
  request: { params: z.object(organParam), body: { required: true, content: json(z.object({ fact: SettingFact }).strict()) } },
  responses: { 200: answer('会怎样', Foreseen), ...problemResponses('forbidden', 'notOfTheSchema') }
})

const passwordRoute = createRoute({
  method: 'post',
  path: '/api/officers/{officer}/password',
  tags: ['设置'],
  summary: '重设口令，返回只显示一次的新口令；其所有登录随即结束',
  request: { params: z.object({ officer: OfficerId }) },
  responses: {
    200: answer('已重设', z.object({ officer: OfficerId, password: z.string() }).strict()),
    ...problemResponses('forbidden', 'notFound', 'notOfTheSchema')
  }
})
