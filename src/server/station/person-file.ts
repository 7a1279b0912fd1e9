/** Gathers one person's file: her entries, every record about her as far as she who asks may see it, who wrote what, and who read it. */
import type { Json } from '#domain/json.ts'
import { aliasesOf } from '#domain/duplicates/aliases.ts'
import { shareOf, type Share } from '#domain/person-file/person-share.ts'
import { identityDecisionKind, type IdentityDecision } from '#domain/records/identity-decision.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { audit } from '#language/vi/audit.ts'
import type { PersonFile, PersonFileRecord, PersonFileWriting } from '#protocol/station-person-file.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { isHeld } from '../ops/held.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { Ports } from '../ports.ts'
import { isRestricted, maySee } from '../restricted.ts'
import type { OpTable, RecordTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { actorNames } from './audit-rows.ts'
import { aboutWhom } from './about-whom.ts'
import { allRecordsAbout, authorNames, newestFirst, readerOf, recordsById, recordsNaming, stationRecord, textField } from './station-records.ts'

/** More readings than this are told of, not listed. */
const MOST_READINGS = 300
/** Ids asked for in one look at the trail. */
const IDS_AT_ONCE = 40

/** The file, with the ids of all that it shows; undefined when there is no such person in the ward. */
export async function personFile(db: Db, ports: Ports, who: SignedIn, id: string): Promise<{ file: PersonFile; shown: string[] } | undefined> {
  const { ward } = who.account
  const root = (await recordsById(db, who, [id])).get(id)
  if (root?.kind !== 'person') return undefined
  const ids = await sameAs(db, ward, id)
  const entries = [...(await recordsById(db, who, [...ids])).values()].toSorted((one) => (one.id === id ? -1 : 1))
  const about = await recordsOf(db, who, ids)
  const names = await authorNames(db, ward)
  const writings = await writingsIn(db, [...entries, ...about], names)
  const asShared = (row: RecordTable) => sharedRecord(row, ids, names, writings)
  const [name = ''] = await aboutWhom(db, who, [{ recordId: id, fields: {} }])
  const shown = [...entries, ...about].map((row) => row.id)
  const { readings, hasMore } = await readingsOf(db, ward, [...shown, root.household ?? ''], Math.min(...entries.map(({ received_at }) => received_at)))
  const file: PersonFile = {
    name,
    entries: entries.flatMap(asShared),
    mother: await nameOf(db, who, textField(root, 'mother')),
    father: await nameOf(db, who, textField(root, 'father')),
    home: await homeOf(db, who, root.household),
    records: newestFirst(about).flatMap(asShared),
    held: await heldAbout(db, who, ids, names),
    readings,
    hasMoreReadings: hasMore,
    madeAt: ports.now(),
    madeBy: who.author.name,
  }
  return { file, shown }
}

/** Her ids: entries that people found to be one are read as one. */
async function sameAs(db: Db, ward: string, id: string): Promise<Set<string>> {
  const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', identityDecisionKind.id).execute()
  const decisions = rows.flatMap((row): IdentityDecision[] => {
    const parsed = identityDecisionKind.schema.safeParse(keptRecordOf(row).fields)
    return parsed.success ? [{ ...parsed.data, id: row.id, kind: 'identity-decision' }] : []
  })
  const aliasOf = aliasesOf(decisions)
  const named = [id, ...decisions.flatMap(({ kept, other }) => [kept, other])]
  return new Set(named.filter((one) => aliasOf(one) === aliasOf(id)))
}

/** Records in which something is about her, restricted ones only where they may be seen. */
async function recordsOf(db: Db, who: SignedIn, ids: ReadonlySet<string>): Promise<RecordTable[]> {
  const { ward } = who.account
  const found = [...(await allRecordsAbout(db, ward, 'subject', [...ids])), ...(await recordsNaming(db, ward, [...ids]))]
  const reader = readerOf(who)
  return [...new Map(found.map((row) => [row.id, row])).values()].filter(
    (row) => row.kind !== 'person' && maySee(reader, row.kind, row.created_by) && shareOf(asRecord(row), ids) !== undefined,
  )
}

function asRecord(row: RecordTable): AnyRecord {
  const { id, kind, fields } = keptRecordOf(row)
  return { ...fields, id, kind }
}

function sharedRecord(row: RecordTable, ids: ReadonlySet<string>, names: ReadonlyMap<string, string>, writings: ReadonlyMap<string, PersonFileWriting[]>): PersonFileRecord[] {
  const share = shareOf(asRecord(row), ids)
  if (!share) return []
  const record = stationRecord(row, names)
  const own = (writings.get(row.id) ?? []).map((writing) => ({ ...writing, fields: onlyShared(writing.fields, share) }))
  return [{ ...record, fields: { ...headOf(record.fields), ...onlyShared(record.fields, share) }, isRestricted: isRestricted(row.kind), writings: own.filter(({ fields }) => Object.keys(fields).length > 0) }]
}

/** When it was and whether it was taken back, which is true of the record whoever it is about. */
function headOf({ occurredOn, recordedAt, voidReason }: Record<string, Json>): Record<string, Json> {
  return { ...(occurredOn === undefined ? {} : { occurredOn }), ...(recordedAt === undefined ? {} : { recordedAt }), ...(voidReason === undefined ? {} : { voidReason }) }
}

function onlyShared(fields: Record<string, Json>, share: Share): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => share(field)))
}

