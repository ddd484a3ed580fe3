/** Fen in 万元 as the form prints them, exactly: `1234500` → `1.2345`. */
export function tenThousandYuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(7, '0')
  const rest = digits.slice(-6).replace(/0+$/, '')
  return `${sign}${digits.slice(0, -6)}${rest === '' ? '' : `.${rest}`}`
}

/** Fen of an amount written in 万元, exactly; null where it is no amount or finer than a fen. */
export function fenOfTenThousandYuan(text: string): number | null {
  const match = /^(\d{1,7})(?:\.(\d{1,6}))?$/.exec(text.trim())
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`) : null
}
