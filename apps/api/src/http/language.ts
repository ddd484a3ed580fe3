import type { Label } from '@mingdu/schema'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

export type Language = keyof Label

/** Chinese unless the client says it would rather read English. */
export const languageOf = (c: Context): Language =>
  accepts(c, { header: 'Accept-Language', supports: ['zh', 'en'], default: 'zh', match }) as Language

function match(accepted: { type: string; q: number }[]): string {
  const ranked = [...accepted].filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)
  const known = ranked.map(({ type }) => type.toLowerCase().split('-')[0]).find((type) => type === 'zh' || type === 'en')
  return known ?? 'zh'
}
