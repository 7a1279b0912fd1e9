/** What a phone or a screen is told of its ward: names, numbers to call, groups, the plan, who else writes. */
import { createHash } from 'node:crypto'
import type { Scope, WardProfile } from '#protocol/pull.ts'
import type { AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** Days without an exchange after which a phone closes its screens (sync.md §3 gives 14 to 30; the setting OFFLINE_DAYS changes it). */
export const USUAL_OFFLINE_DAYS = 30

/** The ward's profile. */
export async function wardProfile(db: Db, ward: string): Promise<WardProfile> {
  const row = await db.selectFrom('ward').selectAll().where('area', '=', ward).executeTakeFirstOrThrow()
  const groups = await db.selectFrom('ward_group').select(['area', 'name']).where('ward', '=', ward).orderBy('position').execute()
  return {
    ward: row.area,
    wardName: row.name,
    provinceName: row.province_name,
    groupUnit: row.group_unit,
    stationName: row.station_name,
    stationPhone: row.station_phone,
    stationContact: row.station_contact,
    referralPlace: row.referral_place,
    planId: row.plan_id,
    training: row.training === 1,
    groups,
  }
}

/** A person's scope. */
export async function scopeOf(db: Db, author: AuthorTable, areas: readonly string[], options: { offlineDays?: number } = {}): Promise<Scope> {
  const people = await db.selectFrom('author').select(['id', 'name']).where('ward', '=', author.ward).orderBy('id').execute()
  const profile = await wardProfile(db, author.ward)
  const content = { areas: [...areas], profile, people, offlineDays: options.offlineDays ?? USUAL_OFFLINE_DAYS }
  return { version: versionOf(content), ...content }
}

/** A number made from the content: it changes with anything in it, and nobody has to remember to raise it. */
function versionOf(content: Omit<Scope, 'version'>): number {
  return createHash('sha256').update(JSON.stringify(content)).digest().readUIntBE(0, 6)
}
