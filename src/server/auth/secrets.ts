/** Secrets that are shown once and kept only as a hash: device tokens, session ids, links, enrolment codes. */
import { createHash } from 'node:crypto'
import type { Ports } from '../ports.ts'

/** Lower-case hex. */
export function bytesToHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** 256 fresh random bits, URL-safe. */
export function newSecret(ports: Ports): string {
  return Buffer.from(ports.randomBytes(32)).toString('base64url')
}

/** What is stored of a secret; `purpose` keeps a secret of one sort from serving as another. */
export function hashSecret(purpose: 'device' | 'session' | 'set-up' | 'enrolment' | 'account' | 'passkey' | 'metrics', secret: string): string {
  return createHash('sha256').update(`${purpose}\n${secret}`).digest('hex')
}

/** Eight digits, each equally likely. */
export function newCode(ports: Ports): string {
  const limit = Math.floor(2 ** 32 / 1e8) * 1e8
  for (;;) {
    const value = Buffer.from(ports.randomBytes(4)).readUInt32BE()
    // Values at the top would make the low codes likelier.
    if (value < limit) return String(value % 1e8).padStart(8, '0')
  }
}
