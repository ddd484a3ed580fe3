import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OfficerId } from '@mingdu/schema'
import type { Context } from 'hono'
import { problem } from '../http/problem.ts'
import { problemResponses } from '../http/problem-responses.ts'
import type { ShellEnv } from '../http/shell-env.ts'
import type { Identity, NotSignedIn, SignedIn } from './identity.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from './options.ts'
import { ATTEMPTS_MAX } from './sign-in-attempts.ts'

/** The four doors of identity; the library has some fifty more, and none of them is mounted. */
export function authRoutes({ identity, lockMinutes, isBarred }: AuthGiven) {
  const answer = (c: Context, result: SignedIn | NotSignedIn) => {
    if ('refused' in result) return refusal(c, result, lockMinutes)
    setCookies(c, result.cookies)
    return c.json({ officer: result.officer.id, name: result.officer.name }, 200)
  }
  return new OpenAPIHono<ShellEnv>()
    .openapi(signIn, async (c) => {
      const result = await identity.signIn(c.req.valid('json'), c.req.raw.headers)
      // Only who knows the password is told that the account is barred.
      if ('refused' in result || !(await isBarred(result.officer.id))) return answer(c, result)
      await identity.endSessions(result.officer.id)
      return problem(c, 'accountBarred')
    })
    .openapi(changePassword, async (c) => answer(c, await identity.changePassword(c.req.valid('json'), c.req.raw.headers)))
    .openapi(signOut, async (c) => {
      setCookies(c, await identity.signOut(c.req.raw.headers))
      return c.body(null, 204)
    })
    .openapi(getSession, async (c) => {
      const { session, cookies } = await identity.sessionOf(c.req.raw.headers)
      setCookies(c, cookies)
      return c.json(session && { officer: session.officer.id, name: session.officer.name, expiresAt: session.expiresAt }, 200)
    })
}

/** `isBarred`: whether the account was barred by a dated fact, which identity knows nothing of. */
type AuthGiven = { identity: Identity; lockMinutes: number; isBarred(officer: OfficerId): Promise<boolean> }

const jsonOf = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })

export const Who = z.object({ officer: OfficerId, name: z.string() }).strict().meta({ id: 'Who', description: '已登录的工作人员' })

/** Passwords are compared to the letter: not trimmed, not normalised, and never longer than is worth hashing. */
const password = z.string().min(1).max(1024)

const signIn = createRoute({
  method: 'post',
  path: '/api/auth/sign-in/username',
  tags: ['身份'],
  summary: '登录',
  request: { body: { required: true, content: jsonOf(z.object({ username: z.string().min(1).max(200), password }).strict()) } },
  responses: {
    200: { description: '已登录，会话在 Cookie 中', content: jsonOf(Who) },
    ...problemResponses('wrongPassword', 'accountBarred', 'notSignedIn', 'tooManyAttempts', 'notOfTheSchema')
  }
})

const changePassword = createRoute({
  method: 'post',
  path: '/api/auth/change-password',
  tags: ['身份'],
  summary: '修改口令（其他设备上的会话随即失效）',
  request: {
    body: {
      required: true,
      content: jsonOf(z.object({ currentPassword: password, newPassword: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX) }).strict())
    }
  },
  responses: {
    200: { description: '已修改', content: jsonOf(Who) },
    ...problemResponses('wrongPassword', 'notSignedIn', 'tooManyAttempts', 'notOfTheSchema')
  }
})

const signOut = createRoute({
  method: 'post',
  path: '/api/auth/sign-out',
  tags: ['身份'],
  summary: '退出登录',
  responses: { 204: { description: '已退出' }, ...problemResponses('notOfTheSchema') }
})

const getSession = createRoute({
  method: 'get',
  path: '/api/auth/get-session',
  tags: ['身份'],
  summary: '当前会话，未登录时为 null',
  responses: { 200: { description: '当前会话', content: jsonOf(Who.extend({ expiresAt: z.iso.datetime() }).nullable()) } }
})

export const authPaths: readonly string[] = [signIn, changePassword, signOut, getSession].map(({ path }) => path)

function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

function refusal(c: Context, result: NotSignedIn, lockMinutes: number) {
  if (result.refused === 'notSignedIn') return problem(c, 'notSignedIn')
  if (result.refused === 'wrongPassword') return problem(c, 'wrongPassword', { detail: wrongPassword(result.attemptsLeft, lockMinutes) })
  const minutes = Math.ceil(result.lockedForSeconds / 60)
  return problem(c, 'tooManyAttempts', {
    detail: {
      zh: `口令连续输错 ${ATTEMPTS_MAX} 次，这个用户名已锁定，请在 ${minutes} 分钟后再试；急用请找管理员重设口令。`,
      en: `The password was wrong ${ATTEMPTS_MAX} times; this name is locked. Please try again in ${minutes} min, or ask the administrator.`
    },
    headers: { 'Retry-After': String(result.lockedForSeconds) }
  })
}

/** The same for names that exist and names that do not. */
function wrongPassword(left: number, lockMinutes: number) {
  const then = {
    zh: `连续 ${ATTEMPTS_MAX} 次不对，锁定 ${lockMinutes} 分钟。`,
    en: `After ${ATTEMPTS_MAX} wrong ones the name is locked for ${lockMinutes} min.`
  }
  if (left === 0)
    return {
      zh: `用户名或口令不对，已锁定 ${lockMinutes} 分钟。忘记口令请找管理员重设。`,
      en: `Wrong name or password; locked for ${lockMinutes} min.`
    }
  return {
    zh: `用户名或口令不对，还可以试 ${left} 次。${then.zh}忘记口令请找管理员重设。`,
    en: `Wrong name or password; ${left} more tries. ${then.en} If forgotten, the administrator can set a new one.`
  }
}
