import type { Store } from '../log/store.ts'
import { type MasterKey, MasterKeyUnfit } from './master-key.ts'

/** Binds the database to its key at the first start; throws `MasterKeyUnfit` where it was written with another one. */
export async function assertMasterKey(store: Store, { fingerprint }: MasterKey): Promise<void> {
  const bound = await store.transaction(async (tx) => {
    await tx
      .insertInto('installation')
      .values({ master_key: fingerprint })
      .onConflict((on) => on.doNothing())
      .execute()
    return tx.selectFrom('installation').select('master_key').executeTakeFirstOrThrow()
  })
  if (bound.master_key !== fingerprint)
    throw new MasterKeyUnfit('主密钥与数据库不符：数据库中的个人信息是用另一把主密钥封存的。请使用原来的密钥文件或 MINGDU_KEY。')
}
