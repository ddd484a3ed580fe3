export * from './disputes-heads.ts'
export * from './heads.ts'
