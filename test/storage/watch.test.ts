/** A question of which the answer is remembered: it is asked again after every write, and only then. */
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { watchRemembered } from '#storage/watch.ts'
import { anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'

const before = { ...Dexie.dependencies }

// Live readings look for a database around them before they read one that they were given.
beforeAll(() => Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange }))
afterAll(() => Object.assign(Dexie.dependencies, { indexedDB: before.indexedDB, IDBKeyRange: before.IDBKeyRange }))

/** A tab that shows how many households have come down; `asked` counts its readings. */
function tabOf(phone: TestPhone) {
  const tab = { asked: 0 }
  const open = () => {
    const watched = watchRemembered(phone, 'households', () => {
      tab.asked += 1
      return readMeta(phone, 'first-download').then(({ households }) => households)
    })
    const seen: number[] = watched.known === undefined ? [] : [watched.known]
    let look = () => undefined as void
    const subscription = watched.subscribe({
      next: (value) => {
        seen.push(value)
        look()
      },
    })
    const until = (wanted: number) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (seen.at(-1) === wanted) resolve()
        }
        look()
      })
    return { known: watched.known, seen, until, leave: () => subscription.unsubscribe() }
  }
  return { tab, open }
}

const cameDown = (phone: TestPhone, households: number) => writeMeta(phone, 'first-download', { done: true, households })

describe('a remembered answer', () => {
  it('stands there at once for whoever comes back', async () => {
    const phone = await anEnrolledPhone()
    await cameDown(phone, 3)
    const { tab, open } = tabOf(phone)
    const first = open()
    await first.until(3)
    first.leave()
    expect(first.known).toBeUndefined()
    const second = open()
    expect(second.known).toBe(3)
    expect(tab.asked).toBe(1)
    second.leave()
  })

  it('is asked anew as soon as something is written', async () => {
    const phone = await anEnrolledPhone()
    await cameDown(phone, 3)
    const { open } = tabOf(phone)
    const first = open()
    await first.until(3)
    first.leave()
    const second = open()
    await cameDown(phone, 4)
    await second.until(4)
    await cameDown(phone, 5)
    await second.until(5)
    expect(second.seen).toEqual([3, 4, 5])
    second.leave()
  })

  it('is forgotten when something was written meanwhile', async () => {
    const phone = await anEnrolledPhone()
    await cameDown(phone, 3)
    const { open } = tabOf(phone)
    const first = open()
    await first.until(3)
    first.leave()
    await cameDown(phone, 4)
    const second = open()
    expect(second.known).toBeUndefined()
    await second.until(4)
    second.leave()
  })

  it('is asked anew after a write between sight and watching', async () => {
    const phone = await anEnrolledPhone()
    await cameDown(phone, 3)
    const { open } = tabOf(phone)
    const first = open()
    await first.until(3)
    first.leave()
    const watched = watchRemembered(phone, 'households', () => readMeta(phone, 'first-download').then(({ households }) => households))
    await cameDown(phone, 6)
    const value = await new Promise<number>((resolve) => {
      const subscription = watched.subscribe({
        next: (seen) => {
          subscription.unsubscribe()
          resolve(seen)
        },
      })
    })
    expect([watched.known, value]).toEqual([3, 6])
  })

  it('of one phone is not that of another', async () => {
    const [one, other] = [await anEnrolledPhone(), await anEnrolledPhone()]
    const first = tabOf(one).open()
    await first.until(0)
    first.leave()
    const second = tabOf(other).open()
    expect(second.known).toBeUndefined()
    second.leave()
  })
})
