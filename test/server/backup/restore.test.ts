/** A copy is put back: bad files change nothing, old data is kept aside, the wards of one database move to the other. */
import { readFileSync, writeFileSync } from 'node:fs'
import { copyFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { backedUpN } from '#server/backup/backed-up.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import { liveCopies, OTHER_HISTORY } from '#server/backup/register.ts'
import { takeServingLock } from '#server/backup/serving-lock.ts'
import { sqliteFile } from '#server/backup/snapshot.ts'
import { takeBackup } from '#server/backup/take-backup.ts'
import { eraseRecords } from '#server/ops/tombstones.ts'
import { isKnownMark, readHead } from '#server/store/marks.ts'
import { createAccount, createAuthor } from '#server/ward/people.ts'
import { Phone } from '../phone.ts'
import { GROUP_5, staffOf, WARD, wardWorld, type WardWorld } from '../ward-world.ts'
import { verifyAudit } from '#server/store/verify-audit.ts'
import { contentOf, filesOf, partsOf, placeKinds, type PlaceKind, type TestPlace } from './places.ts'

const TEST_MS = 60_000

const kinds = await placeKinds()
const [sqlite] = kinds
if (!sqlite) throw new Error('no SQLite')

interface CopiedWard {
  place: TestPlace
  world: WardWorld
  mai: Phone
  /** Path of the copy. */
  file: string
}

/** A ward with twenty households in its copy. */
async function aCopiedWard({ make }: PlaceKind): Promise<CopiedWard> {
  const place = await make()
  const world = await wardWorld(await place.open())
  const mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  for (let number = 1; number <= 20; number += 1) mai.household(GROUP_5, { headName: `Bà “Tư”\u2028 ${number}\\` })
  await mai.push()
  const taken = await takeBackup(partsOf(place, world.store, world.ports))
  if (!taken || 'failed' in taken || taken.fault) throw new Error('no copy')
  return { place, world, mai, file: join(place.settings.dir, taken.copy.file) }
}

function restore({ place, world }: Pick<CopiedWard, 'place' | 'world'>, file: string, mayReplace = true): ReturnType<typeof restoreBackup> {
  return restoreBackup({ ports: world.ports, place, settings: place.settings }, file, mayReplace)
}

/** Files that a person may take for a copy. */
const badFiles: Record<string, { fault: string; spoil: (bytes: Buffer) => Buffer }> = {
  'cut short': { fault: 'damaged', spoil: (bytes) => bytes.subarray(0, bytes.length - 20) },
  'cut in half': { fault: 'damaged', spoil: (bytes) => bytes.subarray(0, bytes.length / 2) },
  empty: { fault: 'damaged', spoil: () => Buffer.alloc(0) },
  'with one flipped bit': {
    fault: 'damaged',
    spoil: (bytes) => Buffer.from(bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 1 : byte))),
  },
  'of another program': { fault: 'foreign', spoil: () => gzipSync('{"format":"khac"}\n') },
  'not packed at all': { fault: 'foreign', spoil: () => Buffer.from('so noi') },
  'of a newer format': { fault: 'newer', spoil: (bytes) => edited(bytes, (text) => text.replace('"version":1', '"version":2')) },
  'of a newer database': { fault: 'newer', spoil: (bytes) => edited(bytes, (text) => text.replace('"0001-foundations"', '"9999-later"')) },
  'with one changed name': { fault: 'damaged', spoil: (bytes) => edited(bytes, (text) => text.replace('Nguyễn Thị Mai', 'Nguyễn Thị Mây')) },
  'without its end': { fault: 'damaged', spoil: (bytes) => edited(bytes, (text) => text.slice(0, text.lastIndexOf('{"end"'))) },
  'with more behind its end': { fault: 'damaged', spoil: (bytes) => edited(bytes, (text) => `${text}[]\n`) },
}

function edited(bytes: Buffer, edit: (text: string) => string): Buffer {
  const text = gunzipSync(bytes).toString('utf8')
  const changed = edit(text)
  if (changed === text) throw new Error('nothing was spoiled')
  return gzipSync(changed)
}

