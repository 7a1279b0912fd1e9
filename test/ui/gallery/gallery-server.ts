/** Serves the gallery of interface parts, for looking and for the axe run: `npx vite --config test/ui/gallery/gallery-server.ts`. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('../../..', import.meta.url))

export default defineConfig({
  root: here,
  cacheDir: '/tmp/vite-ui-gallery',
  plugins: [react()],
  server: { hmr: false, port: 5191, strictPort: true, host: '127.0.0.1', fs: { allow: [repository] } },
})
