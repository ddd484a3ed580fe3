import type { Channel, ReceiptRule } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/** Which day is the day of receipt, by the channel (art. 31; domain.md, reading 3). */
export const receipt = {
  inPerson: {
    starts: 'arrival',
    article: 'reg31p1',
    label: { zh: '当面提交', en: 'Handed in' },
    source: { kind: 'law', cite: '条例第三十一条第（一）项' }
  },
  signedMail: {
    starts: 'arrival',
    article: 'reg31p2',
    label: { zh: '邮寄（需签收）', en: 'Signed-for mail' },
    source: { kind: 'law', cite: '条例第三十一条第（二）项；收发室签收即为行政机关签收' }
  },
  ordinaryMail: {
    starts: 'confirmation',
    article: 'reg31p2',
    label: { zh: '平常信函（无需签收）', en: 'Ordinary letter' },
    source: { kind: 'law', cite: '条例第三十一条第（二）项' }
  },
  webForm: {
    starts: 'arrival',
    article: 'case26',
    label: { zh: '网上申请', en: 'Web form' },
    source: { kind: 'practice', cite: '最高人民法院指导案例26号' }
  },
  webFormWithException: {
    starts: 'confirmation',
    article: 'reg31p3',
    label: { zh: '网上申请（已公告例外）', en: 'Web form with an announced exception' },
    source: { kind: 'law', cite: '条例第三十一条第（三）项；最高人民法院指导案例26号' }
  },
  email: {
    starts: 'confirmation',
    article: 'reg31p3',
    label: { zh: '电子邮件', en: 'E-mail' },
    source: { kind: 'law', cite: '条例第三十一条第（三）项' }
  },
  fax: {
    starts: 'confirmation',
    article: 'reg31p3',
    label: { zh: '传真', en: 'Fax' },
    source: { kind: 'law', cite: '条例第三十一条第（三）项' }
  }
} as const satisfies Record<Channel, AsWritten<typeof ReceiptRule> & { article: Cited }>
