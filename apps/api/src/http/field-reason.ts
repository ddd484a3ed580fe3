import type { Label } from '@mingdu/schema'
import type { z } from 'zod'

/** Why a value is not of the schema, in words; limits are named, what was sent never is. */
export function fieldReason(issue: z.core.$ZodIssue): Label {
  const ours = ourReasons[issue.message as OurReason]
  return ours ? ours(issue) : (libraryReasons[issue.code] as (issue: z.core.$ZodIssue) => Label)(issue)
}

/** The names that packages/schema gives its own checks (`error: '…'`); a test reads them there and asks for each here. */
export const ourReasons = {
  notADay: () => ({ zh: '不是存在的日期，应写作 2026-03-16 这样', en: 'not a day that exists; write it as 2026-03-16' }),
  nulCharacter: () => ({ zh: '含有不可见的空字符，请删去', en: 'holds a NUL character' }),
  loneSurrogate: () => ({ zh: '含有残缺的字符，请重新输入', en: 'holds a broken character (lone surrogate)' }),
  emptyText: () => ({ zh: '不能为空', en: 'must not be empty' }),
  textTooLong: (issue) => {
    const max = issue.code === 'custom' ? issue.params?.max : undefined
    return max === undefined ? { zh: '太长', en: 'too long' } : { zh: `太长，最多 ${max} 个字`, en: `too long, at most ${max} characters` }
  },
  notANumberPattern: () => ({ zh: '应有一处 {n}，可有一处 {年}', en: 'holds {n} once, and {年} at most once' }),
  spanTooLong: () => ({ zh: '不能早于起始日期，也不能超过一年', en: 'not before the first day, and a year at most' }),
  moreThanPages: () => ({ zh: '其中的页数不能多于总页数', en: 'no more of the pages than there are in all' }),
  notAFileName: () => ({
    zh: '文件名里有不能用的字符（斜杠、换行、改变显示方向的字符），请改名后再添加',
    en: 'the name holds a character that no file name may have (a slash, a line break, a change of direction)'
  }),
  nameOfOtherForm: () => ({
    zh: '文件名的扩展名与内容不符；格式按内容识别，请改正扩展名或者另存为所写的格式',
    en: 'the ending of the name is not that of the content; please mend it, or save the file in the form it names'
  }),
  notASlug: () => ({
    zh: '只能用小写字母、数字和连字符，以字母开头',
    en: 'lower-case letters, digits and hyphens only, beginning with a letter'
  }),
  notACaseId: () => ({ zh: '不是案件代号', en: 'not the id of a case' }),
  notALawName: () => ({ zh: '不是法律数据中的名称', en: 'not a name of the statute' })
} satisfies Record<string, (issue: z.core.$ZodIssue) => Label>

type OurReason = keyof typeof ourReasons

/** Total over the codes of Zod 4. */
const libraryReasons: { [C in z.core.$ZodIssue['code']]: (issue: Extract<z.core.$ZodIssue, { code: C }>) => Label } = {
  invalid_type: (issue) => {
    const kind = kinds[issue.expected] ?? { zh: '另一种类型', en: issue.expected }
    return { zh: `缺少，或类型不对：应为${kind.zh}`, en: `missing, or of the wrong type: ${kind.en} is wanted` }
  },
  too_big: ({ maximum, origin, inclusive }) =>
    inclusive === false
      ? { zh: `应小于 ${maximum}`, en: `must be less than ${maximum}` }
      : { zh: `${measureOf(origin).zh}不能超过 ${maximum}`, en: `at most ${maximum}${measureOf(origin).en}` },
  too_small: ({ minimum, origin, inclusive }) =>
    inclusive === false
      ? { zh: `应大于 ${minimum}`, en: `must be more than ${minimum}` }
      : { zh: `${measureOf(origin).zh}不能少于 ${minimum}`, en: `at least ${minimum}${measureOf(origin).en}` },
  invalid_format: () => ({ zh: '格式不对', en: 'not in the right format' }),
  not_multiple_of: ({ divisor }) => ({ zh: `应为 ${divisor} 的整数倍`, en: `must be a multiple of ${divisor}` }),
  unrecognized_keys: ({ keys }) => {
    const named = keys.filter((key) => namePattern.test(key)).join(', ')
    return { zh: `有不认识的字段${named && `：${named}`}`, en: `has fields that are not known${named && `: ${named}`}` }
  },
  invalid_union: () => ({ zh: '不是这里允许的任何一种', en: 'none of the kinds allowed here' }),
  invalid_key: () => ({ zh: '字段名不合要求', en: 'the name of a field is not allowed' }),
  invalid_element: () => ({ zh: '其中一项不合要求', en: 'one of the items is not allowed' }),
  invalid_value: ({ values }) => ({
    zh: `只能是：${values.map(String).join('、')}`,
    en: `must be one of: ${values.map(String).join(', ')}`
  }),
  custom: () => ({ zh: '不合要求', en: 'not as asked for' })
}

/** A field's name as programmers write them; anything else sent as a name is content and is not repeated. */
export const namePattern = /^[A-Za-z][A-Za-z-]{0,39}$/

const kinds: Record<string, Label> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' }
}

function measureOf(origin: string): Label {
  if (origin === 'string') return { zh: '字数', en: ' characters' }
  if (origin === 'array') return { zh: '项数', en: ' items' }
  return { zh: '', en: '' }
}
