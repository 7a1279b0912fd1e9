/** Seals a row so that only the vault's key opens it: ChaCha20-Poly1305 with a fresh nonce, bound to the place where the row lies. */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { isSameBytes } from './same-bytes.ts'

/** Bytes of a data key. */
export const DATA_KEY_BYTES = 32

/** Drawn at random: two alike are to be feared after some 2^32 rows, a phone writes a millionth of that. */
const NONCE_BYTES = 12
/** Version of the form, part of what is bound: a later form can never be taken for this one. */
const FORM = 1
/** Most rows kept open in memory; beyond it rows are opened anew each time. */
const MOST_OPEN = 20_000

/** Seals and opens rows; synchronous, so that a transaction stays one. */
export interface RowSealer {
  /** Sealed bytes (nonce, then text and tag) of a row that lies in `store` under `key`. */
  seal: (store: string, key: string, row: object) => Uint8Array
  /** The row; throws when the bytes were changed, moved to another place or sealed by another key. */
  open: (store: string, key: string, sealed: Uint8Array) => object
  /** Wipes the key and every opened row; nothing can be opened afterwards. */
  forget: () => void
}

/** A row as it was last opened, told by its nonce. */
interface OpenedRow {
  nonce: Uint8Array
  row: object
}

/** A sealer of one book. The key's bytes are taken over: `forget` overwrites them. */
export function rowSealer(book: string, dataKey: Uint8Array, randomBytes: (count: number) => Uint8Array): RowSealer {
  const opened = new Map<string, OpenedRow>()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let isForgotten = false

  const placeOf = (store: string, key: string) => `${book}|${store}|${key}|${FORM}`
  const cipherFor = (place: string, nonce: Uint8Array) => {
    if (isForgotten) throw new Error('the vault is locked')
    return chacha20poly1305(dataKey, nonce, encoder.encode(place))
  }

  return {
    seal: (store, key, row) => {
      const nonce = randomBytes(NONCE_BYTES)
      const text = cipherFor(placeOf(store, key), nonce).encrypt(encoder.encode(JSON.stringify(row)))
      const sealed = new Uint8Array(NONCE_BYTES + text.length)
      sealed.set(nonce)
      sealed.set(text, NONCE_BYTES)
      return sealed
    },
    open: (store, key, sealed) => {
      const place = placeOf(store, key)
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const known = opened.get(place)
      if (known && isSameBytes(known.nonce, nonce)) return known.row
      const text = decoder.decode(cipherFor(place, nonce).decrypt(sealed.subarray(NONCE_BYTES)))
      const row = JSON.parse(text) as object
      if (known || opened.size < MOST_OPEN) opened.set(place, { nonce: nonce.slice(), row })
      return row
    },
    forget: () => {
      isForgotten = true
      dataKey.fill(0)
      opened.clear()
    },
  }
}
