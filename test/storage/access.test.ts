/** Whether the screens are open: lock, lease and the end of a phone. */
import { describe, expect, it } from 'vitest'
import { readAccess } from '#storage/access.ts'
import { openDraft } from '#storage/drafts.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { lockScreens } from '#storage/remote/directives.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { saveRecords } from '#storage/save.ts'
import { wipe } from '#storage/wipe.ts'
import { aHousehold, anEnrolledPhone, MORNING, TO_5, wardProfile, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, pulled, scoped, told } from '../fixtures/remote.ts'

const DAY_MS = 24 * 3600 * 1000
const scope = { version: 1, areas: [TO_5], profile: wardProfile }
const identity = { device: 'device-2', token: 'token-2', author: 'ctv-mai', authorName: 'Mai', honorific: 'chị', role: 'collaborator' } as const

async function synced(phone: TestPhone): Promise<void> {
  await writeMeta(phone, 'sync-state', { ...(await readMeta(phone, 'sync-state')), lastSyncAt: phone.clock.now })
}

describe('the screens', () => {
  it('close when the station locks the phone and open with the next good pull', async () => {
    const phone = await anEnrolledPhone()
    await lockScreens(phone, await takeFence(phone))
    expect(await readAccess(phone)).toEqual({ state: 'locked', since: MORNING, reason: null })
    await told(phone, {})
    expect(await readAccess(phone)).toMatchObject({ state: 'open' })
  })

  it('close when an answer to a push says so', async () => {
    const phone = await anEnrolledPhone()
    await saveRecords(phone, [aHousehold(phone.newId())], { occurredOn: '2026-06-17' })
    await answered(phone, () => ({}), { directives: ['lock'] })
    expect(await readAccess(phone)).toMatchObject({ state: 'locked' })
  })

  it('close after thirty days without an exchange', async () => {
    const phone = await anEnrolledPhone()
    await synced(phone)
    phone.clock.now += 30 * DAY_MS
    expect(await readAccess(phone)).toMatchObject({ state: 'open' })
    phone.clock.now += 1
    expect(await readAccess(phone)).toEqual({ state: 'lease', since: MORNING + 30 * DAY_MS, reason: null })
  })

  it('close after the days that the ward chose', async () => {
    const phone = await anEnrolledPhone()
    await scoped(phone, { offlineDays: 14 })
    await synced(phone)
    phone.clock.now += 15 * DAY_MS
    expect(await readAccess(phone)).toMatchObject({ state: 'lease' })
  })

  it('stay open on a phone of an earlier version that never synced', async () => {
    expect(await readAccess(await anEnrolledPhone())).toMatchObject({ state: 'open' })
  })
})

describe('a phone taken out of use', () => {
  it('keeps nothing once everything is handed over', async () => {
    const phone = await anEnrolledPhone()
    await pulled(phone, [aRow(phone.newId(), 5)])
    await saveRecords(phone, [aHousehold(phone.newId())], { occurredOn: '2026-06-17' })
    await openDraft(phone, { form: 'visit', subject: null, title: 'Thăm', idNames: ['visit'] })
    await answered(phone, () => ({}))
    expect(await wipe(phone, await takeFence(phone))).toBe(true)
    const counts = await Promise.all(phone.db.tables.filter(({ name }) => name !== 'meta').map((store) => store.count()))
    expect(counts.every((count) => count === 0)).toBe(true)
    expect(await readMeta(phone, 'identity')).toBeNull()
    // Whom to call stays, nothing else of the ward.
    expect(await readMeta(phone, 'scope')).toEqual({ version: 0, areas: [], profile: { ...wardProfile, groups: [] } })
    expect(await readAccess(phone)).toMatchObject({ state: 'ended', since: MORNING })
  })

  it('keeps everything while something is unsent', async () => {
    const phone = await anEnrolledPhone()
    await saveRecords(phone, [aHousehold(phone.newId())], { occurredOn: '2026-06-17' })
    expect(await wipe(phone, await takeFence(phone))).toBe(false)
    expect(await phone.db.records.count()).toBe(1)
    expect(await readMeta(phone, 'identity')).not.toBeNull()
  })

  it('is opened by a new enrolment', async () => {
    const phone = await anEnrolledPhone()
    await wipe(phone, await takeFence(phone))
    expect(await storeEnrolment(phone, { ...identity, scope, serverTime: MORNING })).toBe(true)
    expect(await readAccess(phone)).toMatchObject({ state: 'open' })
  })
})
