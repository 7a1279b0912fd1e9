/** The layer under the stores: what lies on the disk, and that every way of reading opens it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { keepDraft } from '#storage/drafts.ts'
import { writeMeta } from '#storage/meta.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'
import { rowSealer } from '#storage/vault/row-sealer.ts'
import { aHousehold, countedBytes, MORNING, TO_5, WARD, wardProfile } from '../../fixtures/phones.ts'
import { rawRows, textOf } from './raw-rows.ts'

const BOOK = 'so-noi-vault'
const HOME = '01900000-0000-7000-8000-000000000001'
const ports = { now: () => MORNING, randomBytes: countedBytes }
const planted = ['Trần Thị Hạnh', 'Hạnh', 'Số 14', '0912345678', 'Nguyễn Thị Mai', 'token-of-mai', 'Vũ Văn Sơn']

/** A book with one family, one unfinished form, and whose it is. */
async function aBook(factory: IDBFactory): Promise<Phone> {
  const sealer = rowSealer(BOOK, new Uint8Array(32).fill(7), countedBytes)
  const phone = openPhone(BOOK, ports, { indexedDB: factory, IDBKeyRange, sealer })
  await writeMeta(phone, 'identity', { device: 'd', token: 'token-of-mai', author: 'ctv', authorName: 'Nguyễn Thị Mai', honorific: 'chị', role: 'collaborator' })
  await writeMeta(phone, 'scope', { version: 1, areas: [TO_5, WARD], profile: wardProfile })
  await saveRecords(phone, [aHousehold(HOME, { phone: '0912345678' })], { occurredOn: '2026-06-17' })
  await keepDraft(phone, { form: 'household', subject: null, title: 'Vũ Văn Sơn', idNames: ['household'] }, { headName: 'Vũ Văn Sơn' })
  return phone
}

describe('sealed stores', () => {
  it('keep no planted word in the open', async () => {
    const factory = new IDBFactory()
    const phone = await aBook(factory)
    phone.db.close()
    const rows = await rawRows(factory, BOOK)
    expect(Object.values(rows).flat().length).toBeGreaterThan(4)
    const text = textOf(rows)
    expect(planted.filter((word) => text.includes(word))).toEqual([])
  })

  it('leave keys and indexes in the open and nothing else', async () => {
    const factory = new IDBFactory()
    const phone = await aBook(factory)
    phone.db.close()
    const rows = await rawRows(factory, BOOK)
    const shown = (store: string) => [...new Set((rows[store] ?? []).flatMap((row) => Object.keys(row)))].toSorted()
    expect(shown('records')).toEqual(['id', 'kind', 'links', 'sealed'])
    expect(shown('ops')).toEqual(['n', 'opId', 'recordId', 'sealed', 'status', 'txn'])
    expect(shown('drafts')).toEqual(['id', 'sealed', 'updatedAt'])
    expect(shown('meta')).toEqual(['key', 'sealed'])
  })

  it('read a row by every way that the app reads', async () => {
    const { db } = await aBook(new IDBFactory())
    const number = (row: { fields: Record<string, unknown> } | undefined) => row?.fields['number']
    expect(number(await db.records.get(HOME))).toBe('032')
    expect((await db.records.bulkGet([HOME, 'none'])).map(number)).toEqual(['032', undefined])
    expect((await db.records.toArray()).map(number)).toEqual(['032'])
    expect((await db.records.where('kind').equals('household').toArray()).map(number)).toEqual(['032'])
    expect((await db.records.filter(({ fields }) => fields['number'] === '032').toArray()).map(number)).toEqual(['032'])
    expect((await db.ops.where('n').above(0).until(({ n }) => n > 1).toArray()).map(({ op }) => op.set['number'])).toEqual(['032'])
    expect((await db.drafts.where('updatedAt').above(0).reverse().sortBy('updatedAt')).map(({ title }) => title)).toEqual(['Vũ Văn Sơn'])
    const seen: unknown[] = []
    await db.records.each((row) => seen.push(number(row)))
    expect(seen).toEqual(['032'])
    expect(await db.records.where('id').equals(HOME).primaryKeys()).toEqual([HOME])
  })

  it('seal what is changed in place', async () => {
    const factory = new IDBFactory()
    const { db } = await aBook(factory)
    await db.records.where('id').equals(HOME).modify((row) => {
      row.fields['headName'] = 'Bùi Thị Lan'
    })
    const [op] = await db.ops.toArray()
    await db.ops.update(op?.opId ?? '', { status: 'replaced' })
    expect((await db.records.get(HOME))?.fields['headName']).toBe('Bùi Thị Lan')
    expect(await db.ops.where('status').equals('replaced').count()).toBe(1)
    db.close()
    expect(textOf(await rawRows(factory, BOOK))).not.toContain('Bùi Thị Lan')
  })

  it('refuse a row that was laid in the place of another', async () => {
    const factory = new IDBFactory()
    const { db } = await aBook(factory)
    const other = '01900000-0000-7000-8000-000000000002'
    await db.records.put({ id: other, kind: 'household', area: TO_5, links: [], fields: { number: '033' }, stamps: {}, seq: 0, receivedAt: null })
    db.close()
    const raw = (await rawRows(factory, BOOK))['records']?.find(({ id }) => id === other)
    const plain = openPhone(BOOK, ports, { indexedDB: factory, IDBKeyRange })
    await plain.db.table('records').put({ ...raw, id: HOME })
    plain.db.close()
    const again = openPhone(BOOK, ports, { indexedDB: factory, IDBKeyRange, sealer: rowSealer(BOOK, new Uint8Array(32).fill(7), countedBytes) })
    await expect(again.db.records.get(HOME)).rejects.toThrow('invalid tag')
    expect((await again.db.records.get(other))?.fields['number']).toBe('033')
  })
})
