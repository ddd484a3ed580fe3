import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doorCounty } from './door-county.ts'
import { playThroughDoor } from './play-through-door.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingdu-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the door answers as the rules do, through repetition, contention and a machine that stops, and keeps its books', async () => {
  const played = await playThroughDoor(doorCounty(1, 8), folder, 60)
  expect(Object.keys(played.troubles).sort()).toEqual(['atOnce', 'beforeAnswered', 'beforeKept', 'none'])
  expect(played.slices).toBeGreaterThan(1)
})

test('a door that held another term for the notice to correct is caught, with its seed, step and rule', async () => {
  const county = doorCounty(1, 8)
  const { correctionNotice } = county.statute.periods
  const periods = { ...county.statute.periods, correctionNotice: { ...correctionNotice, value: 60 } } as typeof county.statute.periods
  await expect(playThroughDoor({ ...county, statute: { ...county.statute, periods } }, folder, 1_000)).rejects.toThrow(
    /^seed 1, step \d+, rule \w+: /
  )
})
