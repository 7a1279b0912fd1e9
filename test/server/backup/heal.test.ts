/** A ward's machine is lost in the afternoon and last night's copy is put back: five phones bring the day back by themselves. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import { takeBackup } from '#server/backup/take-backup.ts'
import type { Store } from '#server/store/store.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import { readProblem } from '#protocol/problems.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import type { SyncPorts } from '#sync/ports.ts'
import { aHousehold } from '../../fixtures/phones.ts'
import { GROUP_5, GROUP_6, ORIGIN, wardWorld, type WardWorld } from '../ward-world.ts'
import { partsOf, placeKinds, type TestPlace } from './places.ts'

const kinds = await placeKinds()

/** The endpoint that answers now; a restore puts another in its place. */
interface Address {
  app: ReturnType<typeof createApp>
}

interface RealPhone {
  phone: Phone
  ports: SyncPorts
}

/** A phone with the app's own storage and sync code. */
async function aRealPhone(identity: EnrolReply, world: WardWorld, address: Address): Promise<RealPhone> {
  const { now, randomBytes } = world.ports
  const phone = openPhone(`so-noi-${identity.device}`, { now, randomBytes }, { indexedDB: new IDBFactory(), IDBKeyRange })
  await storeEnrolment(phone, identity)
  const post: SyncPorts['post'] = async (path, body, token) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await address.app.request(`${ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const answer: unknown = await response.json()
    const problem = response.ok ? undefined : readProblem(answer)
    return problem ? { kind: 'refused', problem } : { kind: 'answer', body: answer }
  }
  const withLock: SyncPorts['withLock'] = async (work) => {
    await work()
    return true
  }
  return { phone, ports: { appVersion: 'test', post, withLock } }
}

async function visit({ phone }: RealPhone, area: string, number: string): Promise<void> {
  await saveRecords(phone, [aHousehold(phone.newId(), { area, number })], { occurredOn: '2026-06-10' })
}

/** What everybody must agree on, without what tells when it came in. */
async function booksOf(store: Store): Promise<string[]> {
  const rows = await store.read((db) => db.selectFrom('record').select(['id', 'kind', 'area', 'fields']).where('kind', '=', 'household').execute())
  return rows.map((row) => JSON.stringify(row)).toSorted()
}

const numbersOn = async ({ phone }: RealPhone) => (await phone.db.records.toArray()).map(({ id }) => id).toSorted()

async function putBack(place: TestPlace, world: WardWorld, file: string): Promise<Store> {
  await place.shut()
  const restored = await restoreBackup({ ports: world.ports, place, settings: place.settings }, join(place.settings.dir, file), true)
  if (typeof restored === 'string') throw new Error(restored)
  return place.open()
}

describe.each(kinds)('after a restore on $name', ({ make }) => {
  it('five phones ahead of the copy bring all back', async () => {
    const place = await make()
    const world = await wardWorld(await place.open())
    const address: Address = { app: world.app }
    const phones: RealPhone[] = []
    for (const name of ['Mai', 'Hồng', 'Lan', 'Thu', 'Yến']) {
      const areas = name === 'Hồng' ? [GROUP_6] : [GROUP_5]
      phones.push(await aRealPhone((await world.enrolPhone(`Nguyễn Thị ${name}`, areas)).identity, world, address))
    }
    const areaOf = (index: number): string => (index === 1 ? GROUP_6 : GROUP_5)
    const work = async (round: number): Promise<void> => {
      for (const [index, phone] of phones.entries()) await visit(phone, areaOf(index), `${round}${index}`)
    }
    const sync = async (): Promise<void> => {
      for (const { phone, ports } of phones) expect(await syncOnce(phone, ports)).toMatchObject({ ok: true })
    }
    await work(1)
    await sync()
    const night = await takeBackup(partsOf(place, world.store, world.ports))
    if (!night || 'failed' in night) throw new Error('no copy')
    world.ports.pass(10 * 3_600_000)
    for (const round of [2, 3, 4]) {
      await work(round)
      await sync()
    }
    await sync()
    const whole = await booksOf(world.store)
    const onPhones = await Promise.all(phones.map(numbersOn))
    await work(5)
    const store = await putBack(place, world, night.copy.file)
    address.app = createApp(store, world.ports)
    expect(await booksOf(store)).toHaveLength(5)
    await sync()
    const healed = await booksOf(store)
    expect(healed).toEqual(expect.arrayContaining(whole))
    expect(healed).toHaveLength(25)
    await sync()
    for (const [index, phone] of phones.entries()) {
      const now = await numbersOn(phone)
      expect(now).toEqual(expect.arrayContaining(onPhones[index] ?? []))
      expect(now).toHaveLength(index === 1 ? 6 : 21)
    }
  }, 120_000)
})
