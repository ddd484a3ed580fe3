import { legalDayOf } from '@mingdu/schema'
import { rebuild } from '../rebuild/rebuild.ts'
import { settingsBook } from '../settings/settings-book.ts'
import type { Io } from './io.ts'
import { withStore } from './with-store.ts'

/** `rebuild`: all views anew from the log. 0: nothing differed, 1: something did and was put right. */
export async function rebuildCommand(args: string[], io: Io): Promise<number> {
  if (args.length > 0) {
    io.err('用法：rebuild')
    return 2
  }
  return withStore(io, async (store, master) => {
    const { cases, differences } = await rebuild({
      store,
      master,
      settings: await settingsBook().current(store.db),
      today: legalDayOf(io.now()),
      report: (d) => io.out(`${d.in} ${d.organ}${d.stream ? `/${d.stream}` : ''} ${d.what}：应为 ${d.expected}，原为 ${d.found}，已改正`),
      progress: (n) => n % 1000 === 0 && io.err(`已重建 ${n} 件…`)
    })
    io.out(differences === 0 ? `已由留痕重建 ${cases} 件案件，与原视图一致。` : `已由留痕重建 ${cases} 件案件，改正 ${differences} 处。`)
    return differences === 0 ? 0 : 1
  })
}
