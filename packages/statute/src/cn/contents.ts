import type { RequiredContent } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/** What an application must contain (art. 29). The applicant's name is not in the list: nothing is registered without it. */
export const contents = [
  {
    id: 'identity',
    label: { zh: '身份证明', en: 'Proof of identity' },
    ask: { zh: '请提供申请人的身份证明', en: 'Please send proof of the applicant’s identity' },
    fields: ['identity'],
    article: 'reg29',
    source: { kind: 'law', cite: '条例第二十九条第二款第（一）项' }
  },
  {
    id: 'contact',
    label: { zh: '联系方式', en: 'Contact details' },
    ask: { zh: '请提供有效的联系方式', en: 'Please give contact details by which you can be reached' },
    fields: ['phone', 'email', 'address', 'proxyPhone'],
    article: 'reg29',
    source: { kind: 'law', cite: '条例第二十九条第二款第（一）项' }
  },
  {
    id: 'description',
    label: { zh: '所需信息的名称、文号或其他特征性描述', en: 'Name, number or other description of the information' },
    ask: {
      zh: '请写明所需政府信息的名称、文号或者便于查询的其他特征性描述',
      en: 'Please name the information, its number, or another description by which it can be found'
    },
    fields: ['description'],
    article: 'reg29',
    source: { kind: 'law', cite: '条例第二十九条第二款第（二）项' }
  },
  {
    id: 'wantedForm',
    label: { zh: '形式要求：获取信息的方式、途径', en: 'Form wanted: manner and route of getting it' },
    ask: { zh: '请写明获取信息的方式、途径', en: 'Please say in what form and by which route you want the information' },
    fields: ['wantedForm'],
    article: 'reg29',
    source: { kind: 'law', cite: '条例第二十九条第二款第（三）项' }
  },
  {
    id: 'authority',
    label: { zh: '授权委托书', en: 'Power of attorney' },
    ask: { zh: '请提供申请人签名或者盖章的授权委托书', en: 'Please send a power of attorney signed or sealed by the applicant' },
    fields: ['proxyAuthority'],
    onlyWith: 'proxyName',
    article: 'reg29',
    source: { kind: 'practice', cite: '外汇局深圳分局政府信息公开指南；西乡县登记审核办理答复归档工作制度' }
  }
] as const satisfies readonly (AsWritten<typeof RequiredContent> & { article: Cited })[]
