/** Answers with JSON, packed when it is long and the asker can unpack it. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { accepts } from './accept-encoding.ts'
import type { Ask } from './context.ts'

const pack = promisify(gzip)
const PACK_FROM_BYTES = 1024

/** A JSON answer; cookies that were set on the way go along. */
export async function answerJson(ask: Ask, value: unknown, status: 200 | 201 = 200): Promise<Response> {
  const text = JSON.stringify(value)
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' }
  const mayPack = accepts(ask.req.header('accept-encoding'), 'gzip')
  if (!mayPack || Buffer.byteLength(text) <= PACK_FROM_BYTES) return ask.body(text, status, headers)
  const packed = await pack(text)
  return ask.body(new Uint8Array(packed), status, { ...headers, 'content-encoding': 'gzip' })
}
