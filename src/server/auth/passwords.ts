/** Passwords of station staff: scrypt with a salt of their own, compared in constant time. */
import { scrypt, timingSafeEqual } from 'node:crypto'
import type { Ports } from '../ports.ts'

const COST = 2 ** 15
const BLOCK = 8
const LANES = 1
const KEY_BYTES = 32

function derive(password: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK, p: LANES, maxmem: 256 * cost * BLOCK }
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt$<cost>$<salt>$<key>` for the store. */
export async function hashPassword(password: string, ports: Ports): Promise<string> {
  const salt = ports.randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST, Buffer.from(salt).toString('base64url'), key.toString('base64url')].join('$')
}

/** True when the password fits; takes as long for an unknown account (`stored` undefined) as for a known one. */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  const [, cost = String(COST), salt = 'AAAAAAAAAAAAAAAAAAAAAA', key = ''] = (stored ?? '').split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
  const expected = Buffer.from(key, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
