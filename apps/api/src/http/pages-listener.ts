import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { securityHeadersFor } from './security-headers.ts'

/** A handler in Node's own terms, as the built dashboard is one. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * The pages behind our headers, compressed: a desk of fifty rows is 170 kB of text, a sixth of it on the line.
 * Nothing secret stands in a page beside what a stranger could have put into its address: the session is a
 * cookie that no script and no page reads. The dashboard's adapter believes two headers about its own address;
 * they are always ours, so no client can name another.
 */
export function pagesListener(pages: Listener, origins: readonly string[]): Listener {
  const squeeze = compression()
  const addresses = origins.map((origin) => new URL(origin))
  return (request, response) => {
    const address = addresses.find(({ host }) => host === request.headers.host) ?? addresses[0]
    if (!address) throw new Error('the program has no address')
    request.headers[PAGE_PROTOCOL_HEADER] = address.protocol.slice(0, -1)
    request.headers[PAGE_HOST_HEADER] = address.host
    for (const [name, value] of Object.entries(securityHeadersFor(address.origin))) response.setHeader(name, value)
    return squeeze(request, response, () => pages(request, response))
  }
}

export const PAGE_PROTOCOL_HEADER = 'x-mingdu-protocol'
export const PAGE_HOST_HEADER = 'x-mingdu-host'
