import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { appearanceOf } from '#lib/server/appearance.ts'
import { forwardToApi } from '#lib/server/forward-to-api.ts'

export const handle: Handle = async ({ event, resolve }) => {
  const appearance = appearanceOf(event.cookies)
  event.locals.appearance = appearance
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%mingdu.lang%', appearance.lang === 'zh' ? 'zh-CN' : 'en')
        .replace('%mingdu.theme%', appearance.theme)
        .replace('%mingdu.size%', appearance.size)
  })
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  // Pages hold personal data: nothing may stay in a shared computer's cache.
  if (response.headers.get('content-type')?.startsWith('text/html')) response.headers.set('cache-control', 'no-store')
  return response
}

export const handleFetch: HandleFetch = ({ event, request, fetch }) =>
  new URL(request.url).pathname.startsWith('/api/')
    ? forwardToApi(request, event.request.headers, event.locals.appearance.lang, event.cookies)
    : fetch(request)

/** The page shows words by the error's code; what went wrong inside stays in the server's log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') console.error(`${event.request.method} ${event.url.pathname}`, error)
}
