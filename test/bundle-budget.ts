import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { root } from './root.ts'

/** Gzipped script that a first visit may cost: the office network is slow, and the machines are old. */
export const budgetBytes = 90_000

export type FirstLoad = { route: string; bytes: number; files: string[] }

/** What the first visit to each page of a built dashboard loads, the heaviest first. */
export async function firstLoads(build: string): Promise<FirstLoad[]> {
  const { manifest } = (await import(pathToFileURL(join(build, 'server/manifest-full.js')).href)) as { manifest: Manifest }
  const nodes = await Promise.all(manifest.nodes.map((load) => load()))
  const pages = manifest.routes.flatMap(({ id, page }) => (page === null ? [] : [{ id, page }]))
  const loads = pages.map(({ id, page }) => {
    const parts = [...page.layouts, ...page.errors, page.leaf].flatMap((index) => (index === undefined ? [] : [nodes[index]]))
    const imports = [...manifest.client.imports, ...parts.flatMap((node) => node?.imports ?? [])]
    const files = [...new Set(imports)].filter((file) => file.endsWith('.js'))
    return { route: id, bytes: files.reduce((sum, file) => sum + gzippedBytes(join(build, 'client', file)), 0), files }
  })
  return loads.sort((a, b) => b.bytes - a.bytes)
}

type Manifest = {
  client: { imports: string[] }
  nodes: (() => Promise<{ imports: string[] }>)[]
  routes: { id: string; page: { layouts: (number | undefined)[]; errors: (number | undefined)[]; leaf: number } | null }[]
}

const gzippedBytes = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

if (import.meta.main) {
  const loads = await firstLoads(join(root, 'apps/dashboard/build'))
  for (const { route, bytes } of loads)
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${bytes > budgetBytes ? '超出' : '    '}  ${route}`)
  const over = loads.filter(({ bytes }) => bytes > budgetBytes)
  if (loads.length === 0 || over.length > 0) {
    console.error(`首次打开一页的脚本以 ${budgetBytes / 1000} kB（gzip）为限：${over.length} 页超出，共 ${loads.length} 页。`)
    process.exit(1)
  }
}
