import type { RemedyKind, RemedyRules, StepNotAlone } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'
import type { Ending } from './outcomes.ts'

/** Review and suit against what an organ answered, or did not answer (行政复议法 2023; 法释〔2025〕8号). */
export const remedies = {
  since: '2024-01-01',
  kinds: {
    reviewFirst: ['arl23', 'arl34'],
    either: ['arl11p14', 'spc8a1', 'spc8a2'],
    none: []
  },
  // Art. 23(1)(3) read alone would have review come first; the court's reading leaves the choice.
  silence: {
    remedy: 'either',
    from: 'replyDue',
    articles: ['spc8a2', 'arlr16', 'all47'],
    source: { kind: 'inference', cite: '法释〔2025〕8号第二条写明可以复议或者诉讼；与行政复议法第二十三条第一款第三项的衔接条文未写' }
  },
  thirdParty: {
    remedy: 'either',
    from: 'overrideNoticeReceived',
    articles: ['reg32', 'arl11p14', 'spc8a1'],
    source: { kind: 'law', cite: '条例第三十二条；法释〔2025〕8号第一条' }
  },
  notAlone: { correctionRequested: 'd132', extended: 'd132', feeNotified: 'f109a8', formOfGiving: 'd132' },
  online: 'arl22p2',
  disputed: {
    outcomes: [
      'administrativeQuery',
      'notHeld',
      'otherOrganResponsible',
      'needsMaking',
      'stillUnclear',
      'petition',
      'repeated',
      'publication',
      'excessive',
      'reissue'
    ],
    source: { kind: 'practice', cite: '部分复议机关对“不予公开”作较宽的理解；最高人民法院的说明限于条例第十四条至第十六条' }
  }
} satisfies Written

type Rules = AsWritten<typeof RemedyRules>
type Written = Omit<Rules, 'kinds' | 'notAlone' | 'online'> & {
  kinds: Record<RemedyKind, Cited[]>
  silence: { articles: Cited[] }
  thirdParty: { articles: Cited[] }
  notAlone: Record<StepNotAlone, Cited>
  online: Cited
  disputed: { outcomes: Ending[] }
}
