import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Listener, PAGE_HOST_HEADER, PAGE_PROTOCOL_HEADER } from '../http/pages-listener.ts'
import { listenerOf } from '../http/serve.ts'
import { withoutPages } from '../http/waiting-room.ts'

/** The built dashboard, by its path: an import that the compiler saw would be a circle of packages. */
export async function openPages(path: string, say: (line: string) => void): Promise<Listener> {
  if (!existsSync(path)) {
    say('页面还没有构建，只提供 /api。需要页面时请先执行 npm run build。')
    return listenerOf(withoutPages().fetch)
  }
  // Read by the adapter when it is imported: where it finds the address that it is served under.
  process.env.PROTOCOL_HEADER = PAGE_PROTOCOL_HEADER
  process.env.HOST_HEADER = PAGE_HOST_HEADER
  const built = (await import(pathToFileURL(path).href)) as { handler: Listener }
  return built.handler
}
