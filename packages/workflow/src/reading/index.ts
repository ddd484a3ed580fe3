export * from './check/check-report.ts'
export * from './paper.ts'
export * from './read-report.ts'
export type { Line } from './take-apart.ts'
