/**
 * What needs no schema library: arithmetic on days, days and money as people read them. A page imports
 * its values from here, since the other entrance would bring Zod (32 kB) into the browser.
 */
export * from './day-arithmetic.ts'
export * from './fill-text.ts'
export * from './media-type.ts'
export * from './needed-beside.ts'
export * from './say-day.ts'
export * from './ten-thousand-yuan.ts'
export * from './yuan.ts'
