import type { Form } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Ending } from './outcomes.ts'

type Base = AsWritten<typeof Form>
type Row = Base['applications']['rows'][number]
type Alternative = NonNullable<Base['applications']['alternatives']>[number]
type Count = Exclude<NonNullable<Row['counts']>[number], { outcome: string }> | { outcome: Ending }

/** A form as its file is written: rows may only name outcomes that the statute has. */
export type WrittenForm = Base & {
  applications: { rows: (Row & { counts?: Count[] })[]; alternatives?: (Alternative & { outcome: Ending })[] }
}
