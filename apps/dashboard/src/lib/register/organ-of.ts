import type { Me } from '@mingdu/schema'

/** The organ that the address names, if it is in sight; else where the officer works; null where nothing is in sight. */
export function organOf(me: Me, asked: string | null) {
  const own = me.positions.map((p) => p.organ.id)
  return me.organs.find((o) => o.id === asked) ?? me.organs.find((o) => own.includes(o.id)) ?? me.organs[0] ?? null
}
