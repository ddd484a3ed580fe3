import type { Label, Phase, WithWhom } from '@mingdu/schema'

/** What stands in a file of cases where the screen draws signs; a test holds it to the screen's own words. */
export const phaseWords = {
  unconfirmed: { zh: '待双方确认', en: 'to be confirmed' },
  handling: { zh: '办理中', en: 'being handled' },
  awaitingCorrection: { zh: '等申请人补正', en: 'waiting for a correction' },
  awaitingPayment: { zh: '等申请人缴费', en: 'waiting for payment' },
  decided: { zh: '已签发，待送出', en: 'signed, to be sent' },
  answered: { zh: '已答复', en: 'answered' },
  withdrawn: { zh: '申请人已撤回', en: 'withdrawn' },
  lapsed: { zh: '视为放弃，不再处理', en: 'deemed abandoned' },
  discontinued: { zh: '终结，不再答复', en: 'ended without a reply' },
  forwarded: { zh: '错投，已转送', en: 'delivered here by mistake, passed on' },
  void: { zh: '已划去', en: 'struck out' }
} satisfies Record<Phase, Label>

export const withWhomWords = {
  organ: { zh: '本机关', en: 'the organ' },
  applicant: { zh: '申请人', en: 'the applicant' },
  consulted: { zh: '被征求意见方', en: 'the party consulted' },
  nobody: { zh: '已办结', en: 'closed' }
} satisfies Record<WithWhom, Label>

export const headWords = {
  organ: { zh: '机关', en: 'Organ' },
  number: { zh: '编号', en: 'Number' },
  matter: { zh: '事项', en: 'Matter' },
  applicantKind: { zh: '申请人类型', en: 'Kind of applicant' },
  applicantName: { zh: '申请人', en: 'Applicant' },
  channel: { zh: '收件渠道', en: 'Channel' },
  arrivedOn: { zh: '到达日', en: 'Arrived on' },
  receipt: { zh: '收到申请之日', en: 'Receipt' },
  phase: { zh: '办理阶段', en: 'Phase' },
  withWhom: { zh: '在谁手里', en: 'With whom' },
  term: { zh: '期限名称', en: 'Term' },
  legal: { zh: '法定期限', en: 'Statutory date' },
  strict: { zh: '稳妥期限', en: 'Safe date' },
  provisional: { zh: '是否预计', en: 'Provisional' },
  outcome: { zh: '处理决定', en: 'Outcome' },
  endedOn: { zh: '办结', en: 'Ended on' },
  irregular: { zh: '不规范处数', en: 'Irregularities' }
} satisfies Record<string, Label>
export type Head = keyof typeof headWords
