/** Where a request comes from: its address for the limits, its origin against forged requests from other sites. */
import { Refusal } from './problem.ts'
import type { AppOptions, Ask } from './context.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Address of the asker; a server before us on the same machine is believed about it. */
export function addressOf(ask: Ask): string {
  const socket = ask.env?.incoming?.socket.remoteAddress ?? 'none'
  const forwarded = ask.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return loopback.has(socket) && forwarded ? forwarded : socket
}

/** The origin that links to us carry. */
export function ownOrigin(ask: Ask, options: AppOptions): string {
  return options.publicUrl ?? new URL(ask.req.url).origin
}

/** True when cookies may only travel by https. */
export function isSecure(options: AppOptions): boolean {
  return options.publicUrl?.startsWith('https:') ?? options.isTls === true
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
