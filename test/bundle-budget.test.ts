import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { firstLoads } from './bundle-budget.ts'
import { tempTree } from './temp-tree.ts'

test('a first visit loads the start, the layouts, the error page and the page itself, each file once', async () => {
  const build = tempTree({
    'package.json': { type: 'module' },
    'client/start.js': 'start()',
    'client/shared.js': 'shared()',
    'client/layout.js': 'layout()',
    'client/desk.js': 'desk()',
    'client/tables.js': 'tables(1, 2, 3)',
    'client/desk.css': 'a { color: red }',
    'server/manifest-full.js': manifest
  })
  const gzipped = (text: string) => gzipSync(text, { level: 9 }).length
  const every = gzipped('start()') + gzipped('shared()') + gzipped('layout()')
  expect(await firstLoads(build)).toEqual([
    { route: '/tables', bytes: every + gzipped('tables(1, 2, 3)'), files: ['start.js', 'shared.js', 'layout.js', 'tables.js'] },
    { route: '/', bytes: every + gzipped('desk()'), files: ['start.js', 'shared.js', 'layout.js', 'desk.js'] }
  ])
})

const manifest = `
const node = (...imports) => async () => ({ imports })
export const manifest = {
  client: { imports: ['start.js', 'shared.js'] },
  nodes: [node('layout.js', 'shared.js'), node('shared.js'), node('desk.js', 'shared.js', 'desk.css'), node('tables.js')],
  routes: [
    { id: '/', page: { layouts: [0], errors: [1], leaf: 2 } },
    { id: '/tables', page: { layouts: [0, undefined], errors: [1, undefined], leaf: 3 } },
    { id: '/feed', page: null }
  ]
}
`
