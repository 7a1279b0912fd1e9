/** Makes the device that a phone becomes when two phones carried the same book: the same person, stopped or locked as the old one is. */
import type { ForkRequest } from '#protocol/fork.ts'
import { hashSecret } from '../auth/secrets.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { insertDevice } from './people.ts'

/** More in a day is no copy of a phone, but a fault or a misuse of its token. */
const MOST_A_DAY = 20
const DAY_MS = 86_400_000

/** Makes it, once: the same request again changes nothing. */
export async function forkDevice(db: Db, ports: Ports, { device, newDevice, newToken }: ForkRequest): Promise<Refusal | undefined> {
  const old = await db.selectFrom('device').selectAll().where('id', '=', device).executeTakeFirstOrThrow()
  const tokenHash = hashSecret('device', newToken)
  const known = await db.selectFrom('device').select(['forked_from', 'token_hash']).where('id', '=', newDevice).executeTakeFirst()
  if (known) return known.forked_from === device && known.token_hash === tokenHash ? undefined : new Refusal('name-taken', { at: 'newDevice' })
  // A token opens one device only.
  const taken = await db.selectFrom('device').select('id').where('token_hash', '=', tokenHash).executeTakeFirst()
  if (taken) return new Refusal('name-taken', { at: 'newToken' })
  const made = await db
    .selectFrom('device')
    .select('id')
    .where('author', '=', old.author)
    .where('forked_from', 'is not', null)
    .where('enrolled_at', '>', ports.now() - DAY_MS)
    .execute()
  if (made.length >= MOST_A_DAY) return new Refusal('too-many', { retryAfterSeconds: 3600 })
  const author = await db.selectFrom('author').selectAll().where('id', '=', old.author).executeTakeFirstOrThrow()
  const { name, app_version: appVersion, revoked_at, revoked_reason, locked_at, locked_reason } = old
  await insertDevice(db, ports, author, { id: newDevice, tokenHash, name, appVersion, forked_from: device, revoked_at, revoked_reason, locked_at, locked_reason })
  await writeAudit(db, ports, { ward: old.ward, actor: device, action: 'fork', subjects: [newDevice] })
  return undefined
}
