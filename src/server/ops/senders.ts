/** Reads who a device belongs to and what she may see, as it is now. */
import type { Role } from '#domain/records/kind.ts'
import { areasOf } from '../access.ts'
import type { AuthorTable, DeviceTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import type { Sender } from './verdict.ts'

/** A device with its person and her present areas. */
export interface KnownDevice {
  device: DeviceTable
  author: AuthorTable
  sender: Sender
}

/** The areas of a ward's groups, in the ward's order. */
export async function groupAreas(db: Db, ward: string): Promise<string[]> {
  const rows = await db.selectFrom('ward_group').select('area').where('ward', '=', ward).orderBy('position').execute()
  return rows.map((row) => row.area)
}

/** The areas that a person may see now. */
export async function presentAreas(db: Db, author: AuthorTable): Promise<string[]> {
  const own = JSON.parse(author.areas) as string[]
  return areasOf(author.role as Role, author.ward, own, await groupAreas(db, author.ward))
}

/** The device with this id, or undefined. */
export async function knownDevice(db: Db, id: string): Promise<KnownDevice | undefined> {
  const device = await db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()
  if (!device) return undefined
  const author = await db.selectFrom('author').selectAll().where('id', '=', device.author).executeTakeFirstOrThrow()
  const formerAreas = await db.selectFrom('author_area').select(['area', 'until']).where('author', '=', author.id).execute()
  const sender: Sender = {
    device: device.id,
    author: device.author,
    role: device.role as Role,
    ward: device.ward,
    areas: await presentAreas(db, author),
    formerAreas,
    isRevoked: device.revoked_at !== null,
    isNamedOfficer: false,
  }
  return { device, author, sender }
}
