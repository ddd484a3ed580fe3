import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openStore } from '../log/store.ts'
import { measure, type Row } from './harness.ts'

/** Opening an embedded store that is already there (lock, guard, migrations looked at) against PGlite alone. */
export async function startRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'mingdu-bench-'))
  try {
    await (await openStore({ folder })).close()
    return await measure(
      'start',
      'ms',
      { run: async () => (await openStore({ folder })).close() },
      {
        name: 'bare PGlite open',
        run: async () => {
          const bare = await PGlite.create(join(folder, 'pg'))
          await bare.query('select 1')
          await bare.close()
        }
      },
      { rounds: 5, warmUpRounds: 1 }
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
