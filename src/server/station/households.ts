/** Households of the ward, paged and searched by number, name or address, and one household with all its records. */
import { foldForSearch } from '#domain/text/search-key.ts'
import type { HouseholdPage } from '#protocol/station.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { sortKey } from '../ops/record-columns.ts'
import type { RecordTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { sealedIn, type Sealed } from './seals.ts'
import { authorNames, newestFirst, recordsAbout, recordsById, stationRecord } from './station-records.ts'

const PAGE_ROWS = 50
const MOST_RECORDS = 500

/** One page; `page` counts from 1. */
export async function householdPage(db: Db, ward: string, query: string, page: number): Promise<HouseholdPage> {
  const matching = matchingHouseholds(db, ward, foldForSearch(query).replaceAll('\u0000', ''), await sealedIn(db, ward))
  const { total } = await matching.select(db.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const found = await matching
    .selectAll()
    .orderBy('area')
    .orderBy('sort_key')
    .orderBy('id')
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS)
    .execute()
  const names = await authorNames(db, ward)
  const ids = found.map(({ id }) => id)
  const members = await recordsAbout(db, ward, 'household', ids, 'person')
  const visits = await recordsAbout(db, ward, 'household', ids, 'household-visit')
  return {
    total: Number(total),
    rows: found.map((row) => ({
      household: stationRecord(row, names),
      members: membersOf(row, members).map((member) => stationRecord(member, names)),
      lastVisitOn: newestFirst(visits.filter((visit) => visit.household === row.id))[0]?.occurred_on ?? null,
    })),
  }
}

/** By the household's own words, its number, or the name of somebody in it. Signs that mean something to LIKE are left out. */
function matchingHouseholds(db: Db, ward: string, key: string, sealed: Sealed) {
  const ofWard = db.selectFrom('record').where('ward', '=', ward).where('kind', '=', 'household')
  const households = sealed.households.size === 0 ? ofWard : ofWard.where('id', 'not in', [...sealed.households])
  const plain = key.replace(/[\\%_]/g, '')
  if (plain === '') return households
  const inside = `%${plain}%`
  const homesOfMatches = db
    .selectFrom('record')
    .select((row) => row.ref('household').$notNull().as('household'))
    .where('ward', '=', ward)
    .where('kind', '=', 'person')
    .where('household', 'is not', null)
    .where('search_text', 'like', inside)
    .$if(sealed.persons.size > 0, (query) => query.where('id', 'not in', [...sealed.persons]))
  return households.where((match) =>
    match.or([match('search_text', 'like', inside), match('sort_key', '=', sortKey(key)), match('id', 'in', homesOfMatches)]),
  )
}

function membersOf(household: RecordTable, members: readonly RecordTable[]): RecordTable[] {
  return members.filter((member) => member.household === household.id).toSorted((a, b) => a.received_at - b.received_at || (a.id < b.id ? -1 : 1))
}

/** One household of the ward with everything about it and its members; undefined when there is none. */
export async function householdFile(db: Db, who: SignedIn, id: string): Promise<HouseholdFile | undefined> {
  const { ward } = who.account
  const household = (await recordsById(db, who, [id])).get(id)
  if (household?.kind !== 'household') return undefined
  const names = await authorNames(db, ward)
  const linked = await recordsAbout(db, ward, 'household', [id])
  const members = membersOf(household, linked.filter((row) => row.kind === 'person'))
  const about = await recordsAbout(db, ward, 'subject', members.map((member) => member.id))
  const records = new Map([...linked.filter((row) => row.kind !== 'person'), ...about].map((row) => [row.id, row]))
  return {
    household: stationRecord(household, names),
    members: members.map((member) => stationRecord(member, names)),
    records: newestFirst([...records.values()]).slice(0, MOST_RECORDS).map((row) => stationRecord(row, names)),
  }
}
