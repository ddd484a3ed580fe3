/** Questions about an application as it is typed, without Zod and without the chart: a browser may ask them. */
export * from './contents-lacking.ts'
export * from './identity-doubt.ts'
