import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeadersFor } from './security-headers.ts'

/** A handler in Node's own terms, as the built dashboard is one. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * The pages behind our headers. The dashboard's adapter believes two headers about its own address;
 * they are always ours, so no client can name another.
 */
export function pagesListener(pages: Listener, origins: readonly string[]): Listener {
  const addresses = origins.map((origin) => new URL(origin))
  return (request, response) => {
    const address = addresses.find(({ host }) => host === request.headers.host) ?? addresses[0]
    if (!address) throw new Error('the program has no address')
    request.headers[PAGE_PROTOCOL_HEADER] = address.protocol.slice(0, -1)
    request.headers[PAGE_HOST_HEADER] = address.host
    for (const [name, value] of Object.entries(securityHeadersFor(address.origin))) response.setHeader(name, value)
    return pages(request, response)
  }
}

export const PAGE_PROTOCOL_HEADER = 'x-mingdu-protocol'
export const PAGE_HOST_HEADER = 'x-mingdu-host'
