import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { factTypes } from '@mingdu/schema'
import { CHART_VERSION } from '@mingdu/workflow'
import { BATCH, batches } from '../batches.ts'
import { type CorpusCounty, countiesIn, linesOf } from './corpus-lines.ts'
import { recordCounty } from './record-county.ts'

const folder = new URL('./recorded/', import.meta.url)

/** Counties from this seed on are played until every fact was said, so many at most; one that adds none is left out. */
const [SEED, AT_MOST] = [9_100, 12]

/**
 * Records what the present chart makes of a few counties, beside what earlier charts did: a file is
 * written once, and never again. Answers its path, or null where this chart has its file already.
 */
export function recordCorpus(): string | null {
  const file = new URL(`chart-${CHART_VERSION}.jsonl.gz`, folder)
  if (corpusFiles().includes(`chart-${CHART_VERSION}.jsonl.gz`)) return null
  writeFileSync(file, gzipSync(linesOf(comingToEveryFact()), { level: 9 }), { flag: 'wx' })
  return fileURLToPath(file)
}

function comingToEveryFact(): CorpusCounty[] {
  const unsaid = new Set<string>(factTypes)
  const counties: CorpusCounty[] = []
  for (const given of batches(SEED, AT_MOST * BATCH)) {
    const county = recordCounty(given)
    const said = county.cases.flatMap(({ log }) => log.map(([, { type }]) => type))
    if (!said.some((type) => unsaid.has(type))) continue
    counties.push(county)
    for (const type of said) unsaid.delete(type)
    if (unsaid.size === 0) return counties
  }
  throw new Error(`no county came to ${[...unsaid]}`)
}

export const corpusFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))

export const readCorpus = (name: string): CorpusCounty[] => countiesIn(gunzipSync(readFileSync(new URL(name, folder))).toString('utf8'))
