import type { Form } from '../../packages/schema/src/form.ts'
import type { AsWritten } from '../../packages/statute/src/as-written.ts'

/** What ends a dispute without a word on the reply. */
const LEFT_OPEN = ['notAccepted', 'dismissed', 'dropped', 'terminated', 'settled'] as const

/** The rows that the total adds up. */
const RESULTS = ['2.1', '2.2', '2.3.1', '2.3.2', '2.4', '2.5']

/**
 * An invented national form for the reports of 2027: parts in another order, fewer columns, rows merged
 * and split, a subtotal of its own, another table 二. Nobody has decreed it.
 */
export const form2027 = {
  id: '2027',
  since: 2027,
  parts: [
    { code: '一', title: '一、申请公开情况' },
    { code: '二', title: '二、争议情况' },
    { code: '三', title: '三、主动公开情况' }
  ],
  partOf: { applications: '一', disputes: '二', proactive: '三' },
  headings: [{ code: 'remarks', part: '三' }],
  applications: {
    cornerNote: '（甲加乙等于丙加丁）',
    columnsHead: '申请人',
    rows: [
      { code: '0', title: '甲、上年结转', kind: 'number', counts: [{ intake: 'carriedIn' }] },
      { code: '1', title: '乙、本年新收', kind: 'number', counts: [{ intake: 'new' }] },
      { code: '2', title: '丙、办理结果', kind: 'group' },
      { code: '2.1', title: '（一）提供', kind: 'number', parent: '2', counts: [{ outcome: 'provided' }, { outcome: 'partlyProvided' }] },
      {
        code: '2.2',
        title: '（二）已主动公开',
        kind: 'number',
        parent: '2',
        counts: [{ outcome: 'alreadyPublic' }, { outcome: 'publication' }]
      },
      { code: '2.3', title: '（三）不予公开', kind: 'group', parent: '2' },
      {
        code: '2.3.1',
        title: '1.不得公开',
        kind: 'number',
        parent: '2.3',
        counts: [{ outcome: 'stateSecret' }, { outcome: 'forbiddenByLaw' }, { outcome: 'threeSecurities' }, { outcome: 'thirdPartyRights' }]
      },
      {
        code: '2.3.2',
        title: '2.可以不公开',
        kind: 'number',
        parent: '2.3',
        counts: [{ outcome: 'internalAffairs' }, { outcome: 'processInformation' }, { outcome: 'enforcementFile' }]
      },
      { code: '2.3.3', title: '3.小计', kind: 'number', parent: '2.3', counts: [{ sum: ['2.3.1', '2.3.2'] }] },
      {
        code: '2.4',
        title: '（四）不能提供',
        kind: 'number',
        parent: '2',
        counts: [
          { outcome: 'administrativeQuery' },
          { outcome: 'notHeld' },
          { outcome: 'otherOrganResponsible' },
          { outcome: 'needsMaking' },
          { outcome: 'stillUnclear' },
          { outcome: 'archived' }
        ]
      },
      {
        code: '2.5',
        title: '（五）其他',
        kind: 'number',
        parent: '2',
        counts: [
          { outcome: 'petition' },
          { outcome: 'repeated' },
          { outcome: 'excessive' },
          { outcome: 'reissue' },
          { outcome: 'correctionLapsed' },
          { outcome: 'paymentLapsed' },
          { outcome: 'withdrawn' },
          { outcome: 'nonGovernment' },
          { outcome: 'consultationOnly' },
          { outcome: 'ended' }
        ]
      },
      { code: '2.6', title: '（六）合计', kind: 'number', parent: '2', counts: [{ sum: RESULTS }] },
      { code: '3', title: '丁、结转下年', kind: 'number', counts: [{ intake: 'carriedOut' }] }
    ],
    columns: [
      { code: 'total', title: '合计', counts: 'sum' },
      { code: 'persons', title: '个人', counts: ['naturalPerson'] },
      { code: 'firms', title: '营利组织', group: '组织', counts: ['business', 'legalServices'] },
      { code: 'others', title: '非营利组织', group: '组织', counts: ['research', 'welfare', 'otherOrganization'] }
    ],
    alternatives: [{ outcome: 'nonGovernment', row: '2.4', source: { kind: 'inference', cite: '虚构' } }]
  },
  proactive: [
    {
      clause: '第二十条第（三）项',
      columns: [
        { code: 'published', title: '公布件数', unit: 'count' },
        { code: 'visits', title: '查阅次数', unit: 'count' }
      ],
      rows: [{ code: 'plans', title: '规划' }]
    }
  ],
  disputes: [
    {
      code: 'review',
      heads: ['复议'],
      counts: ['review', 'suitDirect', 'suitAfterReview'],
      columns: [
        { code: 'upheld', title: '维持', sum: false, counts: ['maintained', 'claimRejected', ...LEFT_OPEN] },
        { code: 'corrected', title: '纠正', sum: false, counts: ['annulled', 'changed', 'unlawful', 'declaredVoid', 'orderedToAct'] },
        { code: 'total', title: '合计', sum: true }
      ]
    }
  ],
  identities: [
    { id: 'intakeIsResults', scope: 'column', left: ['0', '1'], right: ['2.6', '3'], label: '甲加乙等于丙加丁' },
    { id: 'withheldAddUp', scope: 'column', left: ['2.3.3'], right: ['2.3.1', '2.3.2'], label: '小计等于两项之和' },
    { id: 'applicantsAddUp', scope: 'row', left: ['total'], right: ['persons', 'firms', 'others'], label: '合计等于各栏之和' },
    { id: 'disputesAddUp', scope: 'line', left: ['total'], right: ['upheld', 'corrected'], label: '合计等于两项之和' }
  ],
  source: '虚构'
} satisfies AsWritten<typeof Form>
