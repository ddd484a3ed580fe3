import type { Level, OrganLevel, Statute } from '@mingdu/schema'
import { statutes } from '@mingdu/statute'
import { checkedStatute } from '@mingdu/workflow'

/** The statutes of this house, each checked once: the program does not start with one that loses a case. */
const known: Readonly<Record<string, Statute>> = Object.fromEntries(Object.entries(statutes).map(([id, s]) => [id, checkedStatute(s)]))

/** The law of this installation. What holds for an organ on a day is `lawOn`'s to say. */
export const statute: Statute = Object.values(known)[0] ?? none()

/** Undefined where the statute has no such level: the door records none, an old row may hold one. */
export const levelOf = (id: OrganLevel): Level | undefined => statute.levels.find((l) => l.id === id)

function none(): never {
  throw new Error('no statute is registered')
}