/** What was written into each record, op by op in the order in which it came. */
async function writingsIn(db: Db, rows: readonly RecordTable[], names: ReadonlyMap<string, string>): Promise<Map<string, PersonFileWriting[]>> {
  const found = new Map<string, PersonFileWriting[]>()
  for (const ids of inChunks(rows.map(({ id }) => id))) {
    const ops = await db.selectFrom('op').selectAll().where('record_id', 'in', ids).where('status', 'in', ['accepted', 'conflict']).orderBy('seq').orderBy('n').execute()
    for (const op of ops) found.set(op.record_id, [...(found.get(op.record_id) ?? []), { at: op.received_at, who: names.get(op.author) ?? '', fields: setOf(op) }])
  }
  return found
}

function setOf({ body }: Pick<OpTable, 'body'>): Record<string, Json> {
  const parsed = JSON.parse(body) as { set?: Record<string, Json> }
  return parsed.set ?? {}
}

/** Refused forms about her are held about her all the same. */
async function heldAbout(db: Db, who: SignedIn, ids: ReadonlySet<string>, names: ReadonlyMap<string, string>): Promise<PersonFile['held']> {
  const reader = readerOf(who)
  const ops = await db.selectFrom('op').selectAll().where('ward', '=', who.account.ward).where(isHeld).orderBy('received_at').execute()
  return ops.flatMap((op) => {
    const fields = setOf(op)
    const share = maySee(reader, op.kind, op.author) ? shareOf({ ...fields, id: op.record_id, kind: op.kind }, ids) : undefined
    return share ? [{ kind: op.kind, receivedAt: op.received_at, authorName: names.get(op.author) ?? '', fields: { ...headOf(fields), ...onlyShared(fields, share) } }] : []
  })
}

async function nameOf(db: Db, who: SignedIn, id: string | null): Promise<string> {
  return id === null ? '' : (textField((await recordsById(db, who, [id])).get(id), 'name') ?? '')
}

/** Where she lives, and no more of the family. */
async function homeOf(db: Db, who: SignedIn, id: string | null): Promise<PersonFile['home']> {
  const row = id === null ? undefined : (await recordsById(db, who, [id])).get(id)
  return row ? { number: textField(row, 'number') ?? '', address: textField(row, 'address') ?? '', area: row.area } : null
}

/** Rows of the trail that name one of these ids, since the first of them came. */
async function readingsOf(db: Db, ward: string, ids: readonly string[], since: number): Promise<{ readings: PersonFile['readings']; hasMore: boolean }> {
  const names = await actorNames(db, ward)
  const found = new Map<number, { at: number; sentence: string }>()
  for (const some of inChunks(ids.filter((id) => id !== ''), IDS_AT_ONCE)) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('ward', '=', ward)
      .where('at', '>=', since)
      .where((row) => row.or(some.map((id) => row('subjects', 'like', `%"${id}"%`))))
      .orderBy('n', 'desc')
      .limit(MOST_READINGS + 1)
      .execute()
    for (const { n, at, actor, action, subjects } of rows) {
      const who = names.get(actor) ?? actor
      found.set(n, { at, sentence: audit.sentence(action, who, (JSON.parse(subjects) as string[]).length) })
    }
  }
  const newest = [...found].toSorted(([one], [other]) => other - one).map(([, reading]) => reading)
  return { readings: newest.slice(0, MOST_READINGS), hasMore: newest.length > MOST_READINGS }
}
