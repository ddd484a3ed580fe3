import { CaseView, type Fact, type FactOf, type FactType, type OrganId, type RecordRequest } from '@mingdu/schema'
import type { Answer, Client, More } from './client.ts'
import type { Office } from './office.ts'

/** What may never be seen by those who do not handle the case; each of them a text found nowhere else. */
export const applicant = {
  applicantName: '宋知微',
  identity: { kind: 'residentId', number: '110101199003074477' },
  phone: '13900002222',
  email: 'song-zhiwei@example.cn',
  address: '云岭县石桥镇三里村七组'
} as const

/** What a fact cannot be recorded without. */
const atLeast: Partial<Record<FactType, RecordRequest['particulars']>> = {
  received: { ...applicant, matter: '石桥镇设施农用地备案台账' },
  correctionRequested: { items: '请写明地块编号' },
  feeRefunded: { reason: '多收，财政退付' },
  consulted: { party: '禾川农业开发有限公司' },
  called: { said: '说明了补正内容' },
  correctionExtended: { reason: '申请人住院' },
  publicationSettled: { reason: '涉及他人隐私' },
  overrideNotified: { told: '公开合同金额；涉及公共利益' },
  discontinued: { evidence: '死亡证明，无近亲属要求继续' },
  fileAdded: { fileName: '申请书扫描件.pdf' },
  disputeFiled: { body: '云岭县人民政府' },
  struckOut: { reason: '登记有误' }
}

/** A fact with the least that has to be said beside it. */
export const request = (fact: Fact, more: Omit<RecordRequest, 'fact'> = {}): RecordRequest => {
  const particulars = more.particulars ?? atLeast[fact.type]
  return { ...more, fact, ...(particulars ? { particulars } : {}) }
}

export const casesOf = (organ: OrganId): string => `/api/organs/${organ}/cases`
export const pathOf = ({ summary }: CaseView): string => `${casesOf(summary.organ)}/${summary.id}`
export const seen = ({ summary }: CaseView): More => ({ 'If-Match': `"${summary.version}"` })

/** Posts one fact on a case as it was seen. */
export const post = (by: Client, view: CaseView, fact: Fact, more: Omit<RecordRequest, 'fact'> = {}, headers: More = {}): Promise<Answer> =>
  by.post(`${pathOf(view)}/facts`, request(fact, more), { ...seen(view), ...headers })

type Told = Fact | [Fact, Omit<RecordRequest, 'fact'>]

/** A case told fact by fact, each on its day and as an act of its own. Fails where one is not recorded. */
export async function begun(
  office: Office,
  by: Client,
  organ: OrganId,
  first: FactOf<'received'> | Told,
  ...then: Told[]
): Promise<CaseView> {
  const [fact, more] = Array.isArray(first) ? first : [first, {}]
  office.on(fact.on)
  const answer = await by.post(casesOf(organ), { facts: [request(fact, more)] })
  return goneOn(office, by, viewIn(answer), ...then)
}

export async function goneOn(office: Office, by: Client, view: CaseView, ...facts: Told[]): Promise<CaseView> {
  let now = view
  for (const told of facts) {
    const [fact, more] = Array.isArray(told) ? told : [told, {}]
    office.on(fact.on)
    now = viewIn(await post(by, now, fact, more))
  }
  return now
}

/** The case in an answer that says yes; its shape is held to the schema. */
export function viewIn(answer: Answer): CaseView {
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`not recorded: ${answer.status} ${answer.text}`)
  return CaseView.parse(answer.json)
}
