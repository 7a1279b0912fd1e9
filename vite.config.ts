/** One configuration: the phone and station app, its service worker, the server, and the tests. */
import react from '@vitejs/plugin-react'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { rulesStamp } from './src/server/build-stamp.mjs'
import { phoneOutput } from './src/server/build-chunks.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: '.',
  filename: 'service-worker.ts',
  injectRegister: false,
  registerType: 'prompt',
  manifest: {
    id: '/',
    name: 'Sổ Nôi',
    short_name: 'Sổ Nôi',
    description: 'Sổ theo dõi mẹ và bé của cộng tác viên',
    lang: 'vi',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    orientation: 'portrait',
    background_color: '#F1F4F1',
    theme_color: '#0A5F58',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  injectManifest: { globPatterns: ['**/*.{js,css,html,woff2,svg,png,wasm}'], globIgnores: ['**/station-*'] },
})

export default defineConfig(({ isSsrBuild }) => ({
  root: here('src/app'),
  publicDir: isSsrBuild ? false : here('public'),
  plugins: [react(), ...(isSsrBuild || process.env['VITEST'] ? [] : [pwa])],
  define: { __APP_VERSION__: JSON.stringify(process.env['npm_package_version'] ?? '0.1.0'), __RULES__: JSON.stringify(rulesStamp(here('.'))) },
  build: isSsrBuild
    ? { outDir: here('dist/server'), emptyOutDir: true, target: 'node22', rolldownOptions: { input: here('src/server/main.ts') } }
    : {
        outDir: here('dist/client'),
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: { output: phoneOutput() },
      },
  test: {
    // Left to itself it would keep one of two cores free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'unit',
          environment: 'node',
          globalSetup: [here('test/harness/shared-postgres-door.ts')],
          setupFiles: [here('test/harness/all-words.ts')],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Files share a worker's modules: loading them anew for each took longer than the tests. So no file may leave anything changed behind.
          isolate: false,
          // A limit against what hangs, not a measure of speed.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [here('test/e2e/global-setup.ts')],
          // After the others: a browser that shares two cores with them answers late.
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
