import { parseArgs } from 'node:util'
import { BATCH } from './batches.ts'

/** What `npm run simulate` is asked for. */
export type Asked = { play: 'rules'; seed: number; cases: number } | { play: 'record' } | { play: 'help' }

export const usage = `usage: npm run simulate -- [--seed S] [--cases N]   the rules alone, every step held to every rule
       npm run simulate -- --record                   keeps what the present chart makes of a few seeds, for ever
S and N are whole numbers, N at least 1; without them seed 1 and 2000 cases. A county is ${BATCH} cases, with a seed of its own.
exit 0: all held · 1: a rule was broken; its seed, step and name on stderr, and the command that plays it again · 2: not understood`

const options = {
  seed: { type: 'string', default: '1' },
  cases: { type: 'string', default: '2000' },
  record: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false }
} as const

/** Null where the arguments are not understood. */
export function asked(args: string[]): Asked | null {
  try {
    const { values } = parseArgs({ args, options })
    if (values.help) return { play: 'help' }
    if (values.record) return { play: 'record' }
    const [seed, cases] = [Number(values.seed), Number(values.cases)]
    return Number.isSafeInteger(seed) && seed >= 0 && Number.isSafeInteger(cases) && cases >= 1 ? { play: 'rules', seed, cases } : null
  } catch {
    return null
  }
}
