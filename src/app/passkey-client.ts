/** Asks the browser for passkeys (WebAuthn): one is made after the password, one signs in instead of it. The private half reaches neither page nor endpoint. */
import type { PasskeyQuestion, PasskeyWanted } from '#protocol/passkeys.ts'
import type { SignInOutcome } from '#features/sign-in/sign-in-port.ts'
import type { PasskeyOutcome } from '#features/station/station-port.ts'
import { stationWords } from '#language/station-words.ts'
import { postJson } from './endpoint.ts'

/** P-256 and RSA, as the endpoint takes them. */
const KINDS = [-7, -257]
const PATIENCE_MS = 120_000

/** True where a browser can keep a passkey for this address: it needs a name, not a number, and a safe connection. */
export function offersPasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && /[a-z]/i.test(window.location.hostname.replace(/^\[.*\]$/, ''))
}

/** Makes one for the account that is signed in. */
export async function makePasskey(present: string): Promise<PasskeyOutcome> {
  const begun = await postJson('/api/passkeys/begin', { present })
  if (begun.kind !== 'answer') return problemOf(begun)
  const made = await create(begun.body as PasskeyWanted)
  if (made === undefined) return { ok: false, problem: 'cancelled' }
  const kept = await postJson('/api/passkeys', made)
  return kept.kind === 'answer' ? { ok: true, value: null } : problemOf(kept)
}

type Failed = Exclude<Awaited<ReturnType<typeof postJson>>, { kind: 'answer' }>

function problemOf(answer: Failed): PasskeyOutcome {
  return { ok: false, problem: answer.kind === 'unreachable' ? 'unreachable' : answer.problem.problem }
}

async function create({ challenge, rpId, userId, login, name, known }: PasskeyWanted): Promise<Record<string, string> | undefined> {
  const credential = await orCancelled(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytesIn(challenge),
        rp: { id: rpId, name: stationWords.setup.brand },
        user: { id: bytesIn(userId), name: login, displayName: name },
        pubKeyCredParams: KINDS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known.map((id) => ({ type: 'public-key', id: bytesIn(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        timeout: PATIENCE_MS,
      },
    }),
  )
  const response = credential instanceof PublicKeyCredential ? credential.response : undefined
  const publicKey = response instanceof AuthenticatorAttestationResponse ? response.getPublicKey() : null
  if (!(credential instanceof PublicKeyCredential) || !(response instanceof AuthenticatorAttestationResponse) || !publicKey) return undefined
  return { id: textOf(credential.rawId), publicKey: textOf(publicKey), authenticatorData: textOf(response.getAuthenticatorData()), clientData: textOf(response.clientDataJSON) }
}

/** Signs in by one that this browser, or a phone beside it, keeps. */
export async function signInByPasskey(outcomeOf: (answer: Awaited<ReturnType<typeof postJson>>) => SignInOutcome): Promise<SignInOutcome | 'cancelled'> {
  const asked = await postJson('/api/passkey-sign-in/begin', {})
  if (asked.kind !== 'answer') return outcomeOf(asked)
  const { challenge, rpId } = asked.body as PasskeyQuestion
  const credential = await orCancelled(() => navigator.credentials.get({ publicKey: { challenge: bytesIn(challenge), rpId, userVerification: 'required', timeout: PATIENCE_MS } }))
  const response = credential instanceof PublicKeyCredential ? credential.response : undefined
  if (!(credential instanceof PublicKeyCredential) || !(response instanceof AuthenticatorAssertionResponse)) return 'cancelled'
  return outcomeOf(
    await postJson('/api/passkey-sign-in', {
      id: textOf(credential.rawId),
      authenticatorData: textOf(response.authenticatorData),
      clientData: textOf(response.clientDataJSON),
      signature: textOf(response.signature),
    }),
  )
}

/** She closed the browser's window, or waited too long: nothing has happened. */
async function orCancelled(work: () => Promise<Credential | null>): Promise<Credential | undefined> {
  try {
    return (await work()) ?? undefined
  } catch {
    // The browser tells no page why.
    return undefined
  }
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
}
