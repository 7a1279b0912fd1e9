/** Vaults: who gets in, who does not, and that no way of failing loses what was not sent. */
import { describe, expect, it } from 'vitest'
import { keepDraft, updateDraft } from '#storage/drafts.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { saveRecords } from '#storage/save.ts'
import { listDoors } from '#storage/vault/keyring.ts'
import {
  bookName, dropFingerprint, endVault, finishDoor, keepFingerprint, keepShare, makeVault, openWithPin, openWithSecret, readDoors, setPin, type OpenVault,
} from '#storage/vault/vaults.ts'
import { aHousehold, TO_5, WARD, wardProfile } from '../../fixtures/phones.ts'
import { rawRows, textOf } from './raw-rows.ts'
import { aKeyring, type TestRing } from './keyrings.ts'

const PIN = '280571'
const MINUTE = 60_000
const bytes = (fill: number) => new Uint8Array(32).fill(fill)

/** A vault with one unsent family, shut. */
async function aShutVault(ring: TestRing, name = 'Mai', pin = PIN): Promise<string> {
  const vault = await makeVault(ring, pin, 'making')
  await writeMeta(vault.phone, 'identity', { device: `device-${name}`, token: 't', author: name, authorName: name, honorific: 'chị', role: 'collaborator' })
  await writeMeta(vault.phone, 'scope', { version: 1, areas: [TO_5, WARD], profile: wardProfile })
  await saveRecords(vault.phone, [aHousehold(`0190-${name}`)], { occurredOn: '2026-06-17' })
  await finishDoor(ring, vault.door)
  await vault.shut()
  return vault.door
}

async function opened(ring: TestRing, door: string, pin = PIN): Promise<OpenVault> {
  const outcome = await openWithPin(ring, door, pin)
  if (outcome.kind !== 'open') throw new Error(outcome.kind)
  return outcome.vault
}

const unsentIn = async (vault: OpenVault) => vault.phone.db.ops.where('status').equals('waiting').count()

