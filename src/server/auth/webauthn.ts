/**
 * Reads what an authenticator says (WebAuthn level 2, §§6.1, 7.1, 7.2): was it asked by us, on our page, with this question,
 * was the person recognised by it, and does the signature fit. Attestation is not asked for, so the make of a device is nobody's concern.
 */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import * as z from 'zod/mini'

/** Flags of the authenticator data: she was there, she was recognised, a new key is told of. */
const PRESENT = 0x01
const RECOGNISED = 0x04
const NEW_KEY = 0x40
const FLAGS_AT = 32
const COUNT_AT = 33
const HEAD_BYTES = 37
const MODEL_BYTES = 16

/** What the browser says of the question that it passed on. */
export interface AskedBy {
  type: 'webauthn.create' | 'webauthn.get'
  rpId: string
  isOwnOrigin: (origin: string) => boolean
}

const clientDataSchema = z.object({ type: z.string(), challenge: z.string(), origin: z.string(), crossOrigin: z.optional(z.boolean()) })

/** The question that was signed, when our own page asked it; undefined for anything else. */
export function challengeIn(clientData: string, { type, isOwnOrigin }: AskedBy): string | undefined {
  const parsed = z.safeParse(clientDataSchema, jsonIn(clientData))
  if (!parsed.success) return undefined
  const { challenge, origin, crossOrigin, type: said } = parsed.data
  return said === type && crossOrigin !== true && isOwnOrigin(origin) ? challenge : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    // What is no JSON was made by no browser.
    return undefined
  }
}

/** What the authenticator says. */
export interface Authenticator {
  signCount: number
  /** Id of the key that it made, base64url; undefined when it made none. */
  madeKey: string | undefined
}

/** Undefined when it speaks for another place, or did not recognise the person. */
export function readAuthenticator(data: string, { rpId }: AskedBy): Authenticator | undefined {
  const bytes = Buffer.from(data, 'base64url')
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, FLAGS_AT).equals(sha256(rpId))) return undefined
  const flags = bytes[FLAGS_AT] ?? 0
  if ((flags & PRESENT) === 0 || (flags & RECOGNISED) === 0) return undefined
  return { signCount: bytes.readUInt32BE(COUNT_AT), madeKey: (flags & NEW_KEY) === 0 ? undefined : keyIn(bytes) }
}

function keyIn(bytes: Buffer): string | undefined {
  const lengthAt = HEAD_BYTES + MODEL_BYTES
  if (bytes.length < lengthAt + 2) return undefined
  const end = lengthAt + 2 + bytes.readUInt16BE(lengthAt)
  return bytes.length < end ? undefined : bytes.subarray(lengthAt + 2, end).toString('base64url')
}

/** A key of a kind that we ask for: P-256, or RSA of 2048 bits and more; undefined for any other. */
export function publicKeyOf(spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64url'), format: 'der', type: 'spki' })
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
    const isKnown = key.asymmetricKeyType === 'ec' ? namedCurve === 'prime256v1' : key.asymmetricKeyType === 'rsa' && modulusLength >= 2048
    return isKnown ? key : undefined
  } catch {
    // Bytes that are no key.
    return undefined
  }
}

/** True when the key signed what the authenticator said, for this question. */
export function isSigned(key: KeyObject, { authenticatorData, clientData, signature }: { authenticatorData: string; clientData: string; signature: string }): boolean {
  const signed = Buffer.concat([Buffer.from(authenticatorData, 'base64url'), sha256(Buffer.from(clientData, 'base64url'))])
  return verify('sha256', signed, key, Buffer.from(signature, 'base64url'))
}

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest()
}
