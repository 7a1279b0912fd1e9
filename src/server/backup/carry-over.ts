/** What a restore must not undo, read from the data that it replaces: phones taken out of use or locked, families that were erased or sealed, ways in that were closed, counts that the city has read. */
import { existsSync } from 'node:fs'
import { eraseRecords } from '../ops/tombstones.ts'
import type { Ports } from '../ports.ts'
import { takeSequences } from '../store/marks.ts'
import { migrations } from '../store/migrations/index.ts'
import type { AccountTable, AuthorTable, CityCountTable, DeviceTable, RecordTable, SealTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { doneMigrations, readSnapshot, sqliteFile, type DataPlace } from './snapshot.ts'

type Barred = Pick<DeviceTable, 'id' | 'revoked_at' | 'revoked_reason' | 'locked_at' | 'locked_reason'>

/** An account with the person behind it, by whose id it is known for the same. */
type Entry = Pick<AccountTable, 'login' | 'author' | 'password' | 'closed_at'> & Pick<AuthorTable, 'named_at' | 'named_by'>

/** Decisions of the station; the erased rows hold nothing personal any more. */
export interface CarriedOver {
  barred: Barred[]
  erased: RecordTable[]
  entries: Entry[]
  /** Ids of the passkeys that there were at the end. */
  passkeys: string[]
  seals: SealTable[]
  cityCounts: CityCountTable[]
}

/** Undefined when the old data is lost, or of an older program: then the station has to decide again. */
export async function readCarriedOver(place: DataPlace): Promise<CarriedOver | undefined> {
  if (!place.databaseUrl && !existsSync(sqliteFile(place.dataDir))) return undefined
  try {
    return await readSnapshot(place, read)
  } catch {
    // What cannot be read is the reason for the restore.
    return undefined
  }
}

async function read(db: Db): Promise<CarriedOver | undefined> {
  if ((await doneMigrations(db)).length !== migrations.length) return undefined
  const barred = await db
    .selectFrom('device')
    .select(['id', 'revoked_at', 'revoked_reason', 'locked_at', 'locked_reason'])
    .where((the) => the.or([the('revoked_at', 'is not', null), the('locked_at', 'is not', null)]))
    .execute()
  const erased = await db.selectFrom('record').selectAll().where('erased_at', 'is not', null).execute()
  const entries = await db
    .selectFrom('account')
    .innerJoin('author', 'author.id', 'account.author')
    .select(['account.login', 'account.author', 'account.password', 'account.closed_at', 'author.named_at', 'author.named_by'])
    .execute()
  const passkeys = (await db.selectFrom('passkey').select('id').execute()).map(({ id }) => id)
  const seals = await db.selectFrom('seal').selectAll().execute()
  const cityCounts = await db.selectFrom('city_count').selectAll().execute()
  return { barred, erased, entries, passkeys, seals, cityCounts }
}

/** Applies them to the restored state, in its transaction. */
export async function carryOver(db: Db, ports: Ports, { barred, erased, entries, passkeys, seals, cityCounts }: CarriedOver): Promise<void> {
  await carryEntries(db, entries, new Set(passkeys))
  for (const { id, ...state } of barred) await db.updateTable('device').set(state).where('id', '=', id).where('revoked_at', 'is', null).execute()
  for (const some of inChunks(erased)) await eraseAgain(db, ports, some)
  for (const some of inChunks(seals, 100)) await db.insertInto('seal').values(some).onConflict((conflict) => conflict.column('record_id').doNothing()).execute()
  // Counted anew from the copy they would differ by a few people from what was read.
  for (const some of inChunks(cityCounts, 100)) {
    await db.insertInto('city_count').values(some).onConflict((conflict) => conflict.columns(['ward', 'year', 'part']).doUpdateSet((row) => ({ counted_at: row.ref('excluded.counted_at'), counts: row.ref('excluded.counts') }))).execute()
  }
}

/** An old password, an officer's name that was taken back, a passkey that was removed: none of them opens anything again. */
async function carryEntries(db: Db, entries: readonly Entry[], passkeys: ReadonlySet<string>): Promise<void> {
  for (const { login, author, named_at, named_by, ...state } of entries) {
    const { numUpdatedRows } = await db.updateTable('account').set(state).where('login', '=', login).where('author', '=', author).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) continue
    await db.updateTable('author').set({ named_at, named_by }).where('id', '=', author).execute()
    const inCopy = await db.selectFrom('passkey').select('id').where('login', '=', login).execute()
    for (const { id } of inCopy) if (!passkeys.has(id)) await db.deleteFrom('passkey').where('id', '=', id).execute()
  }
}

async function eraseAgain(db: Db, ports: Ports, erased: readonly RecordTable[]): Promise<void> {
  const inCopy = await db.selectFrom('record').selectAll().where('id', 'in', erased.map(({ id }) => id)).execute()
  await eraseRecords(db, ports, inCopy.filter((record) => record.erased_at === null))
  const known = new Set(inCopy.map(({ id }) => id))
  const later = erased.filter(({ id }) => !known.has(id))
  if (later.length === 0) return
  // Came and was erased after the copy: without its tombstone a phone would bring it back.
  const { first } = await takeSequences(db, ports, later.length)
  const rows = later.map((record, index) => ({ ...record, updated_seq: first + index }))
  await db.insertInto('record').values(rows).execute()
  await db.insertInto('feed').values(rows.map(({ id, area, updated_seq }) => ({ area, record_id: id, seq: updated_seq, state: 'tombstone' }))).execute()
}
