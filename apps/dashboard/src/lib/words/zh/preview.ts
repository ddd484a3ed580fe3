/** Before a fact is recorded: what it would do. */
export const preview = {
  'preview.title': '记录后',
  'preview.term': '{term}：{from} → *{to}*',
  'preview.provisional': '预计 {day}',
  'preview.begins': '{term}：*{to}*',
  'preview.waits': '{term}：{from} → *暂停，等对方*',
  'preview.over': '{term}：{from} → *不再计算*',
  'preview.strict': '稳妥期限：{from} → *{to}*',
  'preview.strictStays': '稳妥期限：仍为 *{to}*',
  'preview.none': '无',
  'preview.kept': '{term} {day}，*按时*',
  'preview.keptLate': '{term} {day}，*超期*',
  'preview.phase': '阶段：{from} → *{to}*',
  'preview.cell': '计入 {year} 年表三 *{row}* · {column}',
  'preview.cellOnceSent': '送出后计入 {year} 年表三 *{row}* · {column}',
  'preview.nothing': '期限和阶段都不变',
  'preview.incomplete': '填了必填项，就能看到记录后期限怎样变。',
  'preview.unreachable': '暂时看不到记录后的变化；不影响记录。'
} as const satisfies Record<`preview.${string}`, string>
