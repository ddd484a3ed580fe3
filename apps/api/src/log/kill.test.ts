import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStream } from './read.ts'
import { openStore, type Where } from './store.ts'
import { onServer } from './testing/each-store.ts'
import { caseOf, zrzy } from './testing/envelopes.ts'
import { startProcess } from './testing/process.ts'
import { findingsOf } from './testing/recorded.ts'

test('killed while it records, the embedded store has lost nothing it acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-'))
  try {
    await killAndCompare({ folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

onServer('killed while it records', (_, url) => {
  test('has lost nothing it acknowledged', () => killAndCompare({ url: url() }))
})

async function killAndCompare(where: Where): Promise<void> {
  let before = 0
  for (const facts of [7, 30, 80]) {
    before = await keptAfterKill(where, before, facts)
    const store = await openStore(where)
    const kept = await readStream(store.db, zrzy, caseOf(1))
    // One more may have been kept in the moment between keeping and saying so.
    expect(kept.length).toBeGreaterThanOrEqual(before)
    expect(await findingsOf(store)).toEqual([])
    before = kept.length
    await store.close()
  }
}

/** Lets a process record so many facts, kills it in the midst of more, and gives the last one that it acknowledged. */
async function keptAfterKill(where: Where, before: number, facts: number): Promise<number> {
  const recorder = startProcess('record-for-ever.ts', JSON.stringify(where))
  expect(await recorder.nextLine(), recorder.stderr()).toBe(`opened ${before}`)
  let line: string | undefined
  for (let n = 0; n < facts; n++) line = await recorder.nextLine()
  const killed = recorder.kill()
  for (let more = await recorder.nextLine(); more !== undefined; more = await recorder.nextLine()) line = more
  await killed
  return Number(line?.replace('kept ', ''))
}
