import { z } from 'zod'

/** A word in the two languages of the interface; Chinese is the original. */
export const Label = z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict()
export type Label = z.infer<typeof Label>

export type Lang = keyof Label