describe.each(kinds)('a restore on $name', { timeout: TEST_MS }, (kind) => {
  let ward: CopiedWard

  beforeAll(async () => {
    ward = await aCopiedWard(kind)
  }, TEST_MS)

  it.each(Object.entries(badFiles))('a file %s is refused and nothing changes', async (name, { fault, spoil }) => {
    const { place, world, file } = ward
    const bad = join(place.dataDir, `${name}.gz`)
    writeFileSync(bad, spoil(readFileSync(file)))
    const [content, files] = [await contentOf(world.store), await filesOf(place.dataDir, readFile)]
    expect(await restore(ward, bad)).toBe(fault)
    expect(await contentOf(world.store)).toEqual(content)
    // Only the lock's own file comes.
    expect(await filesOf(place.dataDir, readFile)).toEqual({ ...files, ...(place.databaseUrl ? {} : { 'so-noi.lock': expect.any(String) }) })
    await rm(bad)
  })

  it('a file whose checksum beside it differs is refused', async () => {
    const { place, file } = ward
    const other = join(place.dataDir, 'ban-chep.gz')
    await copyFile(file, other)
    writeFileSync(`${other}.sha256`, `${'0'.repeat(64)}  ban-chep.gz\n`)
    expect(await restore(ward, other)).toBe('damaged')
    expect(await restore(ward, join(place.dataDir, 'khong-co.gz'))).toBe('missing')
  })

  it('data that is there is never replaced unasked', async () => {
    expect(await restore(ward, ward.file, false)).toBe('not-empty')
  })

  it('a running server is not pulled from under its ward', async () => {
    const lock = await takeServingLock(ward.place, 'serving')
    expect(await restore(ward, ward.file)).toBe('serving')
    await lock?.release()
    const restoring = await takeServingLock(ward.place, 'restoring')
    expect(await takeServingLock(ward.place, 'serving')).toBeUndefined()
    await restoring?.release()
  })

  it('servers stand side by side', async () => {
    const both = [await takeServingLock(ward.place, 'serving'), await takeServingLock(ward.place, 'serving')]
    expect(both.map((lock) => lock !== undefined)).toEqual([true, true])
    for (const lock of both) await lock?.release()
  })

  it('what was in the copy is back and the rest kept aside', async () => {
    const own = await aCopiedWard(kind)
    const { place, world, mai, file } = own
    const before = await contentOf(world.store)
    for (let number = 0; number < 7; number += 1) mai.household(GROUP_5)
    await mai.push()
    const lost = await contentOf(world.store)
    await place.shut()
    const restored = await restore(own, file)
    if (typeof restored === 'string') throw new Error(restored)
    const store = await place.open()
    const { audit, ...after } = await contentOf(store)
    const { audit: auditBefore, ...rest } = before
    expect(after).toEqual(rest)
    expect(auditBefore).toBeDefined()
    expect(audit).toContain(auditBefore?.split('\n')[0])
    expect(await store.read(verifyAudit)).toMatchObject([{ is: 'whole' }])
    await expect(store.write('tamper', (db) => db.deleteFrom('audit').execute())).rejects.toThrow('rows of the audit are only added')
    expect(await opsKeptAside(place, restored.keptAside ?? '', store)).toBe(lost['op']?.split('\n').length)
    expect((await createApp(store, world.ports).request('/readyz')).status).toBe(200)
    expect(await store.read((db) => backedUpN(db, mai.identity.device))).toBe(20)
  })

  it('marks of a lost history stay unknown whatever comes after', async () => {
    const own = await aCopiedWard(kind)
    const { place, world, mai, file } = own
    const kept = await world.store.read(readHead)
    mai.household(GROUP_5)
    await mai.push()
    const lost = await world.store.read(readHead)
    world.ports.pass(1000)
    await takeBackup(partsOf(place, world.store, world.ports))
    await place.shut()
    await restore(own, file)
    const store = await place.open()
    const began = await store.read(readHead)
    expect([began.seq > kept.seq, began.mark === kept.mark, began.mark === lost.mark]).toEqual([true, false, false])
    const again = new Phone(createApp(store, world.ports), world.ports, mai.identity)
    for (const op of mai.ops) again.keep(op)
    again.ack = { ...(await ackOf(store, mai.identity.device)), mark: '' }
    for (let number = 0; number < 9; number += 1) {
      again.household(GROUP_5)
      await again.push()
    }
    expect((await store.read(readHead)).seq).toBeGreaterThan(lost.seq)
    expect(await store.read((db) => isKnownMark(db, lost.mark, 0))).toBe(false)
    expect(await store.read((db) => isKnownMark(db, kept.mark, 0))).toBe(true)
    // The copy of the lost history is kept, and lets no phone forget.
    world.ports.pass(86_400_000)
    place.settings = { ...place.settings, offMachine: false }
    await takeBackup(partsOf(place, store, world.ports))
    const copies = await store.read(liveCopies)
    expect(copies.map(({ verify_fault }) => verify_fault)).toEqual([null, OTHER_HISTORY, null])
    expect(await store.read((db) => backedUpN(db, mai.identity.device))).toBe(20)
  })

  it('a stopped phone stays stopped, an erased family erased', async () => {
    const own = await aCopiedWard(kind)
    const { place, world, mai, file } = own
    const [old] = mai.ops as { recordId: string }[]
    const late = mai.household(GROUP_5, { headName: 'Bà Năm' })
    await mai.push()
    await world.hoa.post('/api/station/revoke', { device: mai.identity.device, reason: 'lost' })
    const ids = [old?.recordId ?? '', late.recordId]
    await world.store.write('test', async (db) => {
      await eraseRecords(db, world.ports, await db.selectFrom('record').selectAll().where('id', 'in', ids).execute())
    })
    await place.shut()
    expect(await restore(own, file)).toMatchObject({ isCarriedOver: true })
    const store = await place.open()
    const [device, records, feed] = await store.read(async (db) => [
      await db.selectFrom('device').select('revoked_at').where('id', '=', mai.identity.device).executeTakeFirst(),
      await db.selectFrom('record').select(['kind', 'fields']).where('id', 'in', ids).execute(),
      await db.selectFrom('feed').select('state').where('record_id', 'in', ids).execute(),
    ] as const)
    expect(device?.revoked_at).toBe(world.ports.now())
    expect(records).toEqual([{ kind: 'erased', fields: '{}' }, { kind: 'erased', fields: '{}' }])
    expect(feed).toEqual([{ state: 'tombstone' }, { state: 'tombstone' }])
    const taken = await takeBackup(partsOf(place, store, world.ports))
    expect(taken).toMatchObject({ fault: undefined })
  })

  it('what was closed to somebody stays closed', async () => {
    const own = await aCopiedWard(kind)
    const { place, world } = own
    await world.store.write('before', async (db) => {
      const author = await createAuthor(db, world.ports, { ward: WARD, name: 'Phạm Văn Toàn', honorific: 'anh', phone: null, role: 'ward_officer', areas: [] })
      await createAccount(db, world.ports, author, { login: 'toan', password: 'old' })
      await db.updateTable('author').set({ named_at: 1, named_by: 'admin' }).where('id', '=', author.id).execute()
      await db.updateTable('account').set({ password: 'old' }).where('login', '=', 'hoa').execute()
      for (const id of ['kept', 'stolen']) await db.insertInto('passkey').values({ id, login: 'hoa', public_key: '', sign_count: 0, agent: '', created_at: 1, used_at: null }).execute()
    })
    world.ports.pass(1000)
    const copy = await takeBackup(partsOf(place, world.store, world.ports))
    if (!copy || 'failed' in copy) throw new Error('no copy')
    const admin = await staffOf(world, WARD, 'admin')
    await admin.post('/api/station/account-close', { login: 'toan' })
    await world.store.write('after', async (db) => {
      await db.updateTable('account').set({ password: 'new' }).where('login', '=', 'hoa').execute()
      await db.deleteFrom('passkey').where('id', '=', 'stolen').execute()
    })
    await place.shut()
    expect(await restore(own, join(place.settings.dir, copy.copy.file))).toMatchObject({ isCarriedOver: true })
    const store = await place.open()
    const [accounts, keys, named] = await store.read(async (db) => [
      await db.selectFrom('account').select(['login', 'password', 'closed_at']).orderBy('login').execute(),
      await db.selectFrom('passkey').select('id').execute(),
      await db.selectFrom('author').select('name').where('named_at', 'is not', null).execute(),
    ] as const)
    expect(accounts).toEqual([{ login: 'hoa', password: 'new', closed_at: null }, { login: 'toan', password: '', closed_at: world.ports.now() }])
    expect([keys, named]).toEqual([[{ id: 'kept' }], []])
  })

  it('an entry at rest stays so, a count that was read stays', async () => {
    const own = await aCopiedWard(kind)
    const { place, world, mai, file } = own
    const [home] = mai.ops as { recordId: string }[]
    await world.hoa.post('/api/station/seal', { record: home?.recordId, sealed: true, reason: 'gia đình yêu cầu' })
    const count = { ward: WARD, year: 2026, part: 'h1', counted_at: 1, counts: '{"eenc":[9,20]}' }
    await world.store.write('test', (db) => db.insertInto('city_count').values(count).execute())
    await place.shut()
    expect(await restore(own, file)).toMatchObject({ isCarriedOver: true })
    const store = await place.open()
    const [seals, counts] = await store.read(async (db) => [await db.selectFrom('seal').select(['record_id', 'reason']).execute(), await db.selectFrom('city_count').selectAll().execute()] as const)
    expect([seals, counts]).toEqual([[{ record_id: home?.recordId, reason: 'gia đình yêu cầu' }], [count]])
  })

  it('a restore into an empty place needs no word', async () => {
    const fresh = await kind.make()
    expect(await restore({ place: fresh, world: ward.world }, ward.file, false)).toMatchObject({ keptAside: undefined })
    const store = await fresh.open()
    expect((await contentOf(store))['record']?.split('\n')).toHaveLength(21)
  })
})

