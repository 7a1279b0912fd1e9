/** The collaborators and heads of groups of a ward with their phones: what was sent, what still waits, which phone was stopped and why. */
import { phoneRoleSchema, type CollaboratorRow, type DeviceRow } from '#protocol/station.ts'
import type { LockRequest } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { fieldDay, startOfFieldDay, type Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { DeviceTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** All who have a code for a phone: collaborators first, each role in the order of names. */
export async function collaborators(db: Db, ward: string, now: number): Promise<CollaboratorRow[]> {
  const authors = await db.selectFrom('author').selectAll().where('ward', '=', ward).where('role', 'in', phoneRoleSchema.options).execute()
  const devices = await db.selectFrom('device').selectAll().where('ward', '=', ward).orderBy('enrolled_at').execute()
  const sent = await db
    .selectFrom('op')
    .select(['author', db.fn.countAll().as('count')])
    .where('ward', '=', ward)
    .where('received_at', '>=', startOfFieldDay(fieldDay(now)))
    .where('status', '<>', 'duplicate')
    .groupBy('author')
    .execute()
  const sentBy = new Map(sent.map((row) => [row.author, Number(row.count)]))
  return authors
    .toSorted((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name, 'vi'))
    .map((author) => ({
      author: author.id,
      role: phoneRoleSchema.parse(author.role),
      name: author.name,
      honorific: author.honorific,
      phone: author.phone,
      areas: JSON.parse(author.areas) as string[],
      devices: devices.filter((device) => device.author === author.id).map(deviceRow),
      sentToday: sentBy.get(author.id) ?? 0,
    }))
}

function deviceRow(device: DeviceTable): DeviceRow {
  return {
    device: device.id,
    name: device.name,
    enrolledAt: device.enrolled_at,
    lastSeenAt: device.seen_at,
    lastPushAt: device.push_at,
    appVersion: device.app_version,
    waitingCount: device.waiting_count,
    waitingOldestAt: device.waiting_oldest,
    revokedAt: device.revoked_at,
    revokedReason: device.revoked_reason,
    lockedAt: device.locked_at,
    lockedReason: device.locked_reason,
    forkedFrom: device.forked_from,
  }
}

/** Stops a phone of the ward for good; false when there is none. A second stop changes nothing. */
export async function revokeDevice(db: Db, ports: Ports, who: SignedIn, device: string, reason: string): Promise<boolean> {
  const { ward, login } = who.account
  const row = await db
    .selectFrom('device')
    .select(['id', 'revoked_at'])
    .where('id', '=', device)
    .where('ward', '=', ward)
    .where('token_hash', 'is not', null)
    .executeTakeFirst()
  if (!row) return false
  if (row.revoked_at !== null) return true
  await db
    .updateTable('device')
    .set({ revoked_at: ports.now(), revoked_reason: reason })
    .where('id', '=', device)
    .execute()
  await writeAudit(db, ports, { ward, actor: login, action: 'revoke', subjects: [device] })
  return true
}

/** Locks a phone that cannot be found, or opens it again; false when the ward has none such, or it was stopped for good. */
export async function lockDevice(db: Db, ports: Ports, who: SignedIn, { device, locked, reason }: LockRequest): Promise<boolean> {
  const { ward, login } = who.account
  const change = locked ? { locked_at: ports.now(), locked_reason: reason } : { locked_at: null, locked_reason: null }
  const { numUpdatedRows } = await db
    .updateTable('device')
    .set(change)
    .where('id', '=', device)
    .where('ward', '=', ward)
    .where('token_hash', 'is not', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await writeAudit(db, ports, { ward, actor: login, action: locked ? 'lock' : 'unlock', subjects: [device] })
  return true
}
