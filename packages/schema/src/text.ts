import { z } from 'zod'

/**
 * Free text: trimmed, Unicode NFC, at least one and at most `max` code points (names beyond the BMP
 * exist, GB 18030-2022). NUL and lone surrogates are refused: PostgreSQL stores neither.
 */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .refine((s) => !s.includes('\u0000'), { error: 'nulCharacter' })
    .refine((s) => s.isWellFormed(), { error: 'loneSurrogate' })
    .refine((s) => s.length > 0, { error: 'emptyText' })
    .refine((s) => s.length <= max || codePoints(s) <= max, { error: 'textTooLong', params: { max } })
    .meta({ minLength: 1, maxLength: max })

/** Length in code points, which is what a reader counts as characters. */
export const codePoints = (s: string): number => [...s].length
