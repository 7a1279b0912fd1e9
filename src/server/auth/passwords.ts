/** Passwords of station staff: scrypt with a salt of their own, compared in constant time. */
import { scrypt, timingSafeEqual } from 'node:crypto'
import type { Ports } from '../ports.ts'

const COST = 2 ** 15
const BLOCK = 8
const LANES = 3
/** Those hashed before lanes were noted had one. */
const OLD_LANES = 1
const KEY_BYTES = 32

function derive(password: string, salt: Uint8Array, cost: number, lanes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK, p: lanes, maxmem: 256 * cost * BLOCK }
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt$<cost>$<lanes>$<salt>$<key>` for the store; 2^15 × 8 × 3 is what OWASP asks of scrypt. */
export async function hashPassword(password: string, ports: Ports): Promise<string> {
  const salt = ports.randomBytes(16)
  const key = await derive(password, salt, COST, LANES)
  return ['scrypt', COST, LANES, Buffer.from(salt).toString('base64url'), key.toString('base64url')].join('$')
}

/** True when the password fits; takes as long for an unknown account (`stored` undefined) as for a known one. */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  const parts = (stored ?? '').split('$')
  const [, cost = String(COST), lanes = String(LANES), salt = 'AAAAAAAAAAAAAAAAAAAAAA', key = ''] = isOld(stored) ? parts.toSpliced(2, 0, String(OLD_LANES)) : parts
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost), Number(lanes))
  const expected = Buffer.from(key, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}

/** True for a hash of an earlier making: it is made anew when its owner next signs in. */
export function isOld(stored: string | undefined): boolean {
  return stored?.split('$').length === 4
}
