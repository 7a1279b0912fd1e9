/** Where a request comes from: its address for the limits, its origin against forged requests from other sites. */
import { Refusal } from './problem.ts'
import type { AppOptions, Ask } from './context.ts'
import { limitKey } from './trusted-proxy.ts'

/** Address of the asker, as limits count it. */
export function addressOf(ask: Ask): string {
  return limitKey(ask.get('whence').address)
}

/** The origin that links to us carry. */
export function ownOrigin(ask: Ask, options: AppOptions): string {
  if (options.publicUrl !== undefined) return options.publicUrl
  const url = new URL(ask.req.url)
  return ask.get('whence').isHttps ? `https://${url.host}` : url.origin
}

/** True when cookies may only travel by https. */
export function isSecure(ask: Pick<Ask, 'get'>, options: AppOptions): boolean {
  return options.publicUrl?.startsWith('https:') ?? (options.isTls === true || ask.get('whence').isHttps)
}

/** Refuses a changing request of a browser that was not sent by our own pages. */
export function originFault(ask: Ask, options: AppOptions): Refusal | undefined {
  if (!/^application\/json\b/i.test(ask.req.header('content-type') ?? '')) return new Refusal('malformed', { at: 'content-type' })
  // The browser's own word on who sent it; where it says nothing, the origin decides alone.
  const site = ask.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return new Refusal('forbidden', { at: 'sec-fetch-site' })
  const origin = ask.req.header('origin')
  if (origin !== undefined && URL.canParse(origin)) {
    if (origin === options.publicUrl) return undefined
    // A server before us may speak https to the world and http to us: then only the host can be compared.
    if (new URL(origin).host === (ask.req.header('host') ?? new URL(ask.req.url).host)) return undefined
  }
  return new Refusal('forbidden', { at: 'origin' })
}
