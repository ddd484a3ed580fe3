import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, readJson, root } from './root.ts'

const files = sourceFiles('.')

describe('what is installed', () => {
  const packages = Object.entries(readJson('package-lock.json').packages as Record<string, Locked>)

  test('no package runs a script when it is installed, because an office installs behind a closed door', () => {
    expect(packages.filter(([, locked]) => locked.hasInstallScript).map(([name]) => name)).toEqual([])
    expect(readJson('package.json').allowScripts).toEqual({})
  })

  test('every package from outside is locked with its digest, and no registry is named', () => {
    const outside = packages.filter(([name, locked]) => name.includes('node_modules/') && !locked.link && !locked.inBundle)
    expect(outside.length).toBeGreaterThan(100)
    expect(outside.filter(([, locked]) => !locked.integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([])
    expect(packages.filter(([, locked]) => locked.resolved?.includes('://')).map(([name]) => name)).toEqual([])
  })

  test('every build of a tool for another machine is locked too, or a clean install refuses the lock', () => {
    const named = packages.flatMap(([, locked]) => Object.keys(locked.optionalDependencies ?? {}))
    expect(named).toContain('@biomejs/cli-win32-x64')
    expect(named.filter((name) => !packages.some(([path]) => path.endsWith(`node_modules/${name}`)))).toEqual([])
  })

  test('Node 24 comes with the install, the same one on every machine', () => {
    const { optionalDependencies } = readJson('package.json')
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1)
    expect(process.versions.node).toBe(Object.values(optionalDependencies)[0])
  })
})

describe('the tree', () => {
  test('no file is named after nothing', () => {
    const nothing = /^(utils?|helpers?|common|types|misc|shared)\.(ts|svelte)$/
    expect(files.filter((file) => nothing.test(basename(file)))).toEqual([])
  })

  test('a file is named in small letters with hyphens; components in capitals', () => {
    const named = /^(\+?[a-z0-9]+([-.][a-z0-9]+)*(@[a-z]*)?\.ts|(\+[a-z@]+|[A-Z][A-Za-z0-9]*)\.svelte)$/
    const code = files.filter((file) => /\/src\/.*\.(ts|svelte)$/.test(file))
    expect(code.length).toBeGreaterThan(20)
    expect(code.filter((file) => !named.test(basename(file)))).toEqual([])
  })

  test('no path of one machine and no name of a registry stands in a file', () => {
    const machine = /(^|[^\w.])\/(work|root|home)\/|https?:\/\/[a-z.]*(npm|debian)[a-z.]*\.(org|com)/
    const text = files.filter((file) => /\.(ts|svelte|json|jsonc|md|css|html|sh|yml|grit)$|\/run$|^\.npmrc$/.test(file))
    expect(text.filter((file) => !file.startsWith('test/house') && machine.test(read(file)))).toEqual([])
  })
})

type Locked = {
  hasInstallScript?: boolean
  integrity?: string
  resolved?: string
  link?: boolean
  inBundle?: boolean
  optionalDependencies?: object
}

/** What a person wrote: without what is installed, built or recorded. */
function sourceFiles(folder: string): string[] {
  const made = /^(node_modules|build|dist|data|coverage|\.git|\.turbo|\.svelte-kit)$/
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return made.test(entry.name) ? [] : sourceFiles(path)
    return [path]
  })
}
