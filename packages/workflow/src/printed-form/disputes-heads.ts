import type { DisputeBlock } from '@mingdu/schema'
import type { Head } from './heads.ts'

/** Heads of table 四: 行政复议 spans two lines, 行政诉讼 its two blocks. */
export function disputesHeads(blocks: readonly DisputeBlock[]): { upper: Head[]; lower: Head[] } {
  const upper: Head[] = []
  const lower: Head[] = []
  for (const block of blocks) {
    const [first = '', second] = block.heads
    const width = block.columns.length
    const open = upper[upper.length - 1]
    if (second !== undefined && open?.title === first && open.rowspan === 1) open.colspan += width
    else upper.push({ key: block.code, title: first, colspan: width, rowspan: second === undefined ? 2 : 1 })
    if (second !== undefined) lower.push({ key: block.code, title: second, colspan: width, rowspan: 1 })
  }
  return { upper, lower }
}
