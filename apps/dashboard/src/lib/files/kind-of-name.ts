import type { FileKind } from '@mingdu/schema'

/** What a file most likely is, by the words in its name; the officer sees and changes it before it is recorded. */
export const kindOfName = (name: string): FileKind => kinds.find(([words]) => words.test(name))?.[1] ?? 'other'

/** The first that fits: a receipt of the reply is a receipt, a letter of a third party is its opinion. */
const kinds: readonly [RegExp, FileKind][] = [
  [/回执|送达|邮单|签收|快递|EMS/i, 'receipt'],
  [/身份证|护照|营业执照|登记证|信用代码证/, 'identity'],
  [/委托/, 'authority'],
  [/缴费|缴款|票据|收据|收费/, 'payment'],
  [/补正(?!告知|通知)/, 'correction'],
  [/意见/, 'opinion'],
  [/检索|查找记录/, 'search'],
  [/审批|呈批|审核|拟办/, 'approval'],
  [/答复|处理决定|告知书$/, 'reply'],
  [/告知|通知|征求/, 'notice'],
  [/申请/, 'application']
]
