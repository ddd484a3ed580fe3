/** In Node's own terms; the published types speak of another framework's requests. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
