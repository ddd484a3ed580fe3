import { z } from 'zod'

/** Money in fen (1/100 yuan), a whole number: floating point never touches a fee. */
export const Fen = z.int().min(0).max(100_000_000_00).meta({ id: 'Fen', description: '金额，单位：分', example: 10000 })
export type Fen = z.infer<typeof Fen>
