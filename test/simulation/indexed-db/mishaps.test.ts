/** What befalls a phone's database: sudden death, a full disk, a copy of the phone, a power cut. */
import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { PhoneDisk } from './phone-disk.ts'
import { platformOf } from './platform.ts'

describe('what befalls a phone', () => {
  const rowsOf = async (disk: PhoneDisk) => {
    const db = new Dexie('book', platformOf(disk.start()))
    db.version(1).stores({ rows: 'id' })
    return db
  }

  test('a process that dies leaves only what it had committed', async () => {
    const disk = new PhoneDisk()
    await (await rowsOf(disk)).table('rows').put({ id: 'kept' })
    for (let steps = 0; steps < 12; steps += 1) {
      const dying = disk.start()
      const db = new Dexie('book', platformOf(dying))
      db.version(1).stores({ rows: 'id' })
      await db.open()
      dying.killAfter(steps)
      const writing = db.transaction('rw', db.table('rows'), async () => {
        for (const id of ['x', 'y', 'z']) await db.table('rows').put({ id: `${id}${steps}` })
      })
      await Promise.race([writing, dying.died])
      const left = await (await rowsOf(disk)).table('rows').toCollection().primaryKeys()
      expect(left.filter((id) => typeof id === 'string' && id.endsWith(String(steps)) && id !== 'kept').length % 3).toBe(0)
    }
    expect(await (await rowsOf(disk)).table('rows').get('kept')).toEqual({ id: 'kept' })
  })

  test('a full disk refuses the transaction whole', async () => {
    const disk = new PhoneDisk()
    const db = await rowsOf(disk)
    await db.table('rows').put({ id: 'kept' })
    disk.quota = 60
    const filling = db.transaction('rw', db.table('rows'), async () => {
      await db.table('rows').put({ id: 'small' })
      await db.table('rows').put({ id: 'large', text: 'x'.repeat(100) })
    })
    await expect(filling).rejects.toMatchObject({ inner: { name: 'QuotaExceededError' } })
    disk.quota = Number.POSITIVE_INFINITY
    expect(await db.table('rows').toCollection().primaryKeys()).toEqual(['kept'])
  })

  test('a copied phone goes its own way', async () => {
    const disk = new PhoneDisk()
    const db = await rowsOf(disk)
    await db.table('rows').put({ id: 'both' })
    const copy = await rowsOf(disk.fork())
    await copy.table('rows').put({ id: 'copy' })
    await db.table('rows').put({ id: 'first' })
    expect(await copy.table('rows').toCollection().primaryKeys()).toEqual(['both', 'copy'])
    expect(await db.table('rows').toCollection().primaryKeys()).toEqual(['both', 'first'])
  })

  test('a power cut takes back only what asked for no flush', async () => {
    const disk = new PhoneDisk()
    const write = async (id: string, durability: 'strict' | 'relaxed') => {
      const db = new Dexie('book', { ...platformOf(disk.start()), chromeTransactionDurability: durability })
      db.version(1).stores({ rows: 'id' })
      await db.table('rows').put({ id })
    }
    await write('flushed', 'strict')
    await write('hoped', 'relaxed')
    disk.losePower()
    expect(await (await rowsOf(disk)).table('rows').toCollection().primaryKeys()).toEqual(['flushed'])
  })
})
