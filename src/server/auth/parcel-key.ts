/** The endpoint's own key, to which phones seal their parcels: made once, kept with the data, and in every copy of it. */
import type { Ports } from '../ports.ts'
import type { Db } from '../store/store.ts'

const NAME = 'parcel'
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/** The public half, base64url of an uncompressed point; made when it is first asked for. */
export async function parcelKeyOf(db: Db, ports: Ports): Promise<string> {
  const known = await publicHalf(db)
  if (known !== undefined) return known
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url')
  await db
    .insertInto('endpoint_key')
    .values({ name: NAME, private_jwk: JSON.stringify(jwk), public_raw: raw, created_at: ports.now() })
    // Another process may have been first: then its key counts.
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await publicHalf(db)) ?? raw
}

/** The private half; undefined while no phone has asked for the public one. */
export async function parcelOpener(db: Db): Promise<CryptoKey | undefined> {
  const row = await db.selectFrom('endpoint_key').select('private_jwk').where('name', '=', NAME).executeTakeFirst()
  return row && crypto.subtle.importKey('jwk', JSON.parse(row.private_jwk) as JsonWebKey, CURVE, false, ['deriveBits'])
}

async function publicHalf(db: Db): Promise<string | undefined> {
  return (await db.selectFrom('endpoint_key').select('public_raw').where('name', '=', NAME).executeTakeFirst())?.public_raw
}
