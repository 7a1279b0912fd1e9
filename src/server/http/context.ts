/** What every route is given: the store, the ports, the options, and who asks. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import type { Log } from './log.ts'
import type { RateLimits } from './rate-limit.ts'
import type { StaticFiles } from './static-files.ts'
import type { TrafficRules } from './traffic.ts'
import type { Whence } from './trusted-proxy.ts'

/** How this endpoint is set up. */
export interface AppOptions {
  /** Origin that people reach it by, when it lies behind another server. */
  publicUrl?: string
  /** True when this process speaks https itself. */
  isTls?: boolean
  /** The built app; none in tests. */
  files?: StaticFiles
  log?: Log
  /** How much a phone or an address may ask; without it nobody is held back. */
  traffic?: TrafficRules
  /** When the next backup is due; absent when none is planned. */
  nextBackupAt?: () => number
  /** Addresses and ranges of the proxies that are believed about who asks; those on this machine when absent. */
  trustedProxies?: readonly string[]
  /** Asked of whoever reads the metrics; without it they are for this machine alone. */
  metricsToken?: string
  /** Days without an exchange after which a phone closes its screens. */
  offlineDays?: number
}

/** The parts that routes work with. */
export interface Parts {
  store: Store
  ports: Ports
  options: AppOptions
  limits: RateLimits
}

/** Bindings are there when a real socket is behind the request. */
export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: { requestId: string; whence: Whence }
}

export type Ask = Context<Env>
