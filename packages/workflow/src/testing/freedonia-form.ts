import type { Form } from '@mingdu/schema'

type Written = (typeof Form)['_zod']['input']

const RESULTS: Written['disputes'][number]['columns'] = [
  { code: 'kept', title: '维持', sum: false, counts: ['kept'] },
  { code: 'changed', title: '改变', sum: false, counts: ['changed', 'dropped'] },
  { code: 'running', title: '未决', sum: false, counts: 'pending' },
  { code: 'all', title: '合计', sum: true }
]

/** The yearbook of Freedonia: eight number rows by three columns, one small table and two courts. */
export const freedoniaForm = {
  id: 'yearbook2101',
  since: 2101,
  parts: [
    { code: '1', title: '一、索阅' },
    { code: '2', title: '二、公布' },
    { code: '3', title: '三、争讼' }
  ],
  partOf: { applications: '1', proactive: '2', disputes: '3' },
  headings: [{ code: 'remarks', part: '3' }],
  applications: {
    cornerNote: '新收加上年未结，等于办结加未结',
    columnsHead: '索阅人',
    rows: [
      { code: '1', title: '一、新收', kind: 'number', counts: [{ intake: 'new' }] },
      { code: '2', title: '二、上年未结', kind: 'number', counts: [{ intake: 'carriedIn' }] },
      { code: '3', title: '三、办结', kind: 'group' },
      { code: '3.1', title: '1.准予', kind: 'number', parent: '3', counts: [{ outcome: 'granted' }] },
      { code: '3.2', title: '2.不准', kind: 'number', parent: '3', counts: [{ outcome: 'refused' }, { outcome: 'tooMany' }] },
      { code: '3.3', title: '3.本处不存', kind: 'number', parent: '3', counts: [{ outcome: 'unknownHere' }] },
      {
        code: '3.4',
        title: '4.未答而结',
        kind: 'number',
        parent: '3',
        counts: [{ outcome: 'withdrawn' }, { outcome: 'uncorrected' }, { outcome: 'unpaid' }, { outcome: 'noOneLeft' }]
      },
      { code: '3.5', title: '5.合计', kind: 'number', parent: '3', counts: [{ sum: ['3.1', '3.2', '3.3', '3.4'] }] },
      { code: '4', title: '四、未结', kind: 'number', counts: [{ intake: 'carriedOut' }] }
    ],
    columns: [
      { code: 'citizens', title: '市民', counts: ['naturalPerson'] },
      { code: 'bodies', title: '行会与报社', counts: ['company', 'press'] },
      { code: 'all', title: '合计', counts: 'sum' }
    ],
    alternatives: [{ outcome: 'unknownHere', row: '3.4', source: { kind: 'inference', cite: '虚构：有的地方计入“未答而结”' } }]
  },
  proactive: [
    {
      clause: '第七条',
      columns: [
        { code: 'printed', title: '印行数', unit: 'count' },
        { code: 'pulped', title: '销毁数', unit: 'count' },
        { code: 'onShelf', title: '在架数', unit: 'count' }
      ],
      rows: [
        { code: 'pamphlets', title: '小册' },
        { code: 'maps', title: '地图' }
      ],
      expected: { column: 'onShelf', plus: ['printed'], minus: ['pulped'], label: '在架＝上年在架＋印行－销毁' }
    },
    {
      clause: '第八条',
      columns: [
        { code: 'sold', title: '售得（万元）', unit: 'tenThousandYuan' },
        { code: 'more', title: '比上年增/减', unit: 'change' }
      ],
      rows: [{ code: 'sales', title: '出售' }]
    }
  ],
  disputes: [
    { code: 'council', heads: ['议事会'], counts: ['review'], columns: RESULTS },
    { code: 'court', heads: ['法院'], counts: ['suitDirect', 'suitAfterReview'], columns: RESULTS }
  ],
  identities: [
    { id: 'intakeIsResults', scope: 'column', left: ['1', '2'], right: ['3.5', '4'], label: '新收加上年未结等于办结加未结' },
    { id: 'resultsAddUp', scope: 'column', left: ['3.5'], right: ['3.1', '3.2', '3.3', '3.4'], label: '合计等于各项之和' },
    { id: 'applicantsAddUp', scope: 'row', left: ['all'], right: ['citizens', 'bodies'], label: '合计等于各栏之和' },
    // Codes of a block's own columns: held in each court.
    { id: 'disputesAddUp', scope: 'line', left: ['all'], right: ['kept', 'changed', 'running'], label: '合计等于三项之和' }
  ],
  source: '虚构'
} satisfies Written
