import type { Source, StatutoryHoliday } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

const rule2014 = { kind: 'memory', cite: '《全国年节及纪念日放假办法》2013年12月11日修订，自2014年1月1日起施行；未核对原文' } as const
const rule2025 = { kind: 'law', cite: '《全国年节及纪念日放假办法》2024年11月10日修订，自2025年1月1日起施行' } as const

/**
 * 全国年节及纪念日放假办法 art. 2: what a notice must at least give. Lunar days are named, not dated:
 * nothing about them is computed here, the notice says on which days they fall.
 */
export const statutoryHolidays = [
  always('元旦', 1, ['01-01']),
  { ...always('春节', 3), until: '2024-12-31' },
  { ...always('春节', 4), since: '2025-01-01', source: rule2025 },
  always('清明', 1),
  { ...always('劳动节', 1, ['05-01']), until: '2024-12-31' },
  { ...always('劳动节', 2, ['05-01', '05-02']), since: '2025-01-01', source: rule2025 },
  always('端午', 1),
  always('中秋', 1),
  always('国庆', 3, ['10-01', '10-02', '10-03'])
] satisfies (AsWritten<typeof StatutoryHoliday> & { article: Cited })[]

function always(name: string, days: number, fixed?: string[]) {
  const source: Source = rule2014
  return { name, days, ...(fixed && { fixed }), since: '2014-01-01', article: 'hol2' as const, source }
}
