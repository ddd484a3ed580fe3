import type { Plugin } from 'vite'

/**
 * Lowers what neither Vite's JavaScript nor its CSS target lowers for Chromium 86: the `:where()` that
 * Svelte writes around its scoping classes (Chromium 88), and `Object.hasOwn` in the framework's own
 * code (Chromium 93).
 */
export function oldBrowsers(): Plugin {
  return {
    name: 'mingdu:old-browsers',
    enforce: 'pre',
    transform(code, id) {
      if (/[?&]type=style/.test(id)) return code.includes(':where(') ? { code: code.replace(SCOPE, '$1'), map: null } : null
      if (this.environment.name !== 'client' || !code.includes('Object.hasOwn(')) return null
      return { code: code.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call('), map: null }
    }
  }
}

const SCOPE = /:where\((\.svelte-[\w-]+)\)/g
