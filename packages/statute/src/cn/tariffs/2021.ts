import type { Tariff } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'
import type { Cited } from '../articles.ts'

/** 国办函〔2020〕109号: marginal brackets (超额累进); per request the organ picks one basis, never both (art. 3). */
export const tariffs2021 = [
  {
    id: 'cn2021PerItem',
    basis: 'perItem',
    since: '2021-01-01',
    brackets: [
      { from: 1, fen: 0 },
      { from: 11, fen: 100_00 },
      { from: 31, fen: 200_00 }
    ],
    // 31件以上，以10件为一档，每增加一档提高100元/件.
    beyond: { step: 10, stepFen: 100_00 },
    article: 'f109a4',
    source: { kind: 'law', cite: '国办函〔2020〕109号第四条，各地收费目录所载标准' }
  },
  {
    id: 'cn2021PerPage',
    basis: 'perPage',
    since: '2021-01-01',
    brackets: [
      { from: 1, fen: 0 },
      { from: 31, fen: 10_00 },
      { from: 101, fen: 20_00 },
      { from: 201, fen: 40_00 }
    ],
    article: 'f109a5',
    source: { kind: 'law', cite: '国办函〔2020〕109号第五条，各地收费目录所载标准' }
  }
] as const satisfies readonly (AsWritten<typeof Tariff> & { article: Cited })[]
