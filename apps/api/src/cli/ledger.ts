import { legalDayOf, OrganId } from '@mingdu/schema'
import { settingsBook } from '../settings/settings-book.ts'
import { caseLedgers } from '../views/case-ledgers.ts'
import type { Io } from './io.ts'
import { withStore } from './with-store.ts'

/** `ledger ORGAN NUMBER [--en]`: how every date of a case came about. 0: told, 1: no such case, 2: asked wrongly. */
export async function ledgerCommand(args: string[], io: Io): Promise<number> {
  const [organ, number, language, ...more] = args
  const known = OrganId.safeParse(organ)
  if (!known.success || number === undefined || (language !== undefined && language !== '--en') || more.length > 0) {
    io.err('用法：ledger 机关代号 案件编号 [--en]')
    return 2
  }
  return withStore(io, async (store) => {
    const instant = io.now()
    const reading = {
      db: store.db,
      settings: await settingsBook().current(store.db),
      today: legalDayOf(instant),
      at: new Date(instant).toISOString()
    }
    const found = await store.db
      .selectFrom('cases')
      .select('id')
      .where('organ', '=', known.data)
      .where('number', '=', number)
      .executeTakeFirst()
    const text = found && (await caseLedgers(reading, known.data, found.id, language === '--en' ? 'en' : 'zh'))
    if (!text) {
      io.err(`“${known.data}”没有编号为“${number}”的案件。`)
      return 1
    }
    io.out(text.trimEnd())
    return 0
  })
}
