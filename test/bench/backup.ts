/** Time and memory of copying, proving and restoring a large database, and how long requests wait meanwhile. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { readSnapshot } from '#server/backup/snapshot.ts'
import { tryRestore } from '#server/backup/take-backup.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import { writeBackup } from '#server/backup/write-backup.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Db, Store } from '#server/store/store.ts'

const WARD = '31/10525'
const ROWS_AT_ONCE = 500

/** `--ops N` (600000). */
export async function run(options: Record<string, string>): Promise<number> {
  const ops = Number(options['ops'] ?? 600_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'so-noi-bench-backup-'))
  const place = { databaseUrl: undefined, dataDir }
  const settings = { dir: join(dataDir, 'sao-luu'), isDirNamed: false, offMachine: false, at: undefined, keep: { days: 1, months: 0 } }
  const ports = { now: Date.now, randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
  try {
    const store = await openStore({ ...place, now: Date.now, onIdleError: () => undefined })
    await fill(store, ops)
    await store.close()
    mkdirSync(settings.dir)
    console.log(`database           ${megabytes(statSync(join(dataDir, 'so-noi.sqlite')).size)}, ${ops} ops with as many records`)
    const id = '00000000-0000-7000-8000-000000000000'
    const written = await measured('copy', () => readSnapshot(place, (db) => writeBackup(db, settings.dir, { id, takenAt: Date.now(), appVersion: 'bench' })))
    console.log(`file               ${megabytes(written.bytes)}, ${written.rows} rows`)
    const path = join(settings.dir, written.file)
    const tried = await measured('trial restore', () => tryRestore({ place, ports }, path))
    const restored = await measured('restore', () => restoreBackup({ place, ports, settings }, path, true))
    console.log(`left behind        ${readdirSync(dataDir).filter((name) => name.startsWith('.')).length} temporary files`)
    return typeof tried === 'object' && typeof restored === 'object' ? 0 : 1
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/** Runs it with a look each 5 ms at the memory, and at how late the look comes: so long a request would have waited. */
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  let [most, latest, last] = [0, 0, began]
  const timer = setInterval(() => {
    const now = performance.now()
    latest = Math.max(latest, now - last - 5)
    last = now
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    const { user, system } = process.cpuUsage(cpu)
    console.log(`${name.padEnd(18)} ${((performance.now() - began) / 1000).toFixed(1)} s, processor ${((user + system) / 1_000_000).toFixed(1)} s, memory at most ${megabytes(most)}, longest pause ${Math.round(latest)} ms`)
  }
}

async function fill(store: Store, ops: number): Promise<void> {
  await store.write('bench', async (db) => {
    await db.insertInto('ward').values({ area: WARD, name: 'Phường', province_name: 'Hải Phòng', group_unit: 'tổ', station_name: 'Trạm', station_phone: null, station_contact: null, referral_place: null, plan_id: null, training: 1, created_at: 0 }).execute()
    await db.insertInto('author').values({ id: 'author', ward: WARD, name: 'Mai', honorific: 'chị', phone: null, role: 'collaborator', areas: '[]', scope_version: 1, created_at: 0 }).execute()
    const perDevice = Math.ceil(ops / 30)
    for (let done = 0; done < ops; done += perDevice) await fillDevice(db, done, Math.min(perDevice, ops - done))
    await db.updateTable('counter').set({ v: ops }).where('id', '=', 1).execute()
    await db.insertInto('commit_mark').values({ seq: ops, mark: createHash('sha256').update(String(ops)).digest('hex').slice(0, 32) }).execute()
  })
}

async function fillDevice(db: Db, first: number, count: number): Promise<void> {
  const device = `device-${first}`
  const digestOf = (n: number): string => createHash('sha256').update(`${device} ${n}`).digest('hex')
  await db.insertInto('device').values({ id: device, ward: WARD, author: 'author', role: 'collaborator', name: 'Redmi', token_hash: device, enrolled_at: 0, seen_at: null, push_at: null, app_version: '', waiting_count: 0, waiting_oldest: null, revoked_at: null, revoked_reason: null, ack_n: count, digest: digestOf(count), forked_from: null, locked_at: null, locked_reason: null, cursors: null, key_share: null }).execute()
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const places = Array.from({ length: Math.min(ROWS_AT_ONCE, count - start) }, (_, index) => start + index + 1)
    const ids = places.map((n) => createHash('sha256').update(`${device}/${n}`).digest('hex').slice(0, 36))
    const fields = ids.map((id, index) => JSON.stringify({ area: `${WARD}/g05`, number: String(places[index]), headName: `Trần Thị ${id.slice(0, 6)}`, address: `ngõ ${places[index]}, tổ 5`, consent: 'given', status: 'active', note: id.repeat(4) }))
    const area = `${WARD}/g05`
    await db.insertInto('op').values(ids.map((id, index) => ({ device, n: places[index] ?? 0, op_id: id, ward: WARD, txn: id, record_id: id, kind: 'household', area, author: 'author', body: JSON.stringify({ opId: id, device, txn: id, set: fields[index] }), digest: digestOf(places[index] ?? 0), status: 'accepted', code: null, field: null, waits_for: null, stamp: id, seq: first + (places[index] ?? 0), conflicts: null, received_at: 0, resolved_at: null, settlement: null, settled_seq: null, asked_at: null, asked_note: null }))).execute()
    await db.insertInto('record').values(ids.map((id, index) => ({ id, ward: WARD, area, kind: 'household', subject: null, household: null, occurred_on: '2026-06-10', is_open: 0, search_text: id, sort_key: id, fields: fields[index] ?? '', stamps: '{}', created_by: 'author', received_at: 0, updated_seq: first + (places[index] ?? 0), erased_at: null }))).execute()
    await db.insertInto('feed').values(ids.map((id, index) => ({ area, record_id: id, seq: first + (places[index] ?? 0), state: 'put' }))).execute()
  }
}
