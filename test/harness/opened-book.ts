/**
 * Reads and writes the book of a phone in the browser, past the app: opens the vault with the PIN as anybody could who has PIN and phone,
 * so that the app cannot vouch for itself.
 */
import type { Page } from 'playwright-core'
import { unwrapKey } from '#storage/vault/key-wraps.ts'
import { rowSealer, type RowSealer } from '#storage/vault/row-sealer.ts'
import { bookName } from '#storage/vault/vaults.ts'
import { randomBytes } from 'node:crypto'
import { hashPin } from '../fixtures/hash-pin.ts'

/** The PIN of every phone in the tests. */
export const PIN = '280571'

/** A row as a test sees it. */
export type Row = Record<string, unknown>

interface DoorOnDisk {
  id: string
  salt: string
  iv: string
  bytes: string
  /** What the phone's own key says to the salt. */
  device: string
}

const sealers = new Map<string, RowSealer>()

/** Whole stores as they were at one moment, in one transaction. */
export async function readStores(page: Page, stores: string[]): Promise<Record<string, Row[]>> {
  const door = await doorOf(page)
  const sealer = await sealerOf(door)
  const found = await page.evaluate(
    ({ book, names }) =>
      new Promise<Record<string, { key: string; sealed: string }[]>>((resolve, reject) => {
        const opening = indexedDB.open(book)
        const fail = (request: IDBRequest | IDBTransaction) => () => reject(new Error(request.error?.message ?? 'the book did not open'))
        opening.addEventListener('error', fail(opening))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(names)
          const asked = names.map((name) => {
            const store = reading.objectStore(name)
            return { name, key: String(store.keyPath), request: store.getAll() as IDBRequest<Record<string, unknown>[]> }
          })
          reading.addEventListener('abort', fail(reading))
          reading.addEventListener('complete', () => {
            opening.result.close()
            const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
            resolve(Object.fromEntries(asked.map(({ name, key, request }) => [
              name, request.result.map((row) => ({ key: String(row[key]), sealed: btoa(text(row['sealed'] as Uint8Array)) })),
            ])))
          })
        })
      }),
    { book: bookName(door.id), names: stores },
  )
  return Object.fromEntries(Object.entries(found).map(([store, rows]) => [store, rows.map(({ key, sealed }) => sealer.open(store, key, bytesOf(sealed)) as Row)]))
}

/** Puts one row into a store, sealed, with its indexes in the open as the store has them. */
export async function writeRow(page: Page, store: string, key: string, row: Row): Promise<void> {
  const door = await doorOf(page)
  const sealed = Buffer.from((await sealerOf(door)).seal(store, key, row)).toString('base64')
  await page.evaluate(
    ({ book, name, open, text }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(book)
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(name, 'readwrite')
          const rows = transaction.objectStore(name)
          const paths = [rows.keyPath, ...Array.from(rows.indexNames, (index) => rows.index(index).keyPath)].map(String)
          const shown = Object.fromEntries(Object.entries(open as Record<string, unknown>).filter(([field]) => paths.includes(field)))
          rows.put({ ...shown, sealed: Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) })
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
          transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
        })
      }),
    { book: bookName(door.id), name: store, open: row, text: sealed },
  )
}

/** Empties a store. */
export async function clearStore(page: Page, store: string): Promise<void> {
  await page.evaluate(
    ({ book, name }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(book)
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction(name, 'readwrite').objectStore(name).clear()
          clearing.addEventListener('success', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    { book: bookName((await doorOf(page)).id), name: store },
  )
}

/** Waits until no exchange of this phone is under way. */
export async function whenNoExchange(page: Page): Promise<void> {
  const { id } = await doorOf(page)
  await page.evaluate((lock) => navigator.locks.request(lock, () => undefined), `so-noi-sync-${id}`)
}

/** True when what waits lies packed for the endpoint. */
export async function hasParcel(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('so-noi-doors')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('doors').objectStore('doors').getAll() as IDBRequest<{ parcel: object | null }[]>
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result.some(({ parcel }) => parcel !== null))
          })
        })
      }),
  )
}

/** The one door of the phone that can be opened. */
async function doorOf(page: Page): Promise<DoorOnDisk> {
  return page.evaluate(
    () =>
      new Promise<DoorOnDisk>((resolve, reject) => {
        interface Kept { id: string; state: string; salt: Uint8Array<ArrayBuffer>; pin: { iv: Uint8Array; bytes: Uint8Array } | null }
        const opening = indexedDB.open('so-noi-doors')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(['doors', 'keys'])
          const doors = reading.objectStore('doors').getAll() as IDBRequest<Kept[]>
          const keys = reading.objectStore('keys').getAll() as IDBRequest<{ key: CryptoKey }[]>
          reading.addEventListener('complete', () => {
            opening.result.close()
            const door = doors.result.find(({ state, pin }) => state === 'ready' && pin !== null)
            const key = keys.result[0]?.key
            if (!door?.pin || !key) {
              reject(new Error('no door'))
              return
            }
            const text = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
            const { id, salt, pin } = door
            crypto.subtle.sign('HMAC', key, salt).then((said) => resolve({ id, salt: text(salt), iv: text(pin.iv), bytes: text(pin.bytes), device: text(new Uint8Array(said)) }), reject)
          })
        })
      }),
  )
}

/** The PIN's hash is slow on purpose, so that each door is opened once. */
async function sealerOf({ id, salt, iv, bytes, device }: DoorOnDisk): Promise<RowSealer> {
  const name = `${id}|${salt}`
  const known = sealers.get(name)
  if (known) return known
  const secret = [await hashPin(PIN, bytesOf(salt)), bytesOf(device)]
  const dataKey = await unwrapKey({ iv: bytesOf(iv), bytes: bytesOf(bytes) }, secret, id, 'pin')
  if (!dataKey) throw new Error(`the PIN of the tests does not open ${id}`)
  const sealer = rowSealer(bookName(id), dataKey, (count) => new Uint8Array(randomBytes(count)))
  sealers.set(name, sealer)
  return sealer
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
