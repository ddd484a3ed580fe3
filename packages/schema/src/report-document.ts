import { z } from 'zod'
import { Digest } from './digest.ts'
import { LocalDate } from './local-date.ts'

const figures = z.record(z.string(), z.record(z.string(), z.int().nullable()))

/** A report written out for machines: figures by row and column code of the form, money of table 二 in fen. */
export const ReportDocument = z
  .object({
    title: z.string(),
    organ: z.string(),
    year: z.int(),
    form: z.string(),
    knownOn: LocalDate,
    organs: z.int().meta({ description: '汇总的机关数，本机关在内' }),
    /** What the paper is not: a draft, a practice. Empty in a report that may be published. */
    marks: z.array(z.string()),
    proactive: figures.meta({ description: '表二，行代号、列代号；金额以分计，空着为 null' }),
    applications: figures.meta({ description: '表三，行代号、列代号' }),
    disputes: figures.meta({ description: '表四，栏目代号、列代号' }),
    narrative: z.record(z.string(), z.string()).meta({ description: '第一、五、六部分的文字，按标题代号；段落以换行分开' }),
    digest: Digest.nullable().meta({ description: '定稿的摘要（SM3）；不是定稿的为 null' })
  })
  .strict()
  .meta({ id: 'ReportDocument', description: '年度报告：三张表和文字' })
export type ReportDocument = z.infer<typeof ReportDocument>
