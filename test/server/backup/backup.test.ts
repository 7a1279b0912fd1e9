/** A copy is taken while the ward works, proved by the endpoint itself, kept by day and month, and told to the station. */
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BackupState } from '#protocol/station-backup.ts'
import { backedUpN } from '#server/backup/backed-up.ts'
import { backupFiles } from '#server/backup/folder.ts'
import { fileSha256 } from '#server/backup/read-backup.ts'
import { isCopyDue, lastDueAt, nextDueAt, startBackupSchedule } from '#server/backup/schedule.ts'
import { takeBackup, tryRestore, type TakenBackup } from '#server/backup/take-backup.ts'
import type { Unpacked } from '#server/backup/unpack.ts'
import type { Phone } from '../phone.ts'
import { GROUP_5, GROUP_6, staffOf, WARD, wardWorld, type WardWorld } from '../ward-world.ts'
import { partsOf, placeKinds, type TestPlace } from './places.ts'

const TEST_MS = 60_000

const kinds = await placeKinds()

async function taken(place: TestPlace, world: WardWorld): Promise<TakenBackup> {
  const outcome = await takeBackup(partsOf(place, world.store, world.ports))
  if (!outcome || 'failed' in outcome) throw new Error(`no copy: ${outcome?.failed}`)
  return outcome
}

async function tried(place: TestPlace, world: WardWorld, file: string): Promise<Unpacked> {
  const unpacked = await tryRestore(partsOf(place, world.store, world.ports), join(place.settings.dir, file))
  if (typeof unpacked === 'string') throw new Error(unpacked)
  return unpacked
}

const stateOf = async ({ hoa }: WardWorld) => (await hoa.get('/api/station/backup')).body as BackupState

