/** The report written out: its words, its years compared, its charts. */
export const report = {
  'chart.unit': '单位：{unit}',
  'chart.described': '图：{title}。数见下面的表',
  'chart.table': '看数'
} as const
