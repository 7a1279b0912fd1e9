/** Rows of the fault matrix in which a past comes back: a phone that was copied, an endpoint restored from an older copy. */
import { cp, rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { differences, doubledOps, timesKept } from './endpoint-book.ts'
import { saveHousehold, syncUntilDone, wakeSyncer, type FieldPhone } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'

export function copiedPhoneRow(ward: () => FieldWard): void {
  it('runs as three copies of one phone, and every form arrives once', async () => {
    const { phone, proxy, endpoint, folder, freshNumber } = ward()
    const numbers = [freshNumber(), freshNumber(), freshNumber(), freshNumber()]
    // One form waits while the phone is copied: each copy holds it.
    proxy.put('/api/push', { kind: 'answer', status: 503, headers: {}, body: '' })
    await saveHousehold(phone.page(), numbers[3] ?? '')
    await phone.close()
    const copies: FieldPhone[] = [phone, await phone.copy(folder('second')), await phone.copy(folder('third'))]
    const pages = await Promise.all(copies.map((one) => one.open()))
    await Promise.all(pages.map((page, at) => saveHousehold(page, numbers[at] ?? '')))
    proxy.clear()
    for (const page of pages) await syncUntilDone(page)
    expect(timesKept(endpoint(), numbers)).toEqual([1, 1, 1, 1])
    expect(doubledOps(endpoint())).toEqual([])
    for (const page of pages) expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
    await Promise.all(copies.slice(1).map((one) => one.close()))
  })
}

export function restoredEndpointRow(ward: () => FieldWard): void {
  it('sends again what an endpoint restored from a copy has lost', async () => {
    const { phone, server, endpoint, folder, freshNumber, codeForAnother, secondPhone } = ward()
    const page = phone.page()
    const numbers = [freshNumber(), freshNumber(), freshNumber()]
    const other = await secondPhone(await codeForAnother())
    await syncUntilDone(page)
    await server.stop()
    await cp(server.dataDir, folder('copy'), { recursive: true })
    await server.restart()
    for (const number of numbers.slice(0, 2)) await saveHousehold(page, number)
    await syncUntilDone(page)
    await server.kill()
    await rm(server.dataDir, { recursive: true })
    await cp(folder('copy'), server.dataDir, { recursive: true })
    await server.restart()
    // Somebody else goes on first: the sequences of the lost history are given out anew.
    await saveHousehold(other.page(), numbers[2] ?? '')
    await syncUntilDone(other.page())
    await wakeSyncer(page)
    const book = await syncUntilDone(page)
    expect(timesKept(endpoint(), numbers)).toEqual([1, 1, 1])
    expect(doubledOps(endpoint())).toEqual([])
    expect(differences(book, endpoint())).toEqual([])
    await other.close()
  })
}
