/** Makes the people and devices of a ward: authors, accounts of the station, phones, the station's own device. */
import type { Area } from '#domain/area.ts'
import type { Role } from '#domain/records/kind.ts'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import { newId, type Ports } from '../ports.ts'
import type { AuthorTable, DeviceTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** A person to be made. */
export interface NewAuthor {
  ward: Area
  name: string
  honorific: 'anh' | 'chị' | 'cô' | 'bác'
  phone: string | null
  role: Role
  /** Her groups; the station needs none. */
  areas: readonly Area[]
}

/** Makes a person. */
export async function createAuthor(db: Db, ports: Ports, person: NewAuthor): Promise<AuthorTable> {
  const row: AuthorTable = { ...person, id: newId(ports), areas: JSON.stringify(person.areas), scope_version: 1, created_at: ports.now(), named_at: null, named_by: null }
  await db.insertInto('author').values(row).execute()
  return row
}

/** Makes the account of a person at the station; `password` is already hashed. */
export async function createAccount(db: Db, ports: Ports, author: AuthorTable, account: { login: string; password: string }): Promise<void> {
  await db
    .insertInto('account')
    .values({ ...account, author: author.id, ward: author.ward, role: author.role, created_at: ports.now(), signed_in_at: null, closed_at: null })
    .execute()
}

/** Makes a phone of a person and returns its token, which is kept nowhere. */
export async function createDevice(
  db: Db,
  ports: Ports,
  author: AuthorTable,
  phone: { name: string; appVersion: string },
): Promise<{ device: string; token: string }> {
  const device = newId(ports)
  const token = newSecret(ports)
  await insertDevice(db, ports, author, { id: device, tokenHash: hashSecret('device', token), ...phone })
  return { device, token }
}

/** Id of the device that the station's own ops come from. */
export function stationDeviceId(ward: Area): string {
  return `station:${ward}`
}

/** True for the device of any station; a phone's id is a UUID. */
export function isStationDevice(device: string): boolean {
  return device.startsWith('station:')
}

/** Makes the station's own device when it is not there yet; nobody can sign in as it. */
export async function ensureStationDevice(db: Db, ports: Ports, author: AuthorTable): Promise<void> {
  const id = stationDeviceId(author.ward)
  const known = await db.selectFrom('device').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) await insertDevice(db, ports, author, { id, tokenHash: null, name: '', appVersion: '' })
}

/** A device to be made; what is optional is what a split device takes over from the one it comes from. */
export interface NewDevice extends Partial<Pick<DeviceTable, 'forked_from' | 'revoked_at' | 'revoked_reason' | 'locked_at' | 'locked_reason'>> {
  id: string
  tokenHash: string | null
  name: string
  appVersion: string
}

/** Makes the row of a device. */
export async function insertDevice(db: Db, ports: Ports, author: AuthorTable, { id, tokenHash, name, appVersion, ...taken }: NewDevice): Promise<void> {
  await db
    .insertInto('device')
    .values({
      id,
      ward: author.ward,
      author: author.id,
      role: author.role,
      name,
      token_hash: tokenHash,
      enrolled_at: ports.now(),
      seen_at: null,
      push_at: null,
      app_version: appVersion,
      waiting_count: null,
      waiting_oldest: null,
      revoked_at: null,
      revoked_reason: null,
      forked_from: null,
      locked_at: null,
      locked_reason: null,
      cursors: null,
      key_share: null,
      ack_n: 0,
      digest: EMPTY_DIGEST,
      ...taken,
    })
    .execute()
}
