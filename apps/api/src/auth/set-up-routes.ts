import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OfficerId, text } from '@mingdu/schema'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import { validationHook } from '../http/validation-hook.ts'
import { Who } from './auth-routes.ts'
import type { Identity } from './identity.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from './options.ts'
import { isSetUpToken } from './set-up-token.ts'

/** The first minute of a place: whoever holds what the terminal printed becomes its first administrator, once. */
export function setUpRoutes({ identity, token, isFounded }: SetUpGiven) {
  // One after the other: of two at once only the first finds nobody there.
  let before: Promise<unknown> = Promise.resolve()
  return new OpenAPIHono<ShellEnv>({ defaultHook: validationHook })
    .openapi(look, async (c) =>
      c.json({ administrator: await identity.hasOfficers(), organ: await isFounded(), passwordMin: PASSWORD_MIN }, 200)
    )
    .openapi(setUp, async (c) => {
      const { token: said, id, name, password } = c.req.valid('json')
      const turn = before.then(async () => {
        if (await identity.hasOfficers()) return problem(c, 'refused', { detail: done })
        if (!isSetUpToken(token, said)) return problem(c, 'forbidden', { detail: otherToken })
        await identity.createOfficer({ id, name, username: id, password })
        const signedIn = await identity.signIn({ username: id, password }, c.req.raw.headers)
        if ('refused' in signedIn) throw new Error('who was just made cannot sign in')
        for (const cookie of signedIn.cookies) c.header('Set-Cookie', cookie, { append: true })
        return c.json({ officer: signedIn.officer.id, name: signedIn.officer.name }, 201)
      })
      before = turn.catch(() => {})
      return turn
    })
}

export const setUpPath = '/api/set-up'

/** `isFounded`: whether there is a first organ. */
export type SetUpGiven = { identity: Identity; token: string; isFounded(): Promise<boolean> }

const done = {
  zh: '这里已经建立了管理员，请登录；人员和机关在“设置”里增加。',
  en: 'There is an administrator already: please sign in; people and organs are added under Settings.'
}
const otherToken = {
  zh: '建立码不对。请照启动明牍的终端里打印的那一行填写。',
  en: 'This is not the set-up code. Please enter the one printed in the terminal where Mingdu was started.'
}

const look = createRoute({
  method: 'get',
  path: setUpPath,
  tags: ['身份'],
  summary: '首次启动走到哪一步：有没有管理员，有没有机关',
  responses: {
    200: {
      description: '走到哪一步',
      content: {
        'application/json': { schema: z.object({ administrator: z.boolean(), organ: z.boolean(), passwordMin: z.int() }).strict() }
      }
    }
  }
})

const setUp = createRoute({
  method: 'post',
  path: setUpPath,
  tags: ['身份'],
  summary: '首次启动：凭终端里打印的建立码建立第一位管理员并登录，只能一次',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              token: z.string().min(1).max(100),
              id: OfficerId,
              name: text(40),
              password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)
            })
            .strict()
        }
      }
    }
  },
  responses: {
    201: { description: '已建立并登录，会话在 Cookie 中', content: { 'application/json': { schema: Who } } },
    ...problemResponses('forbidden', 'refused', 'notOfTheSchema')
  }
})
