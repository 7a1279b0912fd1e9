/** What a phone or a screen is told of its ward: names, numbers to call, groups, the plan. */
import type { Scope, WardProfile } from '#protocol/pull.ts'
import type { AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

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
export async function scopeOf(db: Db, author: AuthorTable, areas: readonly string[]): Promise<Scope> {
  return { version: author.scope_version, areas: [...areas], profile: await wardProfile(db, author.ward) }
}
