import { addDays, type LocalDate } from '@mingdu/schema'
import type { Filled } from './record-fact.ts'

/** The application that the main job follows, invented. */
export const matter = '云岭县 2025 年度国有建设用地供应计划'
export const organ = 'yunling-zrzy'

/** By e-mail, six days ago, confirmed two days after it came. */
export const application = (today: LocalDate): Filled => ({
  到达日期: addDays(today, -6),
  双方确认: '已经确认',
  确认日期: confirmedOn(today),
  确认方式: '电话',
  姓名或名称: '上官霁遥',
  申请人类型: '科研机构',
  电话: '000-00000000',
  事项: matter,
  所需信息的描述: '供应计划全文及附表'
})
export const confirmedOn = (today: LocalDate): LocalDate => addDays(today, -4)

/** Dated before the application came: what the signer types first. */
export const decision = (today: LocalDate): Filled => ({
  '签发（落款）日期': addDays(today, -30),
  处理决定: '部分公开（第三十七条）',
  文号: '云自然资公开〔0〕第 7 号',
  理由与依据: '附表含第三方商业秘密'
})
