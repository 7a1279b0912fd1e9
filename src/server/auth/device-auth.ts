/** Recognises a phone by its token, of which only the hash is kept. */
import type { Ask } from '../http/context.ts'
import { Refusal } from '../http/problem.ts'
import { knownDevice, type KnownDevice } from '../ops/senders.ts'
import type { Db } from '../store/store.ts'
import { hashSecret } from './secrets.ts'

/** The bearer token of a request, when it has one that could be ours. */
function tokenOf(ask: Ask): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(ask.req.header('authorization') ?? '')?.[1]
}

/** Whose token it is, revoked devices too, and nothing more; or a refusal. */
export async function deviceIdOf(ask: Ask, db: Db): Promise<{ id: string; ward: string } | Refusal> {
  const token = tokenOf(ask)
  return token === undefined ? new Refusal('signed-out') : deviceIdByToken(db, token)
}

/** Whose token this is, wherever it came from. */
export async function deviceIdByToken(db: Db, token: string): Promise<{ id: string; ward: string } | Refusal> {
  const row = await db.selectFrom('device').select(['id', 'ward']).where('token_hash', '=', hashSecret('device', token)).executeTakeFirst()
  return row ?? new Refusal('signed-out')
}

/** The device of the bearer token with its person, revoked ones too; or a refusal. */
export async function deviceOf(ask: Ask, db: Db): Promise<KnownDevice | Refusal> {
  const device = await deviceIdOf(ask, db)
  if (device instanceof Refusal) return device
  return (await knownDevice(db, device.id)) ?? new Refusal('signed-out')
}
