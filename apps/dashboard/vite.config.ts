import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { oldBrowsers } from './old-browsers.ts'

/** Domestic browsers in offices sit at the level of Chromium 86; the test over the built files holds it. */
const oldest = 'chrome86'

export default defineConfig({
  plugins: [
    oldBrowsers(),
    sveltekit({
      adapter: adapter(),
      csp: {
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
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
