import { getMigrations } from 'better-auth/db/migration'
import type { KyselyPlugin } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { identityOver, lin, ORIGIN } from '../http/testing/shell-under-test.ts'
import { StoreDown } from '../log/store-down.ts'
import { onEachStore } from '../log/testing/each-store.ts'
import { identityOptions } from './options.ts'

const wrong = { username: lin.username, password: 'not-the-password' }
const outOfReach: KyselyPlugin = {
  transformQuery() {
    throw new StoreDown(new Error('no route to the server'))
  },
  transformResult: async ({ result }) => result
}
const withCookies = (cookies: string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

onEachStore('identity', (store) => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-16T01:00:00Z') }))
  afterEach(() => vi.useRealTimers())

  const officers = async () => {
    const identity = identityOver(store())
    await identity.createOfficer(lin)
    return identity
  }
  const signedIn = async (identity: Awaited<ReturnType<typeof officers>>, said: { username: string; password: string } = lin) => {
    const result = await identity.signIn(said, new Headers())
    if ('refused' in result) throw new Error(result.refused)
    return withCookies(result.cookies)
  }

  test('the migration leaves the library no table, column or index to ask for', async () => {
    const options = identityOptions({
      db: store().db,
      secret: 'x'.repeat(40),
      origin: ORIGIN,
      idleMinutes: 30,
      absoluteHours: 12,
      log: () => {}
    })
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(options)
    expect([toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems]).toEqual([[], [], [], []])
  })

  test('an officer signs in by username, in any letter case, and is known by the cookie', async () => {
    const identity = await officers()
    const headers = await signedIn(identity, { ...lin, username: 'LIN-Zhihe' })
    expect(await identity.officerOf(headers)).toEqual({ id: 'lin-zhihe', name: '林之禾' })
    expect(await identity.officerOf(new Headers())).toBeNull()
    expect(await identity.officerOf(new Headers({ cookie: 'mingdu.session_token=forged.signature' }))).toBeNull()
  })

  test('a session ends after thirty idle minutes', async () => {
    const identity = await officers()
    const headers = await signedIn(identity)
    vi.setSystemTime(new Date('2026-03-16T01:30:01Z'))
    expect(await identity.officerOf(headers)).toBeNull()
  })

  test('each use starts the thirty minutes anew and renews the cookie', async () => {
    const identity = await officers()
    const headers = await signedIn(identity)
    for (const at of ['01:25', '01:50', '02:15']) {
      vi.setSystemTime(new Date(`2026-03-16T${at}:00Z`))
      const { session, cookies } = await identity.sessionOf(headers)
      expect(session?.officer.id).toBe('lin-zhihe')
      expect(cookies.join()).toContain('Max-Age=1800')
    }
    vi.setSystemTime(new Date('2026-03-16T02:46:00Z'))
    expect(await identity.officerOf(headers)).toBeNull()
  })

  test('a session ends twelve hours after the signing in, however busily it is used', async () => {
    const identity = await officers()
    const headers = await signedIn(identity)
    const begun = Date.parse('2026-03-16T01:00:00Z')
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      vi.setSystemTime(begun + minutes * 60_000)
      expect([minutes, await identity.officerOf(headers)]).toEqual([minutes, { id: 'lin-zhihe', name: '林之禾' }])
    }
    vi.setSystemTime(begun + 12 * 3_600_000)
    expect(await identity.officerOf(headers)).toBeNull()
    // It is gone for good, not only refused.
    vi.setSystemTime(begun + 11 * 3_600_000)
    expect(await identity.officerOf(headers)).toBeNull()
  })

  test('to look whether a session is open does not renew it', async () => {
    const identity = await officers()
    const headers = await signedIn(identity)
    for (const minute of ['10', '20', '29']) {
      vi.setSystemTime(new Date(`2026-03-16T01:${minute}:00Z`))
      expect(await identity.sessionOf(headers, 'asIs')).toMatchObject({ session: { officer: { id: 'lin-zhihe' } }, cookies: [] })
    }
    vi.setSystemTime(new Date('2026-03-16T01:30:01Z'))
    expect((await identity.sessionOf(headers, 'asIs')).session).toBeNull()
  })

  test('after five wrong passwords a name is locked for ten minutes, even for the right one', async () => {
    const identity = await officers()
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect(await identity.signIn(wrong, new Headers())).toEqual({ refused: 'wrongPassword', attemptsLeft })
    }
    vi.setSystemTime(new Date('2026-03-16T01:04:00Z'))
    expect(await identity.signIn(lin, new Headers())).toEqual({ refused: 'locked', lockedForSeconds: 360 })
    vi.setSystemTime(new Date('2026-03-16T01:10:00Z'))
    expect(await identity.signIn(lin, new Headers())).toMatchObject({ officer: { id: 'lin-zhihe' } })
  })

  test('the right password in time clears the count', async () => {
    const identity = await officers()
    for (let i = 0; i < 4; i++) await identity.signIn(wrong, new Headers())
    await signedIn(identity)
    expect(await identity.signIn(wrong, new Headers())).toEqual({ refused: 'wrongPassword', attemptsLeft: 4 })
  })

  test('a name that does not exist is answered and locked exactly as one that does', async () => {
    const identity = await officers()
    const story = async (username: string) => {
      const answers: unknown[] = []
      for (let i = 0; i < 6; i++) answers.push(await identity.signIn({ username, password: 'guess-guess-guess' }, new Headers()))
      return answers
    }
    expect(await story('nobody-here')).toEqual(await story(lin.username))
    expect(await story('不像用户名 at all')).toEqual(await story('x'.repeat(200)))
  })

  test('twenty guesses sent at once get no more than five looks at the password', async () => {
    const identity = await officers()
    const answers = await Promise.all(Array.from({ length: 20 }, () => identity.signIn(wrong, new Headers())))
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'wrongPassword')).toHaveLength(5)
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'locked')).toHaveLength(15)
  })

  test('what was typed as a name is not kept: it may have been the password', async () => {
    const identity = await officers()
    await identity.signIn({ username: lin.password, password: 'whatever-it-is' }, new Headers())
    // biome-ignore lint/suspicious/noExplicitAny: identity's tables are not in the store's list.
    const rows = await (store().db as any).selectFrom('identity.sign_in_attempts').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(lin.password)
  })

  test('a changed password ends the other sessions and the old password', async () => {
    const identity = await officers()
    const [here, there] = [await signedIn(identity), await signedIn(identity)]
    const changed = await identity.changePassword({ currentPassword: lin.password, newPassword: 'a-quite-new-one-77' }, here)
    if ('refused' in changed) throw new Error(changed.refused)
    expect(await identity.officerOf(there)).toBeNull()
    expect(await identity.officerOf(here)).toBeNull()
    expect(await identity.officerOf(withCookies(changed.cookies))).toMatchObject({ id: 'lin-zhihe' })
    expect(await identity.signIn(lin, new Headers())).toMatchObject({ refused: 'wrongPassword' })
    await signedIn(identity, { ...lin, password: 'a-quite-new-one-77' })
  })

  test('a wrong current password counts as an attempt, and without a session there is nothing to change', async () => {
    const identity = await officers()
    const here = await signedIn(identity)
    const guess = { currentPassword: 'not-the-password', newPassword: 'a-quite-new-one-77' }
    expect(await identity.changePassword(guess, here)).toEqual({ refused: 'wrongPassword', attemptsLeft: 4 })
    expect(await identity.changePassword(guess, new Headers())).toEqual({ refused: 'notSignedIn' })
  })

  test('a password set by the administrator ends every session', async () => {
    const identity = await officers()
    const here = await signedIn(identity)
    await identity.setPassword(lin.id, 'set-by-the-office-1')
    expect(await identity.officerOf(here)).toBeNull()
    await signedIn(identity, { ...lin, password: 'set-by-the-office-1' })
  })

  test('a store that is out of reach is told as such, not as nobody or a wrong password', async () => {
    const headers = await signedIn(await officers())
    const down = identityOver({ ...store(), db: store().db.withPlugin(outOfReach) })
    await expect(down.sessionOf(headers)).rejects.toThrow(StoreDown)
    await expect(down.signIn(lin, new Headers())).rejects.toThrow(StoreDown)
    await expect(down.signOut(headers)).rejects.toThrow(StoreDown)
  })

  test('signing out ends the session, not only the cookie', async () => {
    const identity = await officers()
    const here = await signedIn(identity)
    expect((await identity.signOut(here)).join()).toContain('Max-Age=0')
    expect(await identity.officerOf(here)).toBeNull()
  })

  test('an officer is made once; one cut short before the password is finished', async () => {
    const identity = identityOver(store())
    expect(await identity.hasOfficers()).toBe(false)
    await identity.createOfficer(lin)
    expect(await identity.hasOfficers()).toBe(true)
    await expect(identity.createOfficer(lin)).rejects.toThrow()
    // biome-ignore lint/suspicious/noExplicitAny: identity's tables are not in the store's list.
    await (store().db as any).deleteFrom('identity.account').execute()
    await identity.createOfficer(lin)
    await signedIn(identity)
  })
})

describe('the session cookie', () => {
  onEachStore('over https', (store) => {
    test('is for http only, same site, and secure where the address is', async () => {
      const identity = identityOver(store(), { origin: 'https://gk.example.gov.cn' })
      await identity.createOfficer(lin)
      const result = await identity.signIn(lin, new Headers())
      const [cookie] = 'cookies' in result ? result.cookies : []
      expect(cookie).toMatch(/^__Secure-mingdu\.session_token=/)
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=1800']) expect(cookie).toContain(attribute)
    })
  })
})
