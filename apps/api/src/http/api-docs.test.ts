import { createHash } from 'node:crypto'
import { ProblemCode } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { onEmbedded } from '../log/testing/each-store.ts'
import { shellOver } from './testing/shell-under-test.ts'

onEmbedded('the documents of the API', (store) => {
  const page = async () => {
    const answer = await shellOver(store()).app.request('/api/docs')
    return { answer, text: await answer.text() }
  }

  test('the OpenAPI document is 3.1 and names every route and its problems', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the test reads the document as any client would.
    const document: any = await (await shellOver(store()).app.request('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/auth/sign-in/username', '/api/health', '/api/echo', '/api/things/{id}'])
    )
    expect(document.paths['/api/auth/sign-in/username'].post.responses[429].content['application/problem+json'].schema.$ref).toBe(
      '#/components/schemas/Problem'
    )
    expect(document.paths['/api/health'].get.responses.default.content['application/problem+json'].schema.$ref).toBe(
      '#/components/schemas/Problem'
    )
    expect(document.components.schemas.ProblemCode.enum).toEqual(ProblemCode.options)
  })

  test('the page shows every operation, every shape that is linked to, and every problem', async () => {
    const { text } = await page()
    expect(text).toContain('/api/things/{id}')
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !ids.has(link))).toEqual([])
    for (const code of ProblemCode.options) expect(ids).toContain(`problem-${code}`)
  })

  test('the page asks nothing of any other address and runs no script', async () => {
    const { answer, text } = await page()
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ''
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|<link|<img|https?:\/\//)
  })
})
