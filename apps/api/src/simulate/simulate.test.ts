import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { BATCH, batches } from './batches.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const simulate = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })

test('plays Chinese offices, keeps every rule, and says what was played', () => {
  const { status, stdout, stderr } = simulate('--seed', '3', '--cases', '40')
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { seed: 3, histories: 40 }])
  expect(stderr).toContain('40 of 40 histories')
})

test('asks for whole numbers', () => {
  expect([['--cases', 'many'], ['--cases', '0'], ['--seed', '-1'], ['--colour']].map((args) => simulate(...args).status)).toEqual([
    2, 2, 2, 2
  ])
})

test('a county that broke a rule is played again by its own seed', () => {
  const [, second] = batches(8, BATCH * 2)
  expect([second?.seed, second?.cases]).toEqual([9, BATCH])
  expect(batches(9, BATCH)).toEqual([second])
})
