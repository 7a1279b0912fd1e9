/** What the lock needs of the app around it. */
import type { Keyring } from '#storage/vault/keyring.ts'

/** What a fingerprint was registered with; all parts are bytes. */
export interface RegisteredFingerprint {
  credentialId: Uint8Array
  salt: Uint8Array
  /** The secret that only this authenticator gives for this salt. */
  secret: Uint8Array
}

/** The phone's own way of knowing its person, where it gives a secret (WebAuthn PRF). */
export interface FingerprintPort {
  /** Registers; undefined when the person or the phone does not want to. */
  register: (name: string) => Promise<RegisteredFingerprint | undefined>
  /** The secret again; undefined when it was not given. */
  ask: (credentialId: Uint8Array, salt: Uint8Array) => Promise<Uint8Array | undefined>
}

/** The parts. */
export interface VaultPort {
  ring: Keyring
  /** Undefined where the browser has none. */
  fingerprint: FingerprintPort | undefined
}
