import { parseArgs } from 'node:util'
import type { Row } from './harness.ts'
import { listRow, searchRow } from './list.ts'
import { asTable } from './print-rows.ts'
import { record } from './record.ts'
import { replayRow } from './replay.ts'
import { startRow } from './start.ts'
import { tablesCell } from './tables-cell.ts'
import { workdays } from './workdays.ts'

/** `npm run bench`, all rows; `npm run bench -- workdays`, one; `-- --json` for programs. */
const rows: Record<string, () => Promise<Row>> = {
  record,
  replay: replayRow,
  'tables.cell': tablesCell,
  workdays,
  start: startRow,
  list: listRow,
  search: searchRow
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
const unknown = positionals.filter((name) => !(name in rows))
if (unknown.length > 0) {
  console.error(`no such row: ${unknown.join(', ')}; there are: ${Object.keys(rows).join(', ')}`)
  process.exit(2)
}

const measured: Row[] = []
for (const [name, row] of Object.entries(rows)) if (positionals.length === 0 || positionals.includes(name)) measured.push(await row())
console.log(values.json ? JSON.stringify(measured) : asTable(measured))
