/** Recognises a phone by its token, of which only the hash is kept. */
import type { Ask } from '../http/context.ts'
import { Refusal } from '../http/problem.ts'
import { knownDevice, type KnownDevice } from '../ops/senders.ts'
import type { Db } from '../store/store.ts'
import { hashSecret } from './secrets.ts'

/** The device of the bearer token, revoked ones too; or a refusal. */
export async function deviceOf(ask: Ask, db: Db): Promise<KnownDevice | Refusal> {
  const [, token] = /^Bearer ([\w-]{20,100})$/.exec(ask.req.header('authorization') ?? '') ?? []
  if (token === undefined) return new Refusal('signed-out')
  const row = await db.selectFrom('device').select('id').where('token_hash', '=', hashSecret('device', token)).executeTakeFirst()
  const known = row && (await knownDevice(db, row.id))
  return known ?? new Refusal('signed-out')
}