describe('a vault', () => {
  it('opens with its PIN and has everything', async () => {
    const ring = aKeyring()
    const vault = await opened(ring, await aShutVault(ring))
    expect(await unsentIn(vault)).toBe(1)
    expect((await readMeta(vault.phone, 'identity'))?.authorName).toBe('Mai')
  })

  it('gives nothing to a wrong PIN and says how many tries are left', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    expect(await openWithPin(ring, door, '999999')).toMatchObject({ kind: 'wrong', left: 4, until: null })
    expect(await openWithPin(ring, door, '999998')).toMatchObject({ kind: 'wrong', left: 3 })
    expect(await openWithPin(ring, door, PIN)).toMatchObject({ kind: 'wait' })
    ring.clock.now += MINUTE
    expect((await openWithPin(ring, door, PIN)).kind).toBe('open')
    expect((await listDoors(ring))[0]?.wrong).toEqual({ count: 0, at: null })
  })

  it('counts a try before it is judged, so that ending the app gives no free one', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const killed = { ...ring, ports: { ...ring.ports, hashPin: () => new Promise<never>(() => undefined) } }
    void openWithPin(killed, door, '111112')
    await expect.poll(async () => (await listDoors(ring))[0]?.wrong.count).toBe(1)
    expect(await openWithPin(aKeyring(ring.disk, ring.clock), door, '111113')).toMatchObject({ kind: 'wrong', left: 3 })
  })

  it('gives no sixth try to one who ends the app in the fifth', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    for (const pin of ['900001', '900002', '900003', '900004']) {
      await openWithPin(ring, door, pin)
      ring.clock.now += 10 * MINUTE
    }
    void openWithPin({ ...ring, ports: { ...ring.ports, hashPin: () => new Promise<never>(() => undefined) } }, door, '900005')
    await expect.poll(async () => (await listDoors(ring))[0]?.wrong.count).toBe(5)
    ring.clock.now += 10 * MINUTE
    expect(await openWithPin(aKeyring(ring.disk, ring.clock), door, PIN)).toEqual({ kind: 'online-only' })
  })

  it('wraps no key that was wiped meanwhile', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const vault = await opened(ring, door)
    await Promise.all([setPin(ring, vault, '730264'), vault.shut()])
    expect(await unsentIn(await opened(ring, door, '730264'))).toBe(1)
    await expect(keepShare(ring, vault, 'd', bytes(3))).rejects.toThrow('shut')
    await expect(setPin(ring, vault, '408215')).rejects.toThrow('shut')
    expect(await unsentIn(await opened(ring, door, '730264'))).toBe(1)
  })

  it('stops guessing after five and loses nothing', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const share = bytes(9)
    const before = await opened(ring, door)
    await keepShare(ring, before, 'device-Mai', share)
    await before.shut()
    for (let tried = 0; tried < 5; tried += 1) {
      await openWithPin(ring, door, `90000${tried}`)
      ring.clock.now += 10 * MINUTE
    }
    expect(await openWithPin(ring, door, PIN)).toEqual({ kind: 'online-only' })
    const vault = await openWithSecret(ring, door, 'share', share)
    expect(vault && (await unsentIn(vault))).toBe(1)
    if (vault) await setPin(ring, vault, '730264')
    await vault?.shut()
    expect(await unsentIn(await opened(ring, door, '730264'))).toBe(1)
  })

  it('opens on a full disk, and counts there as long as the app runs', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    ring.db.doors.hook('updating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    for (const [at, pin] of ['900001', '900002', '900003', '900004'].entries()) {
      expect(await openWithPin(ring, door, pin)).toMatchObject({ kind: 'wrong', left: 4 - at })
      ring.clock.now += 10 * MINUTE
    }
    expect((await listDoors(ring))[0]?.wrong.count).toBe(0)
    expect((await openWithPin(ring, door, PIN)).kind).toBe('open')
  })

  it('waits longer after each wrong PIN, also when the clock is set back', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const waits: number[] = []
    for (const pin of ['900001', '900002', '900003', '900004']) {
      const outcome = await openWithPin(ring, door, pin)
      waits.push(outcome.kind === 'wrong' && outcome.until !== null ? outcome.until - ring.clock.now : 0)
      if (pin !== '900004') ring.clock.now += 10 * MINUTE
    }
    expect(waits).toEqual([0, 5_000, 30_000, 300_000])
    ring.clock.now -= 365 * 24 * 60 * MINUTE
    const outcome = await openWithPin(ring, door, PIN)
    expect(outcome).toEqual({ kind: 'wait', until: ring.clock.now + 300_000 })
  })

  it('does not open with the PIN of another on the same phone', async () => {
    const ring = aKeyring()
    const mai = await aShutVault(ring, 'Mai', '280571')
    const hong = await aShutVault(ring, 'Hồng', '730264')
    expect((await openWithPin(ring, mai, '730264')).kind).toBe('wrong')
    const vault = await opened(ring, hong, '730264')
    expect((await vault.phone.db.records.toArray()).map(({ id }) => id)).toEqual(['0190-Hồng'])
  })

  it('does not open with the right PIN beside another device key', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const stolen = aKeyring()
    const [row] = await ring.db.doors.toArray()
    await aShutVault(stolen, 'Ai')
    if (row) await stolen.db.doors.put(row)
    expect((await openWithPin(stolen, door, PIN)).kind).toBe('wrong')
    await stolen.db.keys.clear()
    stolen.clock.now += MINUTE
    await expect(openWithPin(stolen, door, PIN)).rejects.toThrow('device key')
  })

  it('opens with the fingerprint until that is turned off', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const vault = await opened(ring, door)
    await keepFingerprint(ring, vault, { credentialId: bytes(1), salt: bytes(2), secret: bytes(3) })
    await vault.shut()
    expect(await openWithSecret(ring, door, 'fingerprint', bytes(4))).toBeUndefined()
    const found = await openWithSecret(ring, door, 'fingerprint', bytes(3))
    expect(found && (await unsentIn(found))).toBe(1)
    await found?.shut()
    await dropFingerprint(ring, door)
    expect(await openWithSecret(ring, door, 'fingerprint', bytes(3))).toBeUndefined()
  })

  it('takes no wrap for another way in', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const vault = await opened(ring, door)
    await keepShare(ring, vault, 'd', bytes(3))
    await vault.shut()
    const [row] = await ring.db.doors.toArray()
    if (row?.share) await ring.db.doors.put({ ...row, fingerprint: { credentialId: bytes(1), salt: bytes(2), wrap: row.share.wrap } })
    expect(await openWithSecret(ring, door, 'fingerprint', bytes(3))).toBeUndefined()
  })

  it('answers no question once it is shut', async () => {
    const ring = aKeyring()
    const vault = await opened(ring, await aShutVault(ring))
    await vault.shut()
    await expect(vault.phone.db.records.toArray()).rejects.toThrow(/closed/i)
    expect(() => vault.dataKey()).toThrow('shut')
  })

  it('keeps the answer that was on its way when it was shut', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    const vault = await opened(ring, door)
    const start = { form: 'household', subject: null, title: '', idNames: [] }
    const draft = await keepDraft(vault.phone, start, { number: '975' })
    const writing = updateDraft(vault.phone, draft.id, { headName: 'Lò Văn Pánh' })
    await Promise.all([writing, vault.shut()])
    const again = await opened(ring, door)
    expect((await again.phone.db.drafts.get(draft.id))?.answers).toEqual({ number: '975', headName: 'Lò Văn Pánh' })
  })

  it('leaves no key and no book when its phone was taken out of use', async () => {
    const ring = aKeyring()
    const door = await aShutVault(ring)
    await endVault(ring, await opened(ring, door))
    const [row] = await readDoors(ring)
    expect(row).toMatchObject({ state: 'ended', endedAt: ring.clock.now, pin: null, share: null, fingerprint: null })
    expect((await ring.disk.databases()).map(({ name }) => name)).not.toContain(bookName(door))
  })

  it('forgets a making that was cut off, and shows it to nobody', async () => {
    const ring = aKeyring()
    const cut = await makeVault(ring, PIN, 'making')
    await writeMeta(cut.phone, 'settings', { textSize: 1, theme: 'sun', vibrate: true, lunar: true, alarm: false })
    await cut.shut()
    expect(await readDoors(ring)).toEqual([])
    expect(await listDoors(ring)).toHaveLength(1)
    ring.clock.now += 11 * MINUTE
    expect(await readDoors(ring)).toEqual([])
    expect(await listDoors(ring)).toEqual([])
  })

  it('tells what waits in it without being opened', async () => {
    const ring = aKeyring()
    await aShutVault(ring)
    expect(await readDoors(ring)).toMatchObject([{ unsent: 1, drafts: 0 }])
  })

  it('has nothing about families on its door', async () => {
    const ring = aKeyring()
    await aShutVault(ring)
    const text = textOf(await rawRows(ring.disk, 'so-noi-doors'))
    expect(['Trần Thị Hạnh', 'Số 14', '0190-Mai'].filter((word) => text.includes(word))).toEqual([])
  })
})
