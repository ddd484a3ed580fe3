export * from './findings.ts'
export * from './narrative-of.ts'
export * from './quotable-cells.ts'
export * from './quoted.ts'
