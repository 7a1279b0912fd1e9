/** What of the ward's book families stopped, refused, or that is past its time: for one screen, on which people decide; nothing goes by itself. */
import { groupBy } from '#domain/group-by.ts'
import type { Json } from '#domain/json.ts'
import { pastTime, type PastTime, type RetainedEntry } from '#domain/retention/past-retention.ts'
import type { FamilyRights, PastRow, RefusedRow, SealRow } from '#protocol/station-rights.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { RecordTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { aboutWhom } from './about-whom.ts'
import { leftBesideRefusal } from './erase.ts'
import { isSealed, sealedIn, type Sealed } from './seals.ts'
import { allRecordsAbout, textField } from './station-records.ts'

const MOST_PAST = 200
const IDS_AT_ONCE = 300

/** All three lists of her ward. */
export async function familyRights(db: Db, who: SignedIn, today: string): Promise<FamilyRights> {
  const { ward } = who.account
  const sealed = await sealedIn(db, ward)
  const past = await pastRows(db, who, today, sealed)
  return { sealed: await sealRows(db, ward), refused: await refusedRows(db, ward, sealed), past: past.slice(0, MOST_PAST), hasMorePast: past.length > MOST_PAST }
}

async function sealRows(db: Db, ward: string): Promise<SealRow[]> {
  const seals = await db
    .selectFrom('seal')
    .innerJoin('record', 'record.id', 'seal.record_id')
    .leftJoin('account', 'account.login', 'seal.sealed_by')
    .leftJoin('author', 'author.id', 'account.author')
    .selectAll('record')
    .select(['seal.reason', 'seal.sealed_at', 'seal.sealed_by', 'author.name'])
    .where('seal.ward', '=', ward)
    .orderBy('seal.sealed_at', 'desc')
    .orderBy('record.id')
    .execute()
  const homes = await rowsById(db, ward, seals.flatMap(({ household }) => household ?? []))
  return seals.map((row) => ({
    record: row.id,
    kind: row.kind === 'household' ? 'household' : 'person',
    number: textField(row.kind === 'household' ? row : homes.get(row.household ?? ''), 'number') ?? '',
    area: row.area,
    born: row.kind === 'person' ? (textField(row, 'birthDate')?.slice(0, 7) ?? null) : null,
    reason: row.reason,
    sealedAt: row.sealed_at,
    sealedBy: row.name ?? row.sealed_by,
  }))
}

async function refusedRows(db: Db, ward: string, sealed: Sealed): Promise<RefusedRow[]> {
  const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', 'household').where('fields', 'like', '%"consent":"refused"%').orderBy('area').orderBy('sort_key').execute()
  const found: RefusedRow[] = []
  for (const row of rows.filter((one) => !isSealed(sealed, one))) {
    const { others, isBare } = await leftBesideRefusal(db, row)
    if (others.length > 0 || !isBare) found.push({ household: row.id, number: textField(row, 'number') ?? '', area: row.area, reason: textField(row, 'refusalReason') ?? '', records: others.length })
  }
  return found
}

/** The longest past first. */
async function pastRows(db: Db, who: SignedIn, today: string, sealed: Sealed): Promise<PastRow[]> {
  const { ward } = who.account
  const past: [RecordTable, PastTime][] = []
  // Those that may be past for longest first, and no more of them than one screen takes.
  for (const ids of inChunks(await candidatesIn(db, ward, today, sealed), IDS_AT_ONCE)) {
    const rows = [...(await rowsById(db, ward, ids)).values()]
    const last = await lastRecordDays(db, ward, rows)
    for (const row of rows) {
      const time = pastTime(entryOf(row), last.get(row.id), today)
      if (time) past.push([row, time])
    }
    if (past.length > MOST_PAST) break
  }
  const oldest = past.toSorted(([, one], [, other]) => (one.until < other.until ? -1 : 1)).slice(0, MOST_PAST + 1)
  const homes = await rowsById(db, ward, oldest.flatMap(([{ household }]) => household ?? []))
  const names = await aboutWhom(db, who, oldest.map(([{ id }]) => ({ recordId: id, fields: {} })))
  return oldest.map(([row, { rule, since, until }], at) => {
    const home = row.kind === 'household' ? row : homes.get(row.household ?? '')
    return { record: row.id, kind: row.kind === 'household' ? 'household' : 'person', household: home?.id ?? null, number: textField(home, 'number') ?? '', area: row.area, name: names[at] ?? '', rule, since, until }
  })
}

/** Ids of entries whose time would be over if nothing had been written about them since, the longest over first; a record can only put it off. */
async function candidatesIn(db: Db, ward: string, today: string, sealed: Sealed): Promise<string[]> {
  const rows = await db.selectFrom('record').select(['id', 'kind', 'subject', 'household', 'fields']).where('ward', '=', ward).where('kind', 'in', ['person', 'household']).execute()
  const over = rows.flatMap((row) => {
    const time = isSealed(sealed, row) ? undefined : pastTime(entryOf(row), undefined, today)
    return time ? [{ id: row.id, until: time.until }] : []
  })
  return over.toSorted((one, other) => (one.until < other.until ? -1 : 1)).map(({ id }) => id)
}

function entryOf({ kind, fields }: Pick<RecordTable, 'kind' | 'fields'>): RetainedEntry {
  return { ...(JSON.parse(fields) as Record<string, Json>), kind: kind === 'household' ? 'household' : 'person' }
}

/** The newest day of anything about a person, or about anybody and anything of a household. */
async function lastRecordDays(db: Db, ward: string, rows: readonly RecordTable[]): Promise<Map<string, string>> {
  const homes = rows.filter(({ kind }) => kind === 'household').map(({ id }) => id)
  const linked = await allRecordsAbout(db, ward, 'household', homes)
  const members = linked.filter(({ kind }) => kind === 'person')
  const persons = [...rows.filter(({ kind }) => kind === 'person'), ...members].map(({ id }) => id)
  const days = new Map<string, string>()
  for (const ids of inChunks(persons)) {
    const found = await db.selectFrom('record').select((row) => ['subject', row.fn.max('occurred_on').as('day')]).where('ward', '=', ward).where('subject', 'in', ids).groupBy('subject').execute()
    for (const { subject, day } of found) if (subject !== null) days.set(subject, day)
  }
  for (const [home, some] of groupBy(linked, ({ household }) => household ?? '')) {
    const all = some.flatMap(({ id, kind, occurred_on }) => (kind === 'person' ? (days.get(id) ?? []) : occurred_on))
    const newest = all.toSorted().at(-1)
    if (newest !== undefined) days.set(home, newest)
  }
  return days
}

async function rowsById(db: Db, ward: string, ids: readonly string[]): Promise<Map<string, RecordTable>> {
  const found = new Map<string, RecordTable>()
  for (const some of inChunks([...new Set(ids)])) {
    for (const row of await db.selectFrom('record').selectAll().where('ward', '=', ward).where('id', 'in', some).execute()) found.set(row.id, row)
  }
  return found
}
