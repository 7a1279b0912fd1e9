/** Packs what waits into a parcel that only the endpoint opens, so that a locked phone's worker can send it. */
import { nextBatch, unsentForms } from '#storage/outbox.ts'
import { readMetas } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { sealParcel } from '#protocol/parcel.ts'
import { MAX_PUSH_OPS } from '#protocol/push.ts'
import { MAX_BATCH_BYTES, pushBody } from './push.ts'

/** A parcel and how many forms lie in it. */
export interface PackedParcel {
  bytes: Uint8Array
  forms: number
}

/** The next batch of the outbox as a parcel; undefined when nothing waits, this phone has no key of the endpoint yet, or its browser cannot pack. */
export async function packParcel(phone: Phone, appVersion: string): Promise<PackedParcel | undefined> {
  const [identity, parcelKey] = await readMetas(phone, 'identity', 'parcel-key')
  if (!identity || parcelKey === null || !('CompressionStream' in globalThis)) return undefined
  const batch = await nextBatch(phone, MAX_PUSH_OPS, MAX_BATCH_BYTES)
  if (batch.rows.length === 0) return undefined
  const push = await pushBody(phone, identity, appVersion, batch, await unsentForms(phone))
  const bytes = await sealParcel(parcelKey, await gzipped(JSON.stringify({ token: identity.token, push })))
  return { bytes, forms: new Set(batch.rows.map((row) => row.txn)).size }
}

async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
