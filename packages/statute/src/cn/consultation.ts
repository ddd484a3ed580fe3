import type { ConsultedKind, PeriodId } from '@mingdu/schema'
import type { Cited } from './articles.ts'

/** Whom the organ may ask, how long they have, and what their silence means. */
export const consultation = {
  thirdParty: { period: 'thirdParty', silence: 'organDecides', article: 'reg32', label: { zh: '第三方', en: 'Third party' } },
  coMaker: { period: 'coMaker', silence: 'consent', article: 'reg34', label: { zh: '共同制作机关', en: 'Co-making organ' } },
  otherOrgan: { period: 'otherOrgan', silence: 'organDecides', article: 'reg33p3', label: { zh: '其他机关', en: 'Other organ' } }
} as const satisfies Record<ConsultedKind, { period: PeriodId; silence: string; article: Cited; label: { zh: string; en: string } }>
