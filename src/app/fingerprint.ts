/** The phone's own way of knowing its person, by WebAuthn with a secret per credential (PRF); works without a network. */
import type { FingerprintPort } from '#features/vault/vault-port.ts'
import { words } from '#language/words.ts'

const SALT_BYTES = 32
const PATIENCE_MS = 60_000

interface PrfResults {
  prf?: { enabled?: boolean; results?: { first?: BufferSource } }
}

/** Undefined where the browser has no such thing, so that nothing is offered that cannot be had. */
export function browserFingerprint(): FingerprintPort | undefined {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in globalThis)) return undefined
  return { register, ask }
}

async function register(name: string): ReturnType<FingerprintPort['register']> {
  const salt = random(SALT_BYTES)
  const made = await quietly(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: words.vault.brand },
        user: { id: random(16), name: name || words.vault.brand, displayName: name || words.vault.brand },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!(made instanceof PublicKeyCredential)) return undefined
  const credentialId = new Uint8Array(made.rawId)
  // Some give the secret at once, others only when they are asked for it.
  const secret = secretOf(made) ?? (await ask(credentialId, salt))
  return secret && { credentialId, salt, secret }
}

async function ask(credentialId: Uint8Array, salt: Uint8Array): Promise<Uint8Array | undefined> {
  const found = await quietly(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: new Uint8Array(credentialId) }],
        userVerification: 'required',
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: new Uint8Array(salt) } } },
      },
    }),
  )
  return found instanceof PublicKeyCredential ? secretOf(found) : undefined
}

function secretOf(credential: PublicKeyCredential): Uint8Array | undefined {
  const { prf } = credential.getClientExtensionResults() as PrfResults
  const first = prf?.results?.first
  if (!first) return undefined
  return ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice() : new Uint8Array(first).slice()
}

/** A person who turns away, or a phone that cannot, is no fault: the PIN is still there. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (reason) {
    if (reason instanceof DOMException) return undefined
    throw reason
  }
}

function random(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count))
}
