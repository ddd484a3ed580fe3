/** The clock by itself, without Zod and without the chart: a browser may compute with it. */
export * from '../law.ts'
export * from './clock-facts.ts'
export * from './ledgers.ts'
export * from './reply-clock.ts'
