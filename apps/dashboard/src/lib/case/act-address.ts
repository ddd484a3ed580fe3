import type { FactType, MayRecord } from '@mingdu/schema'

/** Of the page of a case with the form of an act open on it, where a list offers the act. */
export const actAddress = (page: string, fact: FactType, of?: number): string => `${page}?act=${fact}${of === undefined ? '' : `~${of}`}`

/** The act that an address asks for; null where it asks for none, or for one that cannot be recorded here and now. */
export function actAsked(asked: string | null, may: readonly MayRecord[]): { fact: FactType; of: number | undefined } | null {
  const [name, of] = asked?.split('~') ?? []
  const found = may.find((m) => m.fact === name && m.possible && m.permitted)
  return found ? { fact: found.fact as FactType, of: of ? Number(of) : undefined } : null
}
