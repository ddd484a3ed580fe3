import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './root.ts'
import { tempTree } from './temp-tree.ts'

describe('the floor rule: a package computes only', () => {
  test.each([
    ['asks the clock', 'export const today = () => new Date()', 'plugin'],
    ['asks the clock for milliseconds', 'export const now = () => Date.now()', 'plugin'],
    ['asks chance', 'export const dice = (xs: number[]) => xs.map(Math.random)', 'plugin'],
    ['reads the disk', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync", 'noNodejsModules'],
    ['reads the disk by the old name', "import * as fs from 'fs'\nexport const x = fs", 'noNodejsModules'],
    ['calls the network', "export const x = () => fetch('http://127.0.0.1')", 'noRestrictedGlobals'],
    ['reads the environment', 'export const x = process.env.HOME', 'noRestrictedGlobals'],
    ['waits', 'export const x = (f: () => void) => setTimeout(f, 1)', 'noRestrictedGlobals']
  ])('one that %s is found out, its test is not', (_what, code, rule) => {
    const found = lint({ 'packages/workflow/src/bad.ts': code, 'packages/workflow/src/bad.test.ts': code })
    expect(found.filter((finding) => finding.includes(rule))).toEqual([`packages/workflow/src/bad.ts ${rule}`])
  })

  test('a day that comes in as an argument passes', () => {
    const code = 'export const addOne = (today: string) => new Date(Date.parse(today) + 86_400_000)'
    expect(lint({ 'packages/workflow/src/good.ts': code })).toEqual([])
  })

  test('a statute computes with the rules only in its tests', () => {
    const code = "import { x } from '@mingdu/workflow'\nexport const y = x"
    const found = lint({ 'packages/statute/src/bad.ts': code, 'packages/statute/src/good.test.ts': code })
    expect(found).toEqual(['packages/statute/src/bad.ts noRestrictedImports'])
  })
})

describe('the other rules of the house', () => {
  test('a promise that nobody waits for is found out', () => {
    const code = 'export const save = async () => 1\nexport function f() {\n  save()\n}'
    expect(lint({ 'apps/api/src/bad.ts': code })).toEqual(['apps/api/src/bad.ts noFloatingPromises'])
  })

  test('a function of more than 40 lines and a file of more than 200 are found out', () => {
    const lines = (n: number) => 'x += 1\n'.repeat(n)
    const body = (n: number) => `export function f(x: number) {\n${lines(n)}return x\n}\n`
    expect(lint({ 'apps/api/src/long.ts': body(40) })).toEqual(['apps/api/src/long.ts noExcessiveLinesPerFunction'])
    expect(lint({ 'apps/api/src/long.ts': `export let x = 0\n${lines(200)}` })).toEqual(['apps/api/src/long.ts noExcessiveLinesPerFile'])
    expect(lint({ 'packages/statute/src/cn/form.ts': `export let x = 0\n${lines(200)}` })).toEqual([])
  })
})

/** The findings of error severity, as `file rule`, once each. */
function lint(files: Record<string, string>): string[] {
  const folder = tempTree({
    ...files,
    '.gitignore': 'node_modules/\n',
    'package.json': { type: 'module' },
    'tsconfig.json': { compilerOptions: { strict: true } }
  })
  for (const rules of ['biome.jsonc', 'lint']) cpSync(join(root, rules), join(folder, rules), { recursive: true })
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--colors=off'], { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string; location: { path: string } }[] }
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  return [...new Set(errors.map((diagnostic) => `${diagnostic.location.path} ${diagnostic.category.split('/').at(-1)}`))]
}
