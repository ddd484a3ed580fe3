/** Yuan as people read it; the same line stands in packages/schema, whose import would bring Zod along. */
export function yuanOf(fen: number): string {
  const whole = String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fen % 100 === 0 ? whole : `${whole}.${String(fen % 100).padStart(2, '0')}`
}
