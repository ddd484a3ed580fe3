export const report = {
  'chart.unit': 'Unit: {unit}',
  'chart.described': 'Chart: {title}. The figures are in the table below',
  'chart.table': 'Figures'
}
