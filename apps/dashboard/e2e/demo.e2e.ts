import { afterAll, expect, test } from 'vitest'
import { type RunningServer, type SignIn, startServer } from './harness/start-server.ts'

let server: RunningServer | undefined
afterAll(() => server?.stop())

test('the demo names an address and a sign-in per person, and each of them opens the door', async () => {
  server = await startServer()
  expect((await fetch(`${server.origin}/api/ready`)).status).toBe(200)
  expect(server.signIns.length).toBeGreaterThan(5)
  expect(await statuses(server)).toEqual(new Map(server.signIns.map(({ username }) => [username, 200])))
})

test('after a power cut the same folder opens again, with the same people', async () => {
  const before = server
  if (before === undefined) throw new Error('the demo did not start')
  await before.kill()
  await expect(fetch(`${before.origin}/api/ready`)).rejects.toThrow()
  server = await startServer({ folder: before.folder })
  expect(server.signIns).toEqual(before.signIns)
  expect(await statuses(server)).toEqual(new Map(server.signIns.map(({ username }) => [username, 200])))
})

/** What signing in answers, person by person. */
async function statuses({ origin, signIns }: RunningServer): Promise<Map<string, number>> {
  const answers = new Map<string, number>()
  for (const signIn of signIns) answers.set(signIn.username, (await post(origin, signIn)).status)
  return answers
}

function post(origin: string, { username, password }: SignIn): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Origin: origin }
  return fetch(`${origin}/api/auth/sign-in/username`, { method: 'POST', headers, body: JSON.stringify({ username, password }) })
}
