import type { RequiredContent } from '@mingdu/schema'

const invented = { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' } as const

/** The letter must say who writes and which letters are meant; who sends somebody else must seal it. */
export const freedoniaContents: (typeof RequiredContent)['_zod']['input'][] = [
  {
    id: 'contact',
    label: { zh: '回信处', en: 'Where to reply' },
    ask: { zh: '请写明回信处', en: 'Say where to reply' },
    fields: ['address', 'email'],
    article: 'receipt',
    source: invented
  },
  {
    id: 'authority',
    label: { zh: '信物', en: 'Token' },
    ask: { zh: '请附信物', en: 'Send the token' },
    fields: ['proxyAuthority'],
    onlyWith: 'proxyName',
    article: 'receipt',
    source: invented
  }
]
