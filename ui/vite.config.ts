import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Connect, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url))
const backend = process.env['HUIYIN_BACKEND'] ?? 'http://localhost:8080'
const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'"

/** Here the two entries answer the same addresses as they do on the server. */
function entryPages(): Plugin {
  const toEntry: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (/^\/(v|p)(\/|$)/.test(path)) request.url = '/visit.html'
    else if (path === '/' || /^\/desk(\/|$)/.test(path)) request.url = '/desk.html'
    next()
  }
  return {
    name: 'entry-pages',
    configureServer(server) {
      server.middlewares.use(toEntry)
    },
    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy)
        next()
      })
      server.middlewares.use(toEntry)
    },
  }
}

const proxy = { '/api': { target: backend, changeOrigin: false } }

export default defineConfig({
  plugins: [vue(), entryPages()],
  appType: 'mpa',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5300, proxy },
  preview: { port: 5300, proxy },
  build: {
    // Patients come with the phone they have: an older WeChat must still run this.
    target: ['es2020', 'chrome80', 'safari14'],
    cssTarget: ['chrome80', 'safari14'],
    assetsInlineLimit: 0,
    // An inline script would need a hole in the content security policy.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { desk: page('desk'), visit: page('visit') },
      output: { manualChunks: { vue: ['vue', 'vue-router'] } },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    env: { TZ: 'UTC' },
  },
})
