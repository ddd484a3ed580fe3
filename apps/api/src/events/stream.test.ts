import type { CaseView } from '@mingdu/schema'
import { say } from '@mingdu/workflow/testing'
import { afterEach, expect, test } from 'vitest'
import { allRounder, holderOf, organs, stranger, supervisor } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { ORIGIN } from '../testing/sessions.ts'
import { applicant, begun, goneOn } from '../testing/telling.ts'
import { eventStream } from './stream.ts'

const { own, child, sibling } = organs

type Heard = { event: string; id: string | undefined; data: { organ?: string; id?: string; version?: number } }

onEachOffice('the stream of changes', (office) => {
  const open: AsyncGenerator<string>[] = []
  afterEach(async () => {
    office().feed.close()
    await Promise.all(open.splice(0).map((s) => s.return(undefined)))
  })

  /** Listens as an officer; `until` reads on until an event of the name came, and gives all that were heard on the way. */
  function listen(officer = allRounder, more: { lastId?: string; isSignedIn?: () => Promise<boolean>; beatMs?: number } = {}) {
    const stream = eventStream(office(), {
      officer,
      lastId: more.lastId,
      isSignedIn: more.isSignedIn ?? (async () => true),
      beatMs: more.beatMs ?? 60_000
    })
    open.push(stream)
    return async (name: string, times = 1): Promise<Heard[]> => {
      const heard: Heard[] = []
      for (let n = 0; n < times; ) {
        const { value, done } = await stream.next()
        if (done) throw new Error(`it ended before ${name}: ${JSON.stringify(heard)}`)
        const [, event] = /^event: (.*)$/m.exec(value) ?? []
        if (event === undefined) continue
        heard.push({ event, id: /^id: (.*)$/m.exec(value)?.[1], data: JSON.parse(/^data: (.*)$/m.exec(value)?.[1] ?? '') })
        if (event === name) n++
      }
      return heard
    }
  }
  const one = (organ: typeof own): Promise<CaseView> => begun(office(), office().as(allRounder), organ, say.received('2026-03-16'))

  test('tells which case changed and how far its log has come, and nothing of what it holds', async () => {
    const until = listen()
    await until('ready')
    const view = await goneOn(office(), office().as(allRounder), await one(own), say.withdrawn('2026-03-17'))
    const heard = await until('caseChanged', 2)
    expect(heard.map((h) => h.data)).toEqual([1, 2].map((version) => ({ organ: own, id: view.summary.id, version })))
    for (const text of Object.values(applicant)) expect(JSON.stringify(heard)).not.toContain(text)
  })

  test('tells each officer of what they may see: their own organ, what lies below, nothing', async () => {
    const [handler, fromAbove, nobody] = [listen(holderOf.handler), listen(supervisor), listen(stranger, { beatMs: 1500 })]
    await Promise.all([handler('ready'), fromAbove('ready'), nobody('ready')])
    const cases = [await one(sibling), await one(child), await one(own)]
    expect((await handler('caseChanged')).map((h) => h.data.id)).toEqual([cases[2]?.summary.id])
    expect((await fromAbove('caseChanged', 3)).map((h) => h.data.id)).toEqual(cases.map((c) => c.summary.id))
    await expect(Promise.race([nobody('caseChanged'), new Promise((r) => setTimeout(r, 2500, 'silence'))])).resolves.toBe('silence')
  })

  test('whoever was away is told what came meanwhile, each change once', async () => {
    const before = listen()
    const [ready] = await before('ready')
    const cases = [await one(own), await one(own)]
    const after = listen(allRounder, { lastId: ready?.id as string })
    const missed = await after('ready')
    // What somebody else's open transaction still holds back comes after that, as soon as it may be read.
    while (missed.filter((h) => h.event === 'caseChanged').length < cases.length) missed.push(...(await after('caseChanged')))
    expect(missed.filter((h) => h.event === 'caseChanged').map((h) => h.data.id)).toEqual(cases.map((c) => c.summary.id))
    expect((await listen(allRounder, { lastId: missed.at(-1)?.id as string })('ready')).map((h) => h.event)).toEqual(['ready'])
  })

  test('whoever names a place that is none is told to look at everything anew', async () => {
    for (const lastId of ['', 'x', '1', '-1-1', `${'9'.repeat(30)}-1`]) {
      const heard = await listen(allRounder, { lastId })('ready')
      expect([lastId, heard.map((h) => h.event)]).toEqual([lastId, ['lookAgain', 'ready']])
    }
  })

  test('ends with the session, and when the program stops', async () => {
    let signedIn = true
    const until = listen(allRounder, { isSignedIn: async () => signedIn, beatMs: 20 })
    await until('ready')
    signedIn = false
    await until('signedOut')
    await expect(until('caseChanged')).rejects.toThrow('it ended')
    const stopped = listen()
    await stopped('ready')
    office().feed.close()
    await expect(stopped('caseChanged')).rejects.toThrow('it ended')
  })

  test('is heard over HTTP by whoever is signed in, is kept by nobody, and does not renew the session', async () => {
    const answer = await office().as(allRounder).get('/api/events')
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream',
      'no-store'
    ])
    expect(answer.headers.getSetCookie()).toEqual([])
    expect((await office().app.request(`${ORIGIN}/api/events`)).status).toBe(401)
  })
})
