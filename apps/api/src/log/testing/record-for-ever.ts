import { append } from '../append.ts'
import { readHead } from '../read.ts'
import { openStore } from '../store.ts'
import { caseOf, envelope, zrzy } from './envelopes.ts'

// Records facts of one case and says each number only after it was kept.
const where = JSON.parse(process.argv[2] as string)
const store = await openStore(where)
const stream = caseOf(1)
let { length } = await readHead(store.db, zrzy, stream)
console.log(`opened ${length}`)
for (;;) {
  const next = envelope(zrzy, stream, length + 1)
  const appended = await store.transaction((tx) => append(tx, zrzy, stream, length, [next]))
  if (appended.changed) throw new Error('nobody else records here')
  length = appended.length
  console.log(`kept ${length}`)
}
