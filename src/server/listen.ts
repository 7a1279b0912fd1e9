/** Listens on the configured port, plainly or with a certificate, patient with slow lines but not for ever, and says in one sentence when it cannot. */
import { createServer, type RequestListener, type ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
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

/** How long a client may take, in ms. */
export interface Patience {
  headersMs: number
  /** For a whole request: 1 MiB on a line of 150 kbit/s. */
  requestMs: number
  /** Without a byte in either direction: a client that does not read its answer holds it in our memory. */
  silenceMs: number
}

const usualPatience: Patience = { headersMs: 20_000, requestMs: 60_000, silenceMs: 120_000 }
const MOST_HEADERS = 100
/** Forward secrecy and authenticated encryption only; the first three are TLS 1.3's. */
const CIPHERS = [
  'TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
].join(':')

/** Serves the app, or a listener that puts something before it. */
export function listen(
  handler: Fetch | { listener: RequestListener },
  config: Pick<Config, 'port' | 'host'> & Partial<Pick<Config, 'tls'>>,
  patience: Patience = usualPatience,
): Promise<Listening | string> {
  const listener = 'listener' in handler ? handler.listener : getRequestListener(handler)
  const limits: ServerOptions = {
    requestTimeout: patience.requestMs,
    headersTimeout: patience.headersMs,
    connectionsCheckingInterval: Math.min(5_000, patience.headersMs),
    maxHeaderSize: 16 * 1024,
  }
  const server = config.tls ? createTlsServer({ ...limits, ...config.tls, minVersion: 'TLSv1.2', ciphers: CIPHERS, honorCipherOrder: true }, listener) : createServer(limits, listener)
  server.maxHeadersCount = MOST_HEADERS
  server.setTimeout(patience.silenceMs)
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
