import type { Statute } from '@mingdu/schema'
import { cn } from './cn/index.ts'

/** The statutes this house knows, by id; an invented one for trying things out lives with the rules. */
export const statutes: Readonly<Record<string, Statute>> = { [cn.id]: cn }

export { cn }
