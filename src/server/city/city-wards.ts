/** Which wards a city reader reads: a province, some wards of one, or her own. What is hidden is judged over the whole province, so its wards are read in any case. */
import type { Area } from '#domain/area.ts'
import type { AccountTable, WardTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** A ward of the province. */
export type CityWard = Pick<WardTable, 'area' | 'name' | 'province_name' | 'created_at'>

/** The province, and what of it is hers. */
export interface CityReach {
  readonly province: readonly CityWard[]
  readonly own: ReadonlySet<Area>
  readonly isWholeProvince: boolean
}

/** True for what an account may be given: a province, or wards that lie in one. */
export function isReach(text: string): boolean {
  return /^\d{2}(\/\d{5}(,\d{2}\/\d{5})*)?$/.test(text) && new Set(text.split(',').map(provinceOf)).size === 1
}

/** The province of a ward's or a province's own code. */
export function provinceOf(area: string): string {
  return area.slice(0, 2)
}

/** The wards of a province that keep a real book here; those for training are left out. */
export async function wardsOfProvince(db: Db, province: string): Promise<CityWard[]> {
  return db
    .selectFrom('ward')
    .select(['area', 'name', 'province_name', 'created_at'])
    .where('area', 'like', `${province}/%`)
    .where('training', '=', 0)
    .orderBy('area')
    .execute()
}

/** What this account reads. */
export async function reachOf(db: Db, { reads, ward }: Pick<AccountTable, 'reads' | 'ward'>): Promise<CityReach> {
  const given = reads ?? ward
  const province = await wardsOfProvince(db, provinceOf(given))
  const isWholeProvince = given.length === 2
  const named = new Set(given.split(','))
  return { province, own: new Set(province.filter(({ area }) => isWholeProvince || named.has(area)).map(({ area }) => area)), isWholeProvince }
}
