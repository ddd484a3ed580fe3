import { z } from 'zod'

/** Figures of table 三: by row code, one number per column in the form's order. */
export const Figures = z.record(z.string(), z.array(z.int()))
export type Figures = z.infer<typeof Figures>
