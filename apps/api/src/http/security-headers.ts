import type { MiddlewareHandler } from 'hono'

/** What a browser may do with our answers: nothing but read them, in no frame, and keep none. */
export const securityHeaders = (origin: string): MiddlewareHandler => {
  const always = securityHeadersFor(origin)
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(always)) headers.set(name, value)
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', API_POLICY)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

/** Those that hold for the pages of the dashboard too; their own policy on scripts they write themselves. */
export const securityHeadersFor = (origin: string): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  ...(origin.startsWith('https://') && { 'Strict-Transport-Security': 'max-age=31536000' })
})

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
