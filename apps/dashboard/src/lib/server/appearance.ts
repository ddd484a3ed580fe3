import type { Lang } from '@mingdu/schema'
import type { Cookies } from '@sveltejs/kit'

/** How this officer wants to see the pages; kept in cookies, so that the first byte is already right. */
export type Appearance = { lang: Lang; theme: 'light' | 'dark'; size: 'normal' | 'large' }

export const choices: { readonly [K in keyof Appearance]: readonly Appearance[K][] } = {
  lang: ['zh', 'en'],
  theme: ['light', 'dark'],
  size: ['normal', 'large']
}

export const appearanceOf = (cookies: Cookies): Appearance => ({
  lang: chosen('lang', cookies.get('lang')) ?? 'zh',
  theme: chosen('theme', cookies.get('theme')) ?? 'light',
  size: chosen('size', cookies.get('size')) ?? 'normal'
})

export function chosen<K extends keyof Appearance>(name: K, value: unknown): Appearance[K] | undefined {
  return choices[name].find((c) => c === value)
}
