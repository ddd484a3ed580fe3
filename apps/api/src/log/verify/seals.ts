import type { OrganId, Stream } from '@mingdu/schema'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import { anchorGenesis, link, sealGenesis } from '../chain.ts'
import { AnchorText, SealText } from '../seal-text.ts'
import type { Db } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Report } from './finding.ts'

/** Holds every organ's seals to their chain, and the facts to the seals: a tail that was cut off shows here. */
export async function verifySeals(db: Db, report: Report): Promise<void> {
  let before: Seal | undefined
  for (;;) {
    const seal = await nextSeal(db, before)
    if (!seal) return
    verifyLink(seal, before?.organ === seal.organ ? before : undefined, report)
    await verifyHeads(db, seal, report)
    before = seal
  }
}

/** Holds the daily anchors to their chain, and the seals to the anchors. */
export async function verifyAnchors(db: Db, report: Report): Promise<void> {
  let prev = anchorGenesis
  for (const { day, text, ...anchor } of await db.selectFrom('anchors').selectAll().orderBy('day').execute()) {
    const at = { in: 'anchors', what: day } as const
    if (anchor.prev !== prev) report({ ...at, code: 'prevDiffers', expected: prev, found: anchor.prev })
    const hash = link(anchor.prev, text)
    if (anchor.hash !== hash) report({ ...at, code: 'hashDiffers', expected: hash, found: anchor.hash })
    prev = anchor.hash
    const said = parsed(AnchorText, text)
    if (!said) report({ ...at, code: 'notOfTheSchema' })
    else if (said.day !== day) report({ ...at, code: 'columnDiffers', expected: day, found: said.day })
    for (const [organ, [n, sealed]] of Object.entries(said?.organs ?? {}))
      await verifyAnchored(db, organ as OrganId, n, sealed, day, report)
  }
}

type Seal = Selectable<Tables['organ_seals']>

// Seals may be long, so they are taken one at a time.
const nextSeal = (db: Db, after: Seal | undefined): Promise<Seal | undefined> => {
  const seals = db.selectFrom('organ_seals').selectAll().orderBy('organ').orderBy('n').limit(1)
  const following = after ? seals.where((eb) => eb(eb.refTuple('organ', 'n'), '>', eb.tuple(after.organ, after.n))) : seals
  return following.executeTakeFirst()
}

function verifyLink(seal: Seal, before: Seal | undefined, report: Report): void {
  const at = { in: 'organ_seals', organ: seal.organ, seq: seal.n } as const
  const due = (before?.n ?? 0) + 1
  if (seal.n !== due) report({ ...at, code: 'rowMissing', expected: String(due), found: String(seal.n) })
  const prev = before?.hash ?? sealGenesis(seal.organ)
  if (seal.prev !== prev) report({ ...at, code: 'prevDiffers', expected: prev, found: seal.prev })
  const hash = link(seal.prev, seal.heads)
  if (seal.hash !== hash) report({ ...at, code: 'hashDiffers', expected: hash, found: seal.hash })
}

async function verifyHeads(db: Db, seal: Seal, report: Report): Promise<void> {
  const said = parsed(SealText, seal.heads)
  const at = { in: 'organ_seals', organ: seal.organ, seq: seal.n } as const
  if (!said) {
    report({ ...at, code: 'notOfTheSchema' })
    return
  }
  const columns = { organ: seal.organ, n: seal.n, at: seal.sealed_at }
  for (const [column, value] of Object.entries(columns))
    if (said[column as keyof typeof columns] !== value) report({ ...at, code: 'columnDiffers', what: column })
  const heads = Object.entries(said.heads) as [Stream, [number, string]][]
  const rows = await db
    .selectFrom('facts')
    .select(['stream', 'seq', 'hash'])
    .where('organ', '=', seal.organ)
    .where((eb) =>
      eb(
        eb.refTuple('stream', 'seq'),
        'in',
        heads.map(([stream, [length]]) => eb.tuple(stream, length))
      )
    )
    .execute()
  const found = new Map(rows.map(({ stream, seq, hash }) => [`${stream}/${seq}`, hash]))
  for (const [stream, [seq, hash]] of heads) {
    const now = found.get(`${stream}/${seq}`)
    const place = { in: 'facts', organ: seal.organ, stream, seq } as const
    if (now === undefined) report({ ...place, code: 'sealedFactMissing' })
    else if (now !== hash) report({ ...place, code: 'sealedFactDiffers', expected: hash, found: now })
  }
}

async function verifyAnchored(db: Db, organ: OrganId, n: number, hash: string, day: string, report: Report): Promise<void> {
  const seal = await db.selectFrom('organ_seals').select('hash').where('organ', '=', organ).where('n', '=', n).executeTakeFirst()
  const at = { in: 'organ_seals', organ, seq: n, what: day } as const
  if (!seal) report({ ...at, code: 'anchoredSealMissing' })
  else if (seal.hash !== hash) report({ ...at, code: 'anchoredSealDiffers', expected: hash, found: seal.hash })
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
