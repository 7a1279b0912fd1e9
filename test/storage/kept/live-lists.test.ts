/** A list that is watched is told again after every change, and after the keeper has taken it in. */
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDay } from '#features/today/today-reading.ts'
import { keepAll } from '#storage/kept/keeper.ts'
import { writeMeta } from '#storage/meta.ts'
import { readFamilyMarks } from '#storage/read/family-marks.ts'
import { readRegistry } from '#storage/read/registry.ts'
import { watch } from '#storage/watch.ts'
import { anEnrolledPhone } from '../../fixtures/phones.ts'
import { aFamily, aNewbornCheck, aVisit, save } from '../read/book.ts'

const before = { ...Dexie.dependencies }

// Live readings look for a database around them before they read one that they were given.
beforeAll(() => Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange }))
afterAll(() => Object.assign(Dexie.dependencies, { indexedDB: before.indexedDB, IDBKeyRange: before.IDBKeyRange }))

/** Watches a question; `until` resolves with the first answer that fits, now or later. */
function watching<Value>(question: () => Promise<Value>) {
  let last: Value | undefined
  let look: (value: Value) => void = () => undefined
  let fail: (reason: unknown) => void = () => undefined
  const subscription = watch(question).subscribe({
    next: (value) => {
      last = value
      look(value)
    },
    error: (reason) => fail(reason),
  })
  const until = (fits: (value: Value) => boolean) =>
    new Promise<Value>((resolve, reject) => {
      fail = reject
      look = (value) => {
        if (fits(value)) resolve(value)
      }
      if (last !== undefined) look(last)
    })
  return { until, end: () => subscription.unsubscribe() }
}

async function aKeptBook() {
  const phone = await anEnrolledPhone()
  await writeMeta(phone, 'first-download', { done: true, households: 0 })
  const family = await aFamily(phone)
  await keepAll(phone)
  return { phone, family }
}

describe('a watched list', () => {
  it('of the day grows and shrinks with what is saved', async () => {
    const { phone } = await aKeptBook()
    const list = watching(() => readDay(phone))
    await list.until(({ day }) => day.rows.length === 1)
    const second = await aFamily(phone, { household: { number: '033' } })
    await list.until(({ day }) => day.rows.length === 2)
    await keepAll(phone)
    await save(phone, [aVisit(phone, second, { advice: ['immunisation'] }), aNewbornCheck(phone, second)])
    const after = await list.until(({ day }) => day.done === 1)
    expect(after.day.rows).toHaveLength(1)
    list.end()
  })

  it('of the families learns of a new household and what is overdue', async () => {
    const { phone } = await aKeptBook()
    const [list, marks] = [watching(() => readRegistry(phone)), watching(() => readFamilyMarks(phone))]
    await list.until(({ households }) => households.length === 1)
    await marks.until(({ overdue }) => overdue.size === 0)
    await aFamily(phone, { household: { number: '033' }, child: { birthDate: '2026-06-05' } })
    await list.until(({ households }) => households.length === 2)
    expect((await marks.until(({ overdue }) => overdue.size > 0)).overdue.size).toBe(1)
    list.end()
    marks.end()
  })
})
