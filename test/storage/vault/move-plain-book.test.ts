/** A book of before the vault is carried behind a PIN: whole, once, and never lost on the way. */
import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { openPhone, type Phone } from '#storage/phone.ts'
import { writeMeta } from '#storage/meta.ts'
import { saveRecords } from '#storage/save.ts'
import { dropPlainBook, isCarried, movePlainBook, plainBook, PLAIN_BOOK } from '#storage/vault/move-plain-book.ts'
import { makeVault, openWithPin, readDoors } from '#storage/vault/vaults.ts'
import { aHousehold, TO_5, WARD, wardProfile } from '../../fixtures/phones.ts'
import { aKeyring, type TestRing } from './keyrings.ts'
import { rawRows, textOf } from './raw-rows.ts'

const PIN = '280571'

/** A book of before the vault, with more rows than one page of the copying. */
async function aPlainBook(ring: TestRing, count = 1203): Promise<Phone> {
  const phone = openPhone(PLAIN_BOOK, ring.ports, { indexedDB: ring.disk, IDBKeyRange })
  await writeMeta(phone, 'identity', { device: 'd', token: 't', author: 'ctv', authorName: 'Mai', honorific: 'chị', role: 'collaborator' })
  await writeMeta(phone, 'scope', { version: 1, areas: [TO_5, WARD], profile: wardProfile })
  await saveRecords(phone, Array.from({ length: count }, (_, at) => aHousehold(`0190-${at}`, { number: String(at) })), { occurredOn: '2026-06-17' })
  return phone
}

function fail(): never {
  throw new Error('cut off')
}

describe('a book of before the vault', () => {
  it('is carried over whole, and only then deleted', async () => {
    const ring = aKeyring()
    const plain = await aPlainBook(ring)
    const before = await Promise.all(plain.db.tables.map(async (table) => [table.name, await table.toArray()] as const))
    plain.db.close()
    expect(await plainBook(ring)).toMatchObject({ device: 'd' })
    const vault = await makeVault(ring, PIN, 'moving')
    await movePlainBook(ring, vault)
    await vault.shut()
    expect(await plainBook(ring)).toBeUndefined()
    const [door] = await readDoors(ring)
    const outcome = await openWithPin(ring, door?.id ?? '', PIN)
    if (outcome.kind !== 'open') throw new Error(outcome.kind)
    const { db } = outcome.vault.phone
    for (const [name, rows] of before) expect(await db.table(name).toArray(), name).toEqual(rows)
    expect(textOf(await rawRows(ring.disk, db.name))).not.toContain('Trần Thị Hạnh')
  })

  it('stays the true one when the copy is not whole', async () => {
    const ring = aKeyring()
    const plain = await aPlainBook(ring, 3)
    plain.db.close()
    const vault = await makeVault(ring, PIN, 'moving')
    // Something that the old book never had: the counts differ.
    await vault.phone.db.keepsakes.put({ id: 'x', state: { id: 'x', kind: 'household', area: TO_5, links: [], fields: {}, stamps: {}, seq: 1, receivedAt: null } })
    await expect(movePlainBook(ring, vault)).rejects.toThrow('keepsakes')
    expect(await plainBook(ring)).toMatchObject({ device: 'd' })
    expect(await readDoors(ring)).toEqual([])
  })

  it('takes nothing more from an app of before that is still open', async () => {
    const ring = aKeyring()
    const old = await aPlainBook(ring, 1)
    const vault = await makeVault(ring, PIN, 'moving')
    await movePlainBook(ring, vault)
    await expect(saveRecords(old, [aHousehold('late')], { occurredOn: '2026-06-17' })).rejects.toThrow('enrolment')
  })

  it('is deleted at the next start when that was cut off', async () => {
    const ring = aKeyring()
    const plain = await aPlainBook(ring, 1)
    plain.db.close()
    const vault = await makeVault(ring, PIN, 'moving')
    let draws = 0
    // The noise fails in the middle, as when the app is killed: the move has succeeded all the same.
    const cut = { ...ring, ports: { ...ring.ports, randomBytes: (count: number) => (++draws > 90 ? fail() : ring.ports.randomBytes(count)) } }
    await movePlainBook(cut, vault)
    await vault.shut()
    const left = await plainBook(ring)
    expect(left).toEqual({ device: 'd', n: 1 })
    expect(left && isCarried(left, await readDoors(ring))).toBe(true)
    await dropPlainBook(ring)
    expect((await ring.disk.databases()).map(({ name }) => name)).not.toContain(PLAIN_BOOK)
    const [door] = await readDoors(ring)
    const outcome = await openWithPin(ring, door?.id ?? '', PIN)
    expect(outcome.kind === 'open' && (await outcome.vault.phone.db.records.count())).toBe(1)
  })

  it('of an older app that was put back is no other than itself', async () => {
    const ring = aKeyring()
    const plain = await aPlainBook(ring, 2)
    plain.db.close()
    const vault = await makeVault(ring, PIN, 'moving')
    await movePlainBook(ring, vault)
    await vault.shut()
    const later = await aPlainBook(ring, 3)
    later.db.close()
    const found = await plainBook(ring)
    expect(found && isCarried(found, await readDoors(ring))).toBe(false)
  })

  it('is not seen where there is none, and none is made', async () => {
    const ring = aKeyring()
    expect(await plainBook(ring)).toBeUndefined()
    expect((await ring.disk.databases()).map(({ name }) => name)).not.toContain(PLAIN_BOOK)
  })
})
