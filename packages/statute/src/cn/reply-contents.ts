import type { ReplyContent } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'
import type { Ending } from './outcomes.ts'

const withheld: Ending[] = [
  'stateSecret',
  'forbiddenByLaw',
  'threeSecurities',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile'
]
const CITE = { kind: 'law', cite: '国令第711号相应各条' } as const

/** What each reply must say, and what it must rest on; where no article says so, the source does. */
export const replyContents = [
  content('reasons', '不予公开的理由和依据', 'Why it is withheld, and by which article', withheld, [], ['reg36p3']),
  content(
    'bothParts',
    '给了哪些；没给哪些，为什么',
    'What is given; what is not, and why',
    ['partlyProvided'],
    ['given', 'withheld'],
    ['reg37']
  ),
  {
    ...content(
      'search',
      '检索过哪里、用了什么关键词、谁在哪天检索',
      'Where, by which words, by whom and when it was searched for',
      ['notHeld'],
      ['searched'],
      ['reg36p4']
    ),
    source: { kind: 'practice', cite: '条例第三十六条第（四）项以检索为前提；最高人民法院指导性案例101号审查检索义务' } as const
  },
  content(
    'thirdParty',
    '征求第三方意见的经过和结果（不写不该让申请人知道的）',
    'How the third party was asked and what came of it',
    ['thirdPartyRights'],
    ['thirdPartyConsulted'],
    ['reg15', 'reg32']
  ),
  content(
    'how',
    '提供的内容，或者获取的方式、途径和时间',
    'What is provided, or how, where and when to get it',
    ['provided', 'partlyProvided'],
    [],
    ['reg36p2']
  ),
  content('where', '在哪里能查到：网址、刊名、卷期', 'Where it can be found', ['alreadyPublic', 'publication'], [], ['reg36p1', 'reg39p2']),
  content(
    'rightOrgan',
    '说明理由；能确定负责机关的，写明名称和联系方式',
    'Why; and the right organ’s name and contact where known',
    ['otherOrganResponsible'],
    [],
    ['reg36p5']
  ),
  content('registers', '该向哪里、按哪部规定查询', 'Where and by which rule to ask', ['administrativeQuery'], [], ['reg36p7']),
  content('channel', '该走哪条渠道', 'Which channel to take', ['petition'], [], ['reg39p1']),
  content('earlier', '先前的答复：哪天、什么文号', 'The earlier reply: of which day and number', ['repeated'], [], ['reg36p6']),
  content('archives', '已移交哪个国家档案馆，按档案法查询', 'Which state archives hold it now', ['archived'], [], ['d14']),
  content(
    'whyNot',
    '为什么不能提供、不予处理',
    'Why it cannot be provided or is not processed',
    ['needsMaking', 'stillUnclear'],
    [],
    ['reg36']
  ),
  // Art. 35: the organ may ask for the reasons; only reasons that do not hold let it leave the request.
  content(
    'reasonsWeighed',
    '请申请人说明理由的经过，为什么认为理由不合理',
    'How the applicant was asked for reasons, and why they do not hold',
    ['excessive'],
    ['reasonsAsked'],
    ['reg35']
  ),
  {
    ...content(
      'whatItIs',
      '为什么不作为政府信息公开申请办理',
      'Why it is not handled as a request for information',
      ['nonGovernment', 'consultationOnly', 'reissue'],
      [],
      ['reg2']
    ),
    source: { kind: 'inference', cite: '条文没有写明答复的内容；本系统的读法' } as const
  }
] satisfies (AsWritten<typeof ReplyContent> & { articles: Cited[] })[]

function content(
  id: string,
  zh: string,
  en: string,
  outcomes: Ending[],
  restsOn: AsWritten<typeof ReplyContent>['restsOn'],
  articles: Cited[]
) {
  return { id, label: { zh, en }, outcomes, restsOn, articles, source: CITE }
}