describe.each(kinds)('a copy on $name', { timeout: TEST_MS }, ({ make }) => {
  let place: TestPlace
  let world: WardWorld
  let mai: Phone

  beforeAll(async () => {
    place = await make()
    world = await wardWorld(await place.open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    for (let number = 1; number <= 30; number += 1) mai.household(GROUP_5, { number: String(number) })
    await mai.push()
  }, TEST_MS)

  it('a copy is proved to restore before it counts', async () => {
    expect(await world.store.read((db) => backedUpN(db, mai.identity.device))).toBe(0)
    const { copy, fault, offMachine } = await taken(place, world)
    expect({ fault, offMachine }).toEqual({ fault: undefined, offMachine: true })
    expect(await world.store.read((db) => backedUpN(db, mai.identity.device))).toBe(30)
    expect(await stateOf(world)).toEqual({
      lastAt: world.ports.now(), lastVerifiedAt: world.ports.now(), offMachine: true, lastFault: null, count: 1, nextAt: null, bytes: copy.bytes,
    })
  })

  it('a copy and its trial stand in the trail', async () => {
    const rows = await world.store.read((db) => db.selectFrom('audit').select(['actor', 'action', 'subjects']).where('action', 'like', 'backup%').execute())
    expect(rows).toEqual([{ actor: '', action: 'backup', subjects: '[]' }])
  })

  it('the file is closed to others and has its checksum beside it', async () => {
    const [file = ''] = await backupFiles(place.settings.dir)
    const path = join(place.settings.dir, file)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${await fileSha256(path)}  ${file}\n`)
  })

  it('sessions and codes for phones are not copied', async () => {
    const { copy } = await taken(place, world)
    const { footer } = await tried(place, world, copy.file)
    expect(Object.keys(footer.counts)).not.toEqual(expect.arrayContaining(['session']))
    expect(Object.keys(footer.counts)).toEqual(expect.arrayContaining(['ward', 'account', 'device', 'op', 'record', 'feed', 'commit_mark', 'audit']))
    expect(footer.counts).not.toHaveProperty('enrolment')
    expect(footer.counts).not.toHaveProperty('setup_token')
  })

  it('a copy holds one moment while entries go on', async () => {
    const hong = await world.enrolPhone('Phạm Thị Hồng', [GROUP_6])
    const copying = taken(place, world)
    const progress = { isOver: false }
    const over = copying.finally(() => {
      progress.isOver = true
    })
    while (!progress.isOver) {
      for (let number = 0; number < 5; number += 1) hong.household(GROUP_6)
      await hong.push()
      await setImmediate()
    }
    await over
    const { copy, fault } = await copying
    const { devices, footer, header } = await tried(place, world, copy.file)
    const inCopy = devices.find(({ device }) => device === hong.identity.device)?.ackN ?? -1
    expect(fault).toBeUndefined()
    expect(hong.ack.ackN).toBeGreaterThan(0)
    expect(inCopy).toBeLessThanOrEqual(hong.ack.ackN)
    expect(await world.store.read((db) => backedUpN(db, hong.identity.device))).toBe(inCopy)
    const before = await world.store.read((db) => db.selectFrom('op').select('n').where('seq', '<=', header.head.seq).execute())
    expect(footer.counts['op']).toBe(before.length)
  })

  it('copies on the same disk let no phone forget', async () => {
    const here = await make()
    here.settings = { ...here.settings, offMachine: undefined }
    const own = await wardWorld(await here.open())
    const phone = await own.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    phone.household(GROUP_5)
    await phone.push()
    expect((await taken(here, own)).offMachine).toBe(false)
    expect(await own.store.read((db) => backedUpN(db, phone.identity.device))).toBe(0)
    expect((await stateOf(own)).offMachine).toBe(false)
  })

  it('a copy that somebody removed counts no more', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    const phone = await own.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    phone.household(GROUP_5)
    await phone.push()
    const { copy } = await taken(here, own)
    await rm(join(here.settings.dir, copy.file))
    here.settings = { ...here.settings, offMachine: false }
    await taken(here, own)
    expect(await own.store.read((db) => backedUpN(db, phone.identity.device))).toBe(0)
  })

  it('a folder that cannot be written is told and nothing stops', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    writeFileSync(join(here.dataDir, 'tep'), '')
    here.settings = { ...here.settings, dir: join(here.dataDir, 'tep', 'sao-luu') }
    expect(await takeBackup(partsOf(here, own.store, own.ports))).toEqual({ failed: 'not-writable' })
    expect(await stateOf(own)).toMatchObject({ lastAt: null, lastFault: 'not-writable', count: 0 })
    expect(await own.store.read((db) => db.selectFrom('audit').select('id').where('action', '=', 'backup-failed').execute())).toHaveLength(1)
    here.settings = { ...here.settings, dir: join(here.dataDir, 'sao-luu') }
    own.ports.pass(1000)
    await taken(here, own)
    expect(await stateOf(own)).toMatchObject({ lastAt: own.ports.now(), lastFault: null, count: 1 })
  })

  it('a copy of a book that contradicts itself is told in the trail', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    await own.store.write('spoil', (db) => db.deleteFrom('feed').execute())
    expect(await takeBackup(partsOf(here, own.store, own.ports))).toMatchObject({ fault: 'incomplete' })
    expect(await own.store.read((db) => db.selectFrom('audit').select('action').orderBy('n', 'desc').limit(1).execute())).toEqual([{ action: 'backup-faulty' }])
  })

  it('a half file of a killed process is never a copy', async () => {
    const { dir } = place.settings
    await mkdir(dir, { recursive: true })
    const half = join(dir, '.dang-ghi-so-noi-20260610-020000-abcdef.ndjson.gz')
    const young = join(dir, '.dang-ghi-so-noi-20260610-030000-abcdef.ndjson.gz')
    for (const path of [half, young]) writeFileSync(path, 'half')
    utimesSync(half, new Date(Date.now() - 7_200_000), new Date(Date.now() - 7_200_000))
    expect(await backupFiles(dir)).not.toContain('.dang-ghi-so-noi-20260610-020000-abcdef.ndjson.gz')
    await taken(place, world)
    expect([existsSync(half), existsSync(young)]).toEqual([false, true])
  })

  it('one copy a night, also when the night was missed', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    const schedule = startBackupSchedule(partsOf(here, own.store, own.ports), 120)
    await schedule.look()
    await schedule.look()
    expect(await backupFiles(here.settings.dir)).toHaveLength(1)
    own.ports.pass(20 * 3_600_000)
    await schedule.look()
    await schedule.look()
    expect(await backupFiles(here.settings.dir)).toHaveLength(2)
    await schedule.stop()
  })

  it('a copy broken off at a stop is taken again', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    const first = startBackupSchedule(partsOf(here, own.store, own.ports), 120)
    const looking = first.look()
    await first.stop()
    await looking
    expect(await own.store.read((db) => db.selectFrom('backup').select('id').where('verified_at', 'is not', null).execute())).toEqual([])
    own.ports.pass(3_600_000)
    const second = startBackupSchedule(partsOf(here, own.store, own.ports), 120)
    await second.look()
    await second.stop()
    expect((await stateOf(own)).lastVerifiedAt).toBe(own.ports.now())
  })

  it('two servers at night take one copy', async () => {
    const here = await make()
    const own = await wardWorld(await here.open())
    const schedules = [1, 2, 3].map(() => startBackupSchedule(partsOf(here, own.store, own.ports), 120))
    await Promise.all(schedules.map((schedule) => schedule.look()))
    // On one SQLite file there is one server.
    if (here.databaseUrl) expect(await backupFiles(here.settings.dir)).toHaveLength(1)
    expect(await own.store.read((db) => isCopyDue(db, own.ports.now(), 120))).toBe(false)
    for (const schedule of schedules) await schedule.stop()
  })

  it('the copies are told to station and administrator only', async () => {
    const answers = await Promise.all((['station', 'admin', 'ward_officer', 'city_reader'] as const).map(async (role) => (await (await staffOf(world, WARD, role)).get('/api/station/backup')).status))
    expect(answers).toEqual([200, 200, 403, 403])
    expect((await world.browser().get('/api/station/backup')).status).toBe(401)
  })
})

describe('when a copy is due', () => {
  const at = (text: string) => Date.parse(`${text}+07:00`)

  it('the night is counted by the clock of Viet Nam', () => {
    expect(lastDueAt(at('2026-06-17T01:59:59'), 120)).toBe(at('2026-06-16T02:00:00'))
    expect(lastDueAt(at('2026-06-17T02:00:00'), 120)).toBe(at('2026-06-17T02:00:00'))
    expect(nextDueAt(at('2026-06-17T09:00:00'), 120)).toBe(at('2026-06-18T02:00:00'))
    expect(nextDueAt(at('2026-06-17T00:30:00'), 120)).toBe(at('2026-06-17T02:00:00'))
  })
})
