import type { Article } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** The rules on the processing fee (国办函〔2020〕109号), in force from 2021-01-01. */
export const feeRules = [
  fee('f109a2', '第二条', '何为信息处理费', 'What the processing fee is', 'law'),
  fee('f109a3', '第三条', '按件或按量，每件申请只用一种', 'By item or by page, only one for each request', 'law'),
  fee(
    'f109a4',
    '第四条',
    '按件计收：同一申请人一个自然月内累计，超额累进',
    'By item: added up per applicant and calendar month, in brackets',
    'law'
  ),
  // The text of articles 5 and 7 was not at hand; the tariff of article 5 is as local fee lists print it.
  fee('f109a5', '第五条', '按量计收：按单件申请的页数，超额累进', 'By page: pages of one request, in brackets', 'memory'),
  fee(
    'f109a6',
    '第六条',
    '办理期限内发收费通知，收到次日起二十个工作日内缴费；逾期视为放弃',
    'Fee notice within the handling term; payment within 20 working days from the day after its receipt; else abandonment',
    'law'
  ),
  fee(
    'f109a7',
    '第七条',
    '全额缴费后，办理期限自次日重新起算',
    'After full payment the handling term starts anew from the next day',
    'memory'
  ),
  fee('f109a8', '第八条', '对收费决定不单独复议、诉讼', 'The fee decision is not contested on its own', 'law')
] as const satisfies readonly AsWritten<typeof Article>[]

function fee<const Id extends string>(id: Id, article: string, zh: string, en: string, kind: 'law' | 'memory') {
  return {
    id,
    law: '《政府信息公开信息处理费管理办法》',
    article,
    gist: { zh, en },
    source: { kind, cite: '国办函〔2020〕109号，自2021年1月1日起施行' }
  } as const
}
