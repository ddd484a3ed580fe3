import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, readJson, root } from './root.ts'
import { tempTree } from './temp-tree.ts'

/** What each floor may stand on, all the way down. */
const below = {
  words: [],
  rules: ['words'],
  law: ['words', 'rules'],
  io: ['words', 'rules', 'law'],
  view: ['words', 'rules', 'law', 'io']
} as const
type Floor = keyof typeof below
const floors = Object.keys(below) as Floor[]

/** What each package may name itself, because … */
const names = {
  'packages/schema': [],
  'packages/workflow': ['schema'],
  // … a statute is data: only its tests compute with it (a lint rule holds its code to that).
  'packages/statute': ['schema', 'workflow (dev)'],
  'apps/api': ['schema', 'statute', 'workflow'],
  // … a page holds no rule and no law of its own: the statute in force is what the API serves.
  'apps/dashboard': ['api', 'schema', 'workflow']
}

describe('floors', () => {
  test('an import goes downwards, and every other one is refused', () => {
    const refused = pairs().filter(([from, to]) => !(below[from] as readonly Floor[]).includes(to))
    expect(refused).toHaveLength(15)
    expect(boundaries(treeOfAllPairs()).refused).toEqual(refused.map(([from, to]) => `@${from}/to_${to}`).sort())
  })

  test('a package that is imported without being named in package.json is refused', () => {
    const bad = "import { z } from 'zod'\nexport { z }\n"
    const named = boundaries(tempTree({ ...frame, ...member('words', 'a', { dependencies: { zod: '*' }, index: bad }) }))
    const unnamed = boundaries(tempTree({ ...frame, ...member('words', 'a', { index: bad }) }))
    expect([named.status, unnamed.status]).toEqual([0, 1])
    expect(unnamed.output).toContain('cannot import package `zod`')
  })

  test('a file of another package is not reached by its path', () => {
    const tree = { ...frame, ...member('words', 'a', {}), ...member('words', 'b', { index: "export * from '../../a/src/index.ts'\n" }) }
    expect(boundaries(tempTree(tree)).output).toContain('leaves the package')
  })

  test('this house keeps its floors', () => {
    expect(boundaries(root)).toMatchObject({ status: 0, refused: [] })
  })

  test.each(Object.entries(names))('%s names only what it may', (folder, expected) => {
    const { dependencies = {}, devDependencies = {} } = readJson(`${folder}/package.json`)
    const ours = (all: object, mark = '') =>
      Object.keys(all)
        .filter((name) => name.startsWith('@mingdu/'))
        .map((name) => name.replace('@mingdu/', '') + mark)
    expect([...ours(dependencies), ...ours(devDependencies, ' (dev)')].sort()).toEqual([...expected].sort())
  })
})

describe('exports', () => {
  const resolve = createRequire(join(root, 'apps/api/src/main.ts')).resolve

  test.each([
    '@mingdu/schema',
    '@mingdu/schema/plain',
    '@mingdu/workflow',
    '@mingdu/workflow/testing',
    '@mingdu/statute',
    '@mingdu/statute/cn',
    '@mingdu/api/client'
  ])('%s is open to others', (name) => {
    expect(resolve(name)).toContain('/src/')
  })

  test.each([
    '@mingdu/schema/src/fact.ts',
    '@mingdu/workflow/src/index.ts',
    '@mingdu/statute/src/index.ts',
    '@mingdu/api',
    '@mingdu/api/src/main.ts'
  ])('%s is closed to others', (name) => {
    expect(() => resolve(name)).toThrow(expect.objectContaining({ code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }))
  })
})

const pairs = () => floors.flatMap((from) => floors.map((to) => [from, to] as const))

const frame = {
  'package.json': { name: 'tree', private: true, packageManager: 'npm@11.0.0', workspaces: ['packages/*'] },
  'package-lock.json': { name: 'tree', lockfileVersion: 3, requires: true, packages: {} },
  'turbo.json': read('turbo.json')
}

/** A package on a floor; by default it exports a constant and names nothing. */
function member(floor: Floor, name: string, { dependencies = {}, index = 'export const x = 1\n' }) {
  const folder = `packages/${floor}-${name}`
  return {
    [`${folder}/package.json`]: { name: `@${floor}/${name}`, version: '1.0.0', dependencies },
    [`${folder}/turbo.json`]: { extends: ['//'], tags: [floor] },
    [`${folder}/src/index.ts`]: index
  }
}

/** One package per floor, and one importer for each of the 25 pairs. */
function treeOfAllPairs(): string {
  const bases = floors.map((floor) => member(floor, 'base', {}))
  const importers = pairs().map(([from, to]) =>
    member(from, `to_${to}`, { dependencies: { [`@${to}/base`]: '1.0.0' }, index: `export * from '@${to}/base'\n` })
  )
  return tempTree(Object.assign({}, frame, ...bases, ...importers))
}

/** `turbo boundaries` over a tree, and the packages whose imports it refused. */
function boundaries(folder: string) {
  const turbo = join(root, 'node_modules/turbo/bin/turbo')
  const env = { ...process.env, DO_NOT_TRACK: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [turbo, 'boundaries', '--no-color'], {
    cwd: folder,
    env,
    encoding: 'utf8'
  })
  const output = `${stdout}${stderr}`.replace(/\s*│?\|?\s+/g, ' ').replaceAll('/ ', '/')
  const refused = [...output.matchAll(/without any tag listed in allowlist for `([^`]+)`/g)].map((hit) => hit[1]).sort()
  return { status, output, refused }
}
