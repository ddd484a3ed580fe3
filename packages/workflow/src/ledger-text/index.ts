/** The ledger in words, without Zod and without the chart: what pages, texts and commands say it with. */
export * from './ledger-text.ts'
export * from './say-line.ts'
