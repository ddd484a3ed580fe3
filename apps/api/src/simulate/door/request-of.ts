import type { Fact, FactType, RecordRequest } from '@mingdu/schema'

/** What a fact cannot be recorded without. */
const atLeast: Partial<Record<FactType, NonNullable<RecordRequest['particulars']>>> = {
  received: { applicantName: '演练申请人', matter: '演练事项' },
  correctionRequested: { items: '请写明所需信息' },
  feeRefunded: { reason: '多收' },
  consulted: { party: '第三方' },
  called: { said: '已说明' },
  correctionExtended: { reason: '申请人住院' },
  publicationSettled: { reason: '涉及他人隐私' },
  overrideNotified: { told: '公开的内容及理由' },
  discontinued: { evidence: '死亡证明' },
  disputeFiled: { body: '复议机关' },
  reviewed: { opinion: '请再斟酌' },
  struckOut: { reason: '登记有误' }
}

/** A fact as an officer sends it, with the least that has to be said beside it. */
export function requestOf(fact: Fact, irregularReason?: string): RecordRequest {
  const particulars = atLeast[fact.type]
  return { fact, ...(particulars ? { particulars } : {}), ...(irregularReason ? { irregularReason } : {}) }
}
