import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BrokenInvariant } from '@mingdu/workflow/simulate'
import { doorCounty } from './door-county.ts'
import { playThroughDoor } from './play-through-door.ts'

/**
 * `npm run simulate:door -- --seed S --cases N`: plays one county through the real door on an embedded store.
 * Exit 0: all held, what was played on stdout as JSON · 1: a rule was broken, named on stderr with the command
 * that plays it again · 2: not understood.
 */
const usage = 'usage: npm run simulate:door -- [--seed S] [--cases N] (whole numbers, N from 1 to 2000; without them seed 1, 50 cases)'
const options = { seed: { type: 'string', default: '1' }, cases: { type: 'string', default: '50' }, help: { type: 'boolean' } } as const
const asked = readAsked()
if (asked === 'help') console.log(usage)
else if (asked) await simulate(asked)
else {
  console.error(usage)
  process.exitCode = 2
}

async function simulate({ seed, cases }: { seed: number; cases: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-simulate-'))
  try {
    console.log(JSON.stringify({ seed, ...(await playThroughDoor(doorCounty(seed, cases), folder)) }))
  } catch (error) {
    if (!(error instanceof BrokenInvariant)) throw error
    console.error(`${error.message}\nagain: npm run simulate:door -- --seed ${seed} --cases ${cases}`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readAsked(): { seed: number; cases: number } | 'help' | null {
  try {
    const { values } = parseArgs({ options })
    if (values.help) return 'help'
    const [seed, cases] = [Number(values.seed), Number(values.cases)]
    return Number.isSafeInteger(seed) && seed >= 0 && Number.isSafeInteger(cases) && cases >= 1 && cases <= 2000 ? { seed, cases } : null
  } catch {
    return null
  }
}
