import { findingLine, verifyLog } from '../log/verify.ts'
import type { Io } from './io.ts'
import { withStore } from './with-store.ts'

/** `audit verify`: every chain, commitment, count, seal and anchor computed anew. 0: sound, 1: something differs. */
export async function auditCommand(args: string[], io: Io): Promise<number> {
  if (args[0] !== 'verify' || args.length > 1) {
    io.err('用法：audit verify')
    return 2
  }
  return withStore(io, async (store, master) => {
    const { facts, findings } = await verifyLog(store.db, {
      master,
      report: (finding) => io.out(findingLine(finding)),
      progress: (n) => n % 1000 === 0 && io.err(`已核对 ${n} 条…`)
    })
    io.out(findings === 0 ? `已核对 ${facts} 条记录，全部相符。` : `已核对 ${facts} 条记录，${findings} 处不符。`)
    return findings === 0 ? 0 : 1
  })
}
