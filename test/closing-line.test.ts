import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'mingdu-closing-line-'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the closing line', () => {
  test('counts tests, not files, and names skipped ones only where there are any', () => {
    expect(run('two pass', { 'a.test.ts': `${passes('one')}${passes('two')}`, 'b.test.ts': passes('three') })).toEqual([
      0,
      '3 passed, 0 failed'
    ])
    expect(run('one skipped', { 'a.test.ts': `${passes('one')}test.skip('later', () => {}); test.todo('never')` })).toEqual([
      0,
      '1 passed, 0 failed, 2 skipped'
    ])
  })

  test('a failing test fails the run', () => {
    expect(run('one fails', { 'a.test.ts': `${passes('one')}test('no', () => { expect(1).toBe(2) })` })).toEqual([1, '1 passed, 1 failed'])
  })

  test('a file that does not load counts as failed', () => {
    expect(run('broken file', { 'a.test.ts': passes('one'), 'b.test.ts': `throw new Error('not today')` })).toEqual([
      1,
      '1 passed, 1 failed'
    ])
  })

  test('a hook that throws counts as failed, the tests it kept from running as skipped', () => {
    const broken = `describe('x', () => { beforeAll(() => { throw new Error('no') }); ${passes('never runs')} })`
    expect(run('broken hook', { 'a.test.ts': broken })).toEqual([1, '0 passed, 1 failed, 1 skipped'])
  })

  test('a rejection that nobody caught counts as failed', () => {
    const stray = `test('fine', async () => { Promise.reject(new Error('stray')); await new Promise((r) => setTimeout(r, 20)) })`
    expect(run('stray rejection', { 'a.test.ts': stray })).toEqual([1, '1 passed, 1 failed'])
  })

  test('a run without any test does not read as a success', () => {
    expect(run('nothing', {})).toEqual([1, '0 passed, 1 failed'])
  })
})

function passes(name: string): string {
  return `test('${name}', () => { expect(1).toBe(1) });`
}

/** Exit code and last line of a run of its own over these files. */
function run(name: string, files: Record<string, string>): [number | null, string | undefined] {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(
    join(place, 'vitest.config.mjs'),
    `export default { test: { reporters: ['default', ${JSON.stringify(join(root, 'test/closing-line.ts'))}] } }`
  )
  for (const [file, text] of Object.entries(files))
    writeFileSync(
      join(place, file),
      `import { beforeAll, describe, expect, test } from 'vitest'\nvoid [beforeAll, describe, expect]\n${text}\n`
    )
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: place,
    encoding: 'utf8'
  })
  return [status, stdout.trimEnd().split('\n').at(-1)]
}
