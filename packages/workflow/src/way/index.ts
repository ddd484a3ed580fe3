/** The way to an outcome without Zod and XState, for pages. */
export * from './rests.ts'
export * from './walk-way.ts'
