import type { ApplicantKind, Statute } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'

/** The six kinds of applicant that the report's columns count; no official definition of them was found. */
export const applicantKinds = [
  {
    id: 'naturalPerson',
    label: { zh: '自然人', en: 'Natural person' },
    natural: true,
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  },
  { id: 'business', label: { zh: '商业企业', en: 'Business' }, natural: false, source: { kind: 'law', cite: '国办公开办函〔2021〕30号' } },
  {
    id: 'research',
    label: { zh: '科研机构', en: 'Research institution' },
    natural: false,
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  },
  {
    id: 'welfare',
    label: { zh: '社会公益组织', en: 'Public-benefit organisation' },
    natural: false,
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  },
  {
    id: 'legalServices',
    label: { zh: '法律服务机构', en: 'Legal services' },
    natural: false,
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  },
  {
    id: 'otherOrganization',
    label: { zh: '其他', en: 'Other organisation' },
    natural: false,
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  }
] as const satisfies readonly AsWritten<typeof ApplicantKind>[]

/** No text says where a sole trader (个体工商户) counts; places differ. */
export const soleTrader = {
  label: { zh: '个体工商户', en: 'Sole trader' },
  kinds: ['naturalPerson', 'business'],
  source: { kind: 'inference', cite: '条例与填报说明均未写明个体工商户计入哪一栏；各地有计自然人的，有计商业企业的' }
} as const satisfies Omit<AsWritten<typeof Statute>['soleTrader'], 'kinds'> & { kinds: readonly Kind[] }

export type Kind = (typeof applicantKinds)[number]['id']
