/** Rows of the fault matrix in which a process is killed: the phone's browser or the endpoint, at the moments that matter. */
import { describe, expect, it } from 'vitest'
import { named, tap } from '../steps/tap.ts'
import { choosePin } from '../steps/vault.ts'
import { differences, doubledOps, timesKept } from './endpoint-book.ts'
import { fillHousehold, saveHousehold, saveInVain, syncUntilDone, wakeSyncer } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'
import { householdNumbers, readPhoneBook, tornParts } from './phone-book.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The first thing that happens to the phone of the suite: it joins, and is killed while the book comes. */
export function killedWhileJoining(ward: () => FieldWard): void {
  it('is killed while it fetches its first book, and gets it whole', async () => {
    const { phone, proxy, endpoint, codeForAnother } = ward()
    const first = await phone.open()
    await first.goto(`${proxy.url}/kich-hoat#${await codeForAnother()}`)
    proxy.put('/api/pull', { kind: 'hold' }, 1)
    const asked = proxy.next('/api/pull')
    await tap(first, 'Kích hoạt')
    await choosePin(first)
    await asked
    proxy.release()
    await pause(15)
    await phone.kill()
    const page = await phone.open()
    expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
    // From here on the app opens without a network.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  })
}

export function killedPhoneRows(ward: () => FieldWard): void {
  describe('a phone that is killed', () => {
    it('in a save has all of it or nothing', async () => {
      const { phone, endpoint, freshNumber } = ward()
      const number = freshNumber()
      await fillHousehold(phone.page(), number)
      void named(phone.page(), 'Lưu hộ').click().catch(() => undefined)
      await pause(25)
      await phone.kill()
      const page = await phone.open()
      const book = await readPhoneBook(page)
      expect(tornParts(book)).toEqual([])
      const kept = householdNumbers(book).filter((one) => one === number).length
      if (kept === 0) expect(book.drafts.map(({ answers }) => answers['number'])).toContain(number)
      await syncUntilDone(page)
      if (kept === 0) await saveHousehold(page, number)
      expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
      expect(timesKept(endpoint(), [number])).toEqual([1])
    })

    it('in a push sends it again, and it counts once', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const number = freshNumber()
      const answered = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'hold' })
      await saveHousehold(phone.page(), number)
      await answered
      await phone.kill()
      proxy.clear()
      proxy.release()
      expect(timesKept(endpoint(), [number])).toEqual([1])
      const page = await phone.open()
      const book = await syncUntilDone(page)
      expect(tornParts(book)).toEqual([])
      expect(differences(book, endpoint())).toEqual([])
      expect(timesKept(endpoint(), [number])).toEqual([1])
    })
  })
}

export function killedEndpointRows(ward: () => FieldWard): void {
  describe('an endpoint that is killed', () => {
    it.each([0, 8])('%i ms after a push began takes it once', async (afterMs) => {
      const { phone, proxy, server, endpoint, freshNumber } = ward()
      const page = phone.page()
      const number = freshNumber()
      proxy.put('/api/push', { kind: 'answer', status: 503, headers: {}, body: '' }, 1)
      await saveInVain(page, number)
      await wakeSyncer(page)
      await pause(afterMs)
      await server.kill()
      await server.restart()
      expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
      expect(timesKept(endpoint(), [number])).toEqual([1])
    })

    it('after the commit, before the answer, takes it once', async () => {
      const { phone, proxy, server, endpoint, freshNumber } = ward()
      const page = phone.page()
      const number = freshNumber()
      const answered = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'cut-answer', at: 0 })
      await saveHousehold(page, number)
      await answered
      await server.kill()
      proxy.clear()
      await server.restart()
      expect(timesKept(endpoint(), [number])).toEqual([1])
      await syncUntilDone(page)
      expect(timesKept(endpoint(), [number])).toEqual([1])
      expect(doubledOps(endpoint())).toEqual([])
    })
  })
}