async function ackOf(store: Awaited<ReturnType<TestPlace['open']>>, device: string): Promise<{ ackN: number; digest: string }> {
  const row = await store.read((db) => db.selectFrom('device').select(['ack_n', 'digest']).where('id', '=', device).executeTakeFirstOrThrow())
  return { ackN: row.ack_n, digest: row.digest }
}

async function opsKeptAside(place: TestPlace, where: string, store: Awaited<ReturnType<TestPlace['open']>>): Promise<unknown> {
  if (place.databaseUrl) return store.read(async (db) => (await db.withSchema(where).selectFrom('op').select((the) => the.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const database = new DatabaseSync(where)
  const row = database.prepare('select count(*) as n from op').get()
  database.close()
  return row?.['n']
}

describe('a lost database', { timeout: TEST_MS }, () => {
  it('a database that cannot be opened is replaced and kept', async () => {
    const own = await aCopiedWard(sqlite)
    await own.place.shut()
    writeFileSync(sqliteFile(own.place.dataDir), 'not a database any more'.repeat(500))
    writeFileSync(`${sqliteFile(own.place.dataDir)}-wal`, 'stale')
    expect(await restore(own, own.file, false)).toBe('not-empty')
    const restored = await restore(own, own.file)
    expect(restored).toMatchObject({ isCarriedOver: false, keptAside: expect.stringContaining('so-noi.sqlite.before-restore-20260610-') })
    expect((await contentOf(await own.place.open()))['op']?.split('\n')).toHaveLength(21)
  })

  it.runIf(kinds.length > 1)('a ward moves from SQLite to PostgreSQL and back', async () => {
    const own = await aCopiedWard(sqlite)
    const [, postgres = sqlite] = kinds
    const city = await postgres.make()
    const moved = await restore({ place: city, world: own.world }, own.file, false)
    expect(typeof moved).toBe('object')
    const store = await city.open()
    expect(await contentOf(store)).toEqual(await contentOf(own.world.store))
    const phone = new Phone(createApp(store, own.world.ports), own.world.ports, own.mai.identity)
    for (const op of own.mai.ops) phone.keep(op)
    phone.ack = own.mai.ack
    phone.household(GROUP_5)
    expect((await phone.push()).ackN).toBe(21)
    const taken = await takeBackup(partsOf(city, store, own.world.ports))
    if (!taken || 'failed' in taken) throw new Error('no copy')
    const back = await sqlite.make()
    expect(typeof (await restore({ place: back, world: own.world }, join(city.settings.dir, taken.copy.file), false))).toBe('object')
    expect(await contentOf(await back.open())).toEqual(await contentOf(store))
  })
})
