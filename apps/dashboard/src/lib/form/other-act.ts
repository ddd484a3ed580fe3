import type { FactType } from '@mingdu/schema'
import { getContext, setContext } from 'svelte'

/** Leaves this form for that of another fact, where something has to be recorded first. */
type OtherAct = (fact: FactType) => void
const KEY = Symbol('other act')

export const provideOtherAct = (open: OtherAct): OtherAct => setContext(KEY, open)
export const useOtherAct = (): OtherAct => getContext(KEY)
