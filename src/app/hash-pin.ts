/** Argon2id of a PIN, in WebAssembly: 19 MiB, two passes (RFC 9106's second choice for little memory, as OWASP has it). Fetched from the phone's own cache when the first digit is typed. */
import simdUrl from 'argon2id/dist/simd.wasm?url&no-inline'
import plainUrl from 'argon2id/dist/no-simd.wasm?url&no-inline'

const load = (url: string) => async (imports: WebAssembly.Imports) => WebAssembly.instantiateStreaming(fetch(url), imports)

/** 32 bytes. */
export async function hashPin(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  const { default: setUp } = await import('argon2id/lib/setup.js')
  const hash = await setUp(load(simdUrl), load(plainUrl))
  return hash({ password: new TextEncoder().encode(pin), salt, parallelism: 1, passes: 2, memorySize: 19 * 1024, tagLength: 32 })
}
