import type { ApplicantKind } from '@mingdu/schema'
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

export type Kind = (typeof applicantKinds)[number]['id']
