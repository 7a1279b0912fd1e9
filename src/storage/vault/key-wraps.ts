/** Wraps a vault's data key under a secret, and unwraps it: HKDF-SHA-256, then AES-256-GCM bound to the door and the way in. */

/** The data key under one secret. */
export interface KeyWrap {
  iv: Uint8Array
  bytes: Uint8Array
}

/** Ways into a vault; each is bound into its wrap, so that one can never pass for another. */
export type WayIn = 'pin' | 'share' | 'fingerprint'

const IV_BYTES = 12

/** Wraps a data key under the parts of a secret. */
export async function wrapKey(dataKey: Uint8Array, secret: readonly Uint8Array[], door: string, way: WayIn, randomBytes: (count: number) => Uint8Array): Promise<KeyWrap> {
  const iv = randomBytes(IV_BYTES)
  const bytes = await crypto.subtle.encrypt(bound(iv, door, way), await keyFrom(secret, door, way), plain(dataKey))
  return { iv, bytes: new Uint8Array(bytes) }
}

/** The data key; undefined when the secret is another or the wrap was changed. */
export async function unwrapKey({ iv, bytes }: KeyWrap, secret: readonly Uint8Array[], door: string, way: WayIn): Promise<Uint8Array | undefined> {
  const key = await keyFrom(secret, door, way)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(bound(iv, door, way), key, plain(bytes)))
  } catch (reason) {
    // The one failure that a wrong secret has; anything else is a fault of the browser and is told as such.
    if (reason instanceof DOMException && reason.name === 'OperationError') return undefined
    throw reason
  }
}

/** A fresh device key: signs, and is never given out. */
export async function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** What the device key says to these bytes. */
export async function deviceSecret(key: CryptoKey, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, plain(bytes)))
}

async function keyFrom(secret: readonly Uint8Array[], door: string, way: WayIn): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', joined(secret), 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode(`so-noi vault 1 ${way}`)
  const salt = new TextEncoder().encode(door)
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function bound(iv: Uint8Array, door: string, way: WayIn): AesGcmParams {
  return { name: 'AES-GCM', iv: plain(iv), additionalData: new TextEncoder().encode(`${door}|${way}|1`) }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The same bytes in memory of their own, as WebCrypto wants them. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
