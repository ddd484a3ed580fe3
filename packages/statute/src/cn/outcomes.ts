import type { Outcome } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/** What each kind of source rests on: where no article names an outcome or its row, that is said. */
const CITES = {
  law: '条例与国办公开办函〔2021〕30号年度报告格式',
  practice: '条文未列明；通行做法',
  inference: '条文未列明，各地不一；本系统的读法，机关可以另选',
  memory: '条文未列明归入哪一行；凭记忆按通行做法，未核对'
} as const satisfies Record<Kind, string>

/**
 * Every way in which a request ends, with its article and remedy; the row that counts it is the
 * form's to say. Refusals under arts 14 to 16, and the refused part of a partial release, go to
 * review before suit (行政复议法 art. 23(1)(4) as 法释〔2025〕8号 reads it).
 */
export const outcomes = [
  decided('provided', '予以公开', 'Provided', ['reg36p2'], 'either'),
  decided('alreadyPublic', '已主动公开，告知获取方式、途径', 'Already public', ['reg36p1'], 'either', 'memory'),
  decided('partlyProvided', '部分公开', 'Partly provided', ['reg37'], 'reviewFirst'),
  decided('stateSecret', '不予公开：国家秘密', 'Withheld: state secret', ['reg14', 'reg36p3'], 'reviewFirst'),
  decided('forbiddenByLaw', '不予公开：法律、行政法规禁止公开', 'Withheld: forbidden by law', ['reg14', 'reg36p3'], 'reviewFirst'),
  decided('threeSecurities', '不予公开：可能危及“三安全一稳定”', 'Withheld: security or stability', ['reg14', 'reg36p3'], 'reviewFirst'),
  decided('thirdPartyRights', '不予公开：保护第三方合法权益', 'Withheld: third-party rights', ['reg15', 'reg32', 'reg36p3'], 'reviewFirst'),
  decided('internalAffairs', '不予公开：内部事务信息', 'Withheld: internal affairs', ['reg16p1', 'reg36p3'], 'reviewFirst'),
  decided('processInformation', '不予公开：过程性信息', 'Withheld: process information', ['reg16p2', 'reg36p3'], 'reviewFirst'),
  decided('enforcementFile', '不予公开：行政执法案卷', 'Withheld: enforcement file', ['reg16p2', 'reg36p3'], 'reviewFirst'),
  decided('administrativeQuery', '行政查询事项，告知按有关规定办理', 'A register with its own access law', ['reg36p7', 'd206'], 'either'),
  decided('notHeld', '经检索不存在', 'Not held', ['reg36p4'], 'either'),
  decided('otherOrganResponsible', '不属于本机关负责公开', 'Another organ’s to release', ['reg36p5'], 'either'),
  decided('needsMaking', '没有现成信息，需要另行制作', 'Would have to be made', ['reg38'], 'either', 'memory'),
  decided('stillUnclear', '补正后申请内容仍不明确', 'Still unclear after correction', ['reg30'], 'either'),
  decided('petition', '信访、举报、投诉类申请', 'A petition or complaint', ['reg39p1'], 'either'),
  decided('repeated', '重复申请', 'Repeated request', ['reg36p6'], 'either'),
  decided('publication', '要求提供公开出版物', 'A public publication', ['reg39p2'], 'either'),
  decided('excessive', '无正当理由大量反复申请', 'Excessive without good reason', ['reg35'], 'either'),
  // No article of the regulation names it; the national form does.
  decided('reissue', '要求确认或者重新出具已获取信息', 'Asks to confirm or reissue what was obtained', ['n30'], 'either'),
  following('correctionLapsed', 'lapseOfCorrection', '逾期不补正，不再处理', 'Lapsed: not corrected in time', ['reg30'], 'either'),
  following('paymentLapsed', 'lapseOfPayment', '逾期未缴费，不再处理', 'Lapsed: fee not paid in time', ['reg42', 'f109a6'], 'either'),
  following('withdrawn', 'withdrawal', '申请人撤回申请', 'Withdrawn', ['n30'], 'none', 'memory'),
  // The rows of the next four differ between places; an organ may record another.
  decided('nonGovernment', '不属于政府信息（党务等）', 'Not government information', ['reg2', 'd14'], 'either', 'inference'),
  decided('consultationOnly', '咨询事项', 'A question, not a request', ['reg2'], 'either', 'inference'),
  decided('archived', '已移交国家档案馆，告知按档案法查询', 'Handed over to the state archives', ['d14'], 'either', 'inference'),
  // Signed as a decision until it had facts of its own; old logs still have it signed.
  following(
    'ended',
    'discontinuance',
    '申请人死亡、终止或者并入他案',
    'Ended: applicant gone, or joined to another case',
    ['n30'],
    'either',
    'inference'
  ),
  // Art. 41: to rectify what is found true, to pass it on or say where to go. No table of applications counts them.
  rectifying('rectified', '予以更正', 'Rectified'),
  rectifying('notRectified', '不予更正，说明理由', 'Not rectified, and why'),
  rectifying('rectifiedElsewhere', '转送有权更正的机关', 'Passed on to the organ that may rectify it'),
  rectifying('rectifiedByOthers', '告知向有权更正的机关提出', 'Told which organ may rectify it')
] as const satisfies readonly Written[]

export type Ending = (typeof outcomes)[number]['id']

type Written = AsWritten<typeof Outcome> & { articles: Cited[] }
type Kind = Written['source']['kind']

function decided<const Id extends string>(
  id: Id,
  zh: string,
  en: string,
  articles: Cited[],
  remedy: Written['remedy'],
  kind: Kind = 'law'
) {
  return following(id, 'decision', zh, en, articles, remedy, kind)
}

function rectifying<const Id extends string>(id: Id, zh: string, en: string) {
  return { ...decided(id, `更正：${zh}`, en, ['reg41'], 'either'), seeks: 'rectification' as const }
}

function following<const Id extends string>(
  id: Id,
  route: Written['route'],
  zh: string,
  en: string,
  articles: Cited[],
  remedy: Written['remedy'],
  kind: Kind = 'law'
) {
  return { id, label: { zh, en }, route, articles, remedy, since: '2019-01-01', source: { kind, cite: CITES[kind] } } satisfies Written & {
    id: Id
  }
}
