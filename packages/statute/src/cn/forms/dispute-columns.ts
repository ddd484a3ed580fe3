import type { DisputeBlock } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'
import type { DisputeEnding } from '../dispute-results.ts'

type Column = AsWritten<typeof DisputeBlock>['columns'][number]

/**
 * The five columns that every block of table 四 has, in both versions. The form explains none of them; which
 * result belongs where is the usual reading (domain.md, section 5), from memory and not from a text.
 */
export const disputeColumns = [
  { code: 'upheld', title: '结果维持', sum: false, counts: ['maintained', 'claimRejected'] satisfies DisputeEnding[] },
  {
    code: 'corrected',
    title: '结果纠正',
    sum: false,
    counts: ['annulled', 'changed', 'unlawful', 'declaredVoid', 'orderedToAct'] satisfies DisputeEnding[]
  },
  {
    code: 'other',
    title: '其他结果',
    sum: false,
    counts: ['notAccepted', 'dismissed', 'dropped', 'terminated', 'settled'] satisfies DisputeEnding[]
  },
  { code: 'pending', title: '尚未审结', sum: false, counts: 'pending' },
  { code: 'total', title: '总计', sum: true }
] as const satisfies readonly Column[]
