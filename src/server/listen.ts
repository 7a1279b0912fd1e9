/** Listens on the configured port, and says in one sentence when it cannot. */
import { createServer, type RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { createApp } from './app.ts'
import type { Config } from './config.ts'

/** A running server. */
export interface Listening {
  port: number
  /** Stops taking requests, lets running ones end, and ends. */
  close(): Promise<void>
}

type Fetch = ReturnType<typeof createApp>['fetch']

/** Longest wait for running requests at a stop. */
const PATIENCE_MS = 10_000

/** Serves the app, or a listener that puts something before it. */
export function listen(handler: Fetch | { listener: RequestListener }, config: Pick<Config, 'port' | 'host'>): Promise<Listening | string> {
  const listener = 'listener' in handler ? handler.listener : getRequestListener(handler)
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, maxHeaderSize: 16 * 1024 }, listener)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(sentenceFor(error, config)))
    server.listen(config.port, config.host, () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address ? address.port : config.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
          }),
      })
    })
  })
}

function sentenceFor(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=${port + 1}`
    case 'EACCES':
      return `PORT ${port} không được phép dùng. Chọn cổng từ 1024 trở lên, ví dụ: PORT=8080`
    default:
      return `HOST “${host}” không mở được (${error.code ?? error.name}). Ví dụ: HOST=0.0.0.0`
  }
}
