import { z } from 'zod'

/** Money in fen (1/100 yuan), a whole number: floating point never touches a fee. */
export const Fen = z.int().min(0).max(100_000_000_00).meta({ id: 'Fen', description: '金额，单位：分', example: 10000 })
export type Fen = z.infer<typeof Fen>

/** Yuan as read by people, two decimals only where there are fen: `300`, `0.5` → `0.50`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return rest === 0 ? grouped : `${grouped}.${String(rest).padStart(2, '0')}`
}
