import type { OrganId } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { onEmbedded } from './log/testing/each-store.ts'
import { openOffice } from './testing/office.ts'
import { ORIGIN } from './testing/sessions.ts'

onEmbedded('the typed client', (store) => {
  test('calls the routes by their paths and knows what they answer', async () => {
    const { app } = await openOffice(store())
    const client = createClient(ORIGIN, async (input, init) => app.request(input as Request, init))
    const list = await client.api.cases.$get({ query: { state: 'open' } })
    expect(list.status).toBe(401)
    // Held by the compiler: what a 200 holds is known without a word said here.
    const late = async () => (list.status === 200 ? (await list.json()).counts.late : null)
    expect(await late()).toBeNull()
    const url = client.api.organs[':organ'].years[':year'].tables.$url({ param: { organ: 'yunling' as OrganId, year: '2026' }, query: {} })
    expect(url.pathname).toBe('/api/organs/yunling/years/2026/tables')
  })
})
