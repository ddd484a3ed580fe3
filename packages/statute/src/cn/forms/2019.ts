import type { WrittenForm } from '../written-form.ts'
import { disputeColumns } from './dispute-columns.ts'
import { feeSentence, narrativeHeadings, wordChecks } from './narrative-headings.ts'

/** The rows that （七）总计 adds up. */
const LEAVES = '3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6'.split(' ')
/** The trial report for the years 2019 and 2020: （六）其他处理 is one number row, table 二 has other columns. */
export const form2019 = {
  id: '2019',
  since: 2019,
  parts: [
    { code: '1', title: '一、总体情况' },
    { code: '2', title: '二、主动公开政府信息情况' },
    { code: '3', title: '三、收到和处理政府信息公开申请情况' },
    {
      code: '4',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      variants: ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况']
    },
    { code: '5', title: '五、存在的主要问题及改进情况', variants: ['五、政府信息公开工作存在的主要问题及改进情况'] },
    { code: '6', title: '六、其他需要报告的事项' }
  ],
  partOf: { proactive: '2', applications: '3', disputes: '4' },
  headings: [...narrativeHeadings],
  feeIncome: feeSentence,
  wordChecks,
  applications: {
    cornerNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columnsHead: '申请人情况',
    rows: [
      { code: '1', title: '一、本年新收政府信息公开申请数量', kind: 'number', counts: [{ intake: 'new' }] },
      { code: '2', title: '二、上年结转政府信息公开申请数量', kind: 'number', counts: [{ intake: 'carriedIn' }] },
      { code: '3', title: '三、本年度办理结果', kind: 'group' },
      {
        code: '3.1',
        title: '（一）予以公开',
        prose: 'provided',
        kind: 'number',
        parent: '3',
        counts: [{ outcome: 'provided' }, { outcome: 'alreadyPublic' }]
      },
      {
        code: '3.2',
        title: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        prose: 'partlyProvided',
        kind: 'number',
        parent: '3',
        counts: [{ outcome: 'partlyProvided' }],
        variants: ['（二）部分公开']
      },
      { code: '3.3', title: '（三）不予公开', kind: 'group', parent: '3', prose: 'refused' },
      { code: '3.3.1', title: '1.属于国家秘密', kind: 'number', parent: '3.3', counts: [{ outcome: 'stateSecret' }] },
      {
        code: '3.3.2',
        title: '2.其他法律行政法规禁止公开',
        kind: 'number',
        parent: '3.3',
        counts: [{ outcome: 'forbiddenByLaw' }],
        variants: ['2.其他法律行政法规止公开']
      },
      { code: '3.3.3', title: '3.危及“三安全一稳定”', kind: 'number', parent: '3.3', counts: [{ outcome: 'threeSecurities' }] },
      { code: '3.3.4', title: '4.保护第三方合法权益', kind: 'number', parent: '3.3', counts: [{ outcome: 'thirdPartyRights' }] },
      { code: '3.3.5', title: '5.属于三类内部事务信息', kind: 'number', parent: '3.3', counts: [{ outcome: 'internalAffairs' }] },
      { code: '3.3.6', title: '6.属于四类过程性信息', kind: 'number', parent: '3.3', counts: [{ outcome: 'processInformation' }] },
      { code: '3.3.7', title: '7.属于行政执法案卷', kind: 'number', parent: '3.3', counts: [{ outcome: 'enforcementFile' }] },
      { code: '3.3.8', title: '8.属于行政查询事项', kind: 'number', parent: '3.3', counts: [{ outcome: 'administrativeQuery' }] },
      { code: '3.4', title: '（四）无法提供', kind: 'group', parent: '3', prose: 'notPossible' },
      {
        code: '3.4.1',
        title: '1.本机关不掌握相关政府信息',
        kind: 'number',
        parent: '3.4',
        counts: [{ outcome: 'notHeld' }, { outcome: 'otherOrganResponsible' }, { outcome: 'archived' }]
      },
      { code: '3.4.2', title: '2.没有现成信息需要另行制作', kind: 'number', parent: '3.4', counts: [{ outcome: 'needsMaking' }] },
      { code: '3.4.3', title: '3.补正后申请内容仍不明确', kind: 'number', parent: '3.4', counts: [{ outcome: 'stillUnclear' }] },
      { code: '3.5', title: '（五）不予处理', kind: 'group', parent: '3', prose: 'notHandled' },
      { code: '3.5.1', title: '1.信访举报投诉类申请', kind: 'number', parent: '3.5', counts: [{ outcome: 'petition' }] },
      { code: '3.5.2', title: '2.重复申请', kind: 'number', parent: '3.5', counts: [{ outcome: 'repeated' }] },
      { code: '3.5.3', title: '3.要求提供公开出版物', kind: 'number', parent: '3.5', counts: [{ outcome: 'publication' }] },
      { code: '3.5.4', title: '4.无正当理由大量反复申请', kind: 'number', parent: '3.5', counts: [{ outcome: 'excessive' }] },
      { code: '3.5.5', title: '5.要求行政机关确认或重新出具已获取信息', kind: 'number', parent: '3.5', counts: [{ outcome: 'reissue' }] },
      {
        code: '3.6',
        title: '（六）其他处理',
        prose: 'otherwise',
        kind: 'number',
        parent: '3',
        counts: [
          { outcome: 'correctionLapsed' },
          { outcome: 'paymentLapsed' },
          { outcome: 'withdrawn' },
          { outcome: 'nonGovernment' },
          { outcome: 'consultationOnly' },
          { outcome: 'ended' }
        ]
      },
      { code: '3.7', title: '（七）总计', kind: 'number', parent: '3', counts: [{ sum: [...LEAVES] }] },
      { code: '4', title: '四、结转下年度继续办理', kind: 'number', counts: [{ intake: 'carriedOut' }] }
    ],
    columns: [
      { code: 'naturalPerson', title: '自然人', counts: ['naturalPerson'] },
      { code: 'business', title: '商业企业', group: '法人或其他组织', counts: ['business'] },
      { code: 'research', title: '科研机构', group: '法人或其他组织', counts: ['research'] },
      { code: 'welfare', title: '社会公益组织', group: '法人或其他组织', counts: ['welfare'] },
      { code: 'legalServices', title: '法律服务机构', group: '法人或其他组织', counts: ['legalServices'] },
      { code: 'otherOrganization', title: '其他', group: '法人或其他组织', counts: ['otherOrganization'] },
      { code: 'total', title: '总计', counts: 'sum' }
    ],
    // No instruction says where these count; places differ (国办公开办函〔2019〕14号 only says how to answer).
    alternatives: [
      { outcome: 'nonGovernment', row: '3.4.1', source: { kind: 'memory', cite: '部分地方把党务等非政府信息计入“本机关不掌握”' } },
      {
        outcome: 'consultationOnly',
        row: '3.5.1',
        source: { kind: 'inference', cite: '咨询比照信访举报投诉类申请；条文与填报说明均无规定' }
      },
      { outcome: 'archived', row: '3.3.8', source: { kind: 'inference', cite: '按档案法查询，比照行政查询事项；条文与填报说明均无规定' } }
    ]
  },
  proactive: [
    {
      clause: '第二十条第（一）项',
      columns: [
        { code: 'newlyMade', title: '本年新制作数量', unit: 'count' },
        { code: 'newlyPublished', title: '本年新公开数量', unit: 'count' },
        { code: 'publishedTotal', title: '对外公开总数量', unit: 'count' }
      ],
      rows: [
        { code: 'regulations', title: '规章' },
        { code: 'normative', title: '规范性文件' }
      ]
    },
    {
      clause: '第二十条第（五）项',
      columns: [
        { code: 'lastYearItems', title: '上一年项目数量', unit: 'count' },
        { code: 'change', title: '本年增/减', unit: 'change' },
        { code: 'decisions', title: '处理决定数量', unit: 'count' }
      ],
      rows: [
        { code: 'licensing', title: '行政许可' },
        { code: 'otherServices', title: '其他对外管理服务事项' }
      ]
    },
    {
      clause: '第二十条第（六）项',
      columns: [
        { code: 'lastYearItems', title: '上一年项目数量', unit: 'count' },
        { code: 'change', title: '本年增/减', unit: 'change' },
        { code: 'decisions', title: '处理决定数量', unit: 'count' }
      ],
      rows: [
        { code: 'penalty', title: '行政处罚' },
        { code: 'coercion', title: '行政强制' }
      ]
    },
    {
      clause: '第二十条第（八）项',
      columns: [
        { code: 'lastYearItems', title: '上一年项目数量', unit: 'count' },
        { code: 'change', title: '本年增/减', unit: 'change' }
      ],
      rows: [{ code: 'fees', title: '行政事业性收费' }]
    },
    {
      clause: '第二十条第（九）项',
      columns: [
        { code: 'purchases', title: '采购项目数量', unit: 'count' },
        // The form prints no unit here; reports write 万元 or 元 into the cell.
        { code: 'amount', title: '采购总金额', unit: 'tenThousandYuan' }
      ],
      rows: [{ code: 'procurement', title: '政府集中采购' }]
    }
  ],
  disputes: [
    { code: 'review', heads: ['行政复议'], counts: ['review'], columns: [...disputeColumns] },
    { code: 'suitDirect', heads: ['行政诉讼', '未经复议直接起诉'], counts: ['suitDirect'], columns: [...disputeColumns] },
    { code: 'suitAfterReview', heads: ['行政诉讼', '复议后起诉'], counts: ['suitAfterReview'], columns: [...disputeColumns] }
  ],
  identities: [
    { id: 'intakeIsResults', scope: 'column', left: ['1', '2'], right: ['3.7', '4'], label: '第一项加第二项之和，等于第三项加第四项之和' },
    { id: 'resultsAddUp', scope: 'column', left: ['3.7'], right: [...LEAVES], label: '办理结果总计等于各项之和' },
    {
      id: 'applicantsAddUp',
      scope: 'row',
      left: ['total'],
      right: ['naturalPerson', 'business', 'research', 'welfare', 'legalServices', 'otherOrganization'],
      label: '总计等于自然人与法人或其他组织各栏之和'
    },
    // Codes of a block's own columns: held in each block of table 四.
    {
      id: 'disputesAddUp',
      scope: 'line',
      left: ['total'],
      right: ['upheld', 'corrected', 'other', 'pending'],
      label: '总计等于四种情形之和'
    }
  ],
  source: '国办公开办函〔2019〕60号附件（试行）；以已公布的年度报告核对'
} as const satisfies WrittenForm
