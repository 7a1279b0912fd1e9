/** A device that keeps passkeys, as WebAuthn has it: makes a key, signs questions, and can be made to lie. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a test may spoil. */
export interface Lie {
  type?: string
  origin?: string
  rpId?: string
  flags?: number
  challenge?: string
  crossOrigin?: boolean
  count?: number
}

const PRESENT_AND_RECOGNISED = 0x05
const NEW_KEY = 0x40

export class Authenticator {
  readonly id = randomBytes(32)
  #count = 0
  readonly #counts: boolean
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject }
  readonly #origin: string

  constructor(origin: string, { kind = 'prime256v1', counts = true } = {}) {
    this.#origin = origin
    this.#counts = counts
    this.#keys = kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: kind })
  }

  get handle(): string {
    return this.id.toString('base64url')
  }

  /** The answer to "make a key". */
  make(challenge: string, lie: Lie = {}) {
    const head = this.#head({ flags: PRESENT_AND_RECOGNISED | NEW_KEY, ...lie })
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const authenticatorData = Buffer.concat([head, Buffer.alloc(16), length, this.id, Buffer.from('cose')])
    const publicKey = this.#keys.publicKey.export({ format: 'der', type: 'spki' })
    return { id: this.handle, publicKey: publicKey.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), clientData: this.#clientData(challenge, { type: 'webauthn.create', ...lie }) }
  }

  /** The answer to "sign this". */
  answer(challenge: string, lie: Lie = {}) {
    const authenticatorData = this.#head(lie)
    const clientData = this.#clientData(challenge, { type: 'webauthn.get', ...lie })
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(Buffer.from(clientData, 'base64url')).digest()])
    const signature = sign('sha256', signed, this.#keys.privateKey)
    return { id: this.handle, authenticatorData: authenticatorData.toString('base64url'), clientData, signature: signature.toString('base64url') }
  }

  #head({ rpId = new URL(this.#origin).hostname, flags = PRESENT_AND_RECOGNISED, count }: Lie): Buffer {
    if (this.#counts) this.#count += 1
    const head = Buffer.alloc(37)
    createHash('sha256').update(rpId).digest().copy(head)
    head[32] = flags
    head.writeUInt32BE(count ?? this.#count, 33)
    return head
  }

  #clientData(asked: string, { type, origin = this.#origin, challenge = asked, crossOrigin = false }: Lie): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin })).toString('base64url')
  }
}
