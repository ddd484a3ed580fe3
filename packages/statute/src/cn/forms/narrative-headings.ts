import type { WrittenForm } from '../written-form.ts'

/**
 * What the report says in words, the same on both forms: the five subjects of part 一, and the two sides of part 五
 * as its title names them.
 */
export const narrativeHeadings = [
  { code: 'proactive', part: '1', title: '（一）主动公开' },
  { code: 'applications', part: '1', title: '（二）依申请公开' },
  { code: 'management', part: '1', title: '（三）政府信息管理' },
  { code: 'platform', part: '1', title: '（四）政府信息公开平台建设' },
  {
    code: 'supervision',
    part: '1',
    title: '（五）监督保障',
    asks: '各级人民政府的报告还要写工作考核、社会评议和责任追究结果情况（条例第五十条）'
  },
  { code: 'problems', part: '5', title: '（一）存在的主要问题' },
  { code: 'improvement', part: '5', title: '（二）改进情况' },
  { code: 'other', part: '6' }
] as const satisfies WrittenForm['headings']

export const feeSentence = {
  heading: 'other',
  name: '信息处理费',
  some: '{year}年度收取信息处理费{payments}笔，共计{amount}元。',
  none: '{year}年度没有收取信息处理费。',
  source: { kind: 'memory', cite: '国办函〔2020〕109号：信息处理费收取情况写入年度报告“其他需要报告的事项”' }
} as const satisfies WrittenForm['feeIncome']

/** Where a number that was typed is worth a second look, and when the words are last year's again: practice, no rule. */
export const wordChecks = {
  counted:
    '申请 复议 诉讼 规章 规范性文件 行政许可 行政处罚 行政强制 事业性收费 信息处理费 予以公开 部分公开 不予公开 无法提供 不予处理 结转'.split(
      ' '
    ),
  // Sentences as short as “工作有序开展” are everybody's.
  repeated: { share: 0.6, characters: 12 },
  source: { kind: 'practice', cite: '年度报告的文字与上年雷同、与表格不一致，是检查通报里常见的两项' }
} satisfies WrittenForm['wordChecks']
