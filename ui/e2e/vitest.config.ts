import { defineConfig } from 'vitest/config'

/** The product as people use it: the built jar with the demo hospital, a real browser, one story after another. */
export default defineConfig({
  cacheDir: '../node_modules/.cache/e2e',
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    globalSetup: './product.ts',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 180_000,
  },
})
