/** `npm start -- --dev`: the API and vite's development pages in one process, without a build. */
import { join } from 'node:path'
import { createServer } from 'vite'
import { getRequestListener } from '@hono/node-server'

const apiPath = /^\/(api\/|healthz$|readyz$|metrics$)/

/** Runs until stopped. */
export async function startDev(root, argv) {
  const vite = await createServer({ configFile: join(root, 'vite.config.ts'), server: { middlewareMode: true }, appType: 'spa' })
  const { main } = await vite.ssrLoadModule(join(root, 'src', 'server', 'main.ts'))
  const pages = (app) => {
    const api = getRequestListener(app.fetch)
    const listener = (request, response) => {
      if (apiPath.test((request.url ?? '').replace(/\?.*$/, ''))) void api(request, response)
      else vite.middlewares(request, response)
    }
    return { listener }
  }
  try {
    return await main(argv.filter((word) => word !== '--dev'), process.env, { cwd: root, pages })
  } finally {
    await vite.close()
  }
}
