import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url))
const backend = process.env['HUIYIN_BACKEND'] ?? 'http://localhost:8080'

/** In development the two entries answer the same addresses as the server does. */
function entryPages(): Plugin {
  return {
    name: 'entry-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (/^\/(v|p)(\/|$)/.test(path)) request.url = '/visit.html'
        else if (path === '/' || /^\/desk(\/|$)/.test(path)) request.url = '/desk.html'
        next()
      })
    },
  }
}

export default defineConfig({
  plugins: [vue(), entryPages()],
  appType: 'mpa',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5300,
    proxy: { '/api': { target: backend, changeOrigin: false } },
  },
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
