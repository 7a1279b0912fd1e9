/**
 * A parcel: what waits on a phone, sealed so that only the endpoint opens it (ECDH P-256, HKDF-SHA-256, AES-256-GCM).
 * It can lie on a locked phone and be sent by whoever finds a network; sent twice it changes nothing, because a push is known by its ops.
 * Bytes: form (1), the sender's one-time public key (65), iv (12), sealed text.
 */
import * as z from 'zod/mini'
import { fromBase64Url } from './base64-url.ts'

/** Most bytes of a parcel. */
export const MAX_PARCEL_BYTES = 512 * 1024

const FORM = 1
const KEY_BYTES = 65
const IV_BYTES = 12
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/** What lies in a parcel: the phone's credential and one push, as it would have sent it itself. */
export const parcelSchema = z.strictObject({ token: z.string().check(z.regex(/^[\w-]{20,100}$/)), push: z.unknown() })
/** The content. */
export type Parcel = z.infer<typeof parcelSchema>

/** The answer; what became of each op is told to the phone when it is opened. */
export interface ParcelReply {
  taken: true
}

/** Seals a text to the endpoint's public key (`keyShareReplySchema`). */
export async function sealParcel(parcelKey: string, text: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const receiver = await crypto.subtle.importKey('raw', fromBase64Url(parcelKey), CURVE, false, [])
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await parcelKeyFrom(pair.privateKey, receiver, sender)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: sender }, key, text))
  const bytes = new Uint8Array(1 + KEY_BYTES + IV_BYTES + sealed.length)
  bytes[0] = FORM
  bytes.set(sender, 1)
  bytes.set(iv, 1 + KEY_BYTES)
  bytes.set(sealed, 1 + KEY_BYTES + IV_BYTES)
  return bytes
}

/** The text of a parcel; undefined when it is none, was changed, or is for another endpoint. */
export async function openParcel(privateKey: CryptoKey, parcel: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (parcel.length <= 1 + KEY_BYTES + IV_BYTES || parcel[0] !== FORM) return undefined
  const sender = parcel.slice(1, 1 + KEY_BYTES)
  const iv = parcel.slice(1 + KEY_BYTES, 1 + KEY_BYTES + IV_BYTES)
  try {
    const key = await parcelKeyFrom(privateKey, await crypto.subtle.importKey('raw', sender, CURVE, false, []), sender)
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: sender }, key, parcel.slice(1 + KEY_BYTES + IV_BYTES))
    return new Uint8Array(text)
  } catch (reason) {
    // What WebCrypto says of a point that is none, and of a text that was changed.
    if (reason instanceof DOMException) return undefined
    throw reason
  }
}

async function parcelKeyFrom(own: CryptoKey, other: CryptoKey, sender: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('so-noi parcel 1')
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: sender, info }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
