import { z } from 'zod'

const formName = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/)

/** Table 二 by row and column of the form: whole numbers, money in fen, null where left blank. */
export const ProactiveFigures = z
  .record(formName, z.record(formName, z.int().min(-1_000_000_000).max(1_000_000_000_000).nullable()))
  .meta({ id: 'ProactiveFigures', description: '表二各格，按行、列代号；金额以分计，空着为 null' })
export type ProactiveFigures = z.infer<typeof ProactiveFigures>
