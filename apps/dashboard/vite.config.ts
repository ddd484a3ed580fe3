import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { compiledWords } from './compiled-words.ts'
import { oldBrowsers } from './old-browsers.ts'

/** Domestic browsers in offices sit at the level of Chromium 86; the test over the built files holds it. */
const oldest = 'chrome86'

export default defineConfig({
  plugins: [
    oldBrowsers(),
    compiledWords(),
    sveltekit({
      adapter: adapter(),
      csp: {
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style: that of the framework's own announcer for screen readers.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none']
        }
      }
    })
  ],
  build: { target: oldest, cssTarget: oldest },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8787' } }
})
