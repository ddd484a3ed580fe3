/** Yuan as read by people, two decimals only where there are fen: `300`, `0.5` → `0.50`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return rest === 0 ? grouped : `${grouped}.${String(rest).padStart(2, '0')}`
}
