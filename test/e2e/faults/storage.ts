/** Rows of the fault matrix about the phone's own storage: full in the middle of a save, and taken away. */
import { expect, it } from 'vitest'
import { clearOrigin, limitStorage } from '../../harness/cdp-faults.ts'
import { enrol } from '../steps/collaborator.ts'
import { tap } from '../steps/tap.ts'
import { differences, timesKept } from './endpoint-book.ts'
import { fillHousehold, syncUntilDone } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'
import { householdNumbers, readPhoneBook, tornParts } from './phone-book.ts'

export function fullRow(ward: () => FieldWard): void {
  it('refuses a save on a full disk, keeps the form, and saves it later', async () => {
    const { phone, proxy, endpoint, freshNumber } = ward()
    const number = freshNumber()
    // Chromium looks at a changed limit only before it has first written in a sitting, and the app writes as soon as it is open.
    await phone.close()
    const page = await phone.open((blank) => limitStorage(blank, proxy.url, 1000))
    try {
      await fillHousehold(page, number)
      await tap(page, 'Lưu hộ')
      await page.getByText(/Chưa lưu được\. Xóa bớt video/).first().waitFor()
      const book = await readPhoneBook(page)
      expect(tornParts(book)).toEqual([])
      expect(householdNumbers(book)).not.toContain(number)
      expect(await page.getByLabel('Số hộ', { exact: true }).inputValue()).toBe(number)
    } finally {
      await limitStorage(page, proxy.url)
    }
    await tap(page, 'Lưu hộ')
    await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
    expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
    expect(timesKept(endpoint(), [number])).toEqual([1])
  })
}

export function clearedRow(ward: () => FieldWard): void {
  it('gets everything back from the endpoint after its store was cleared', async () => {
    const { phone, proxy, endpoint, given, codeForAnother } = ward()
    const page = phone.page()
    await syncUntilDone(page)
    const kept = timesKept(endpoint(), given)
    await clearOrigin(page, proxy.url)
    // The page that was open shuts its book by itself: nothing may be written behind a door that is gone.
    await page.getByLabel('Mã 8 số').or(page.getByRole('button', { name: 'Mở lại' })).first().waitFor()
    // Loaded anew: where only the end of the address changed, a tap could come before the code is in its box.
    await page.goto('about:blank')
    await enrol(page, proxy.url, await codeForAnother())
    const book = await syncUntilDone(page)
    expect(differences(book, endpoint())).toEqual([])
    expect(timesKept(endpoint(), given)).toEqual(kept)
    expect(new Set(householdNumbers(book))).toEqual(new Set([...householdNumbers(book), ...given.filter((_, at) => kept[at] === 1)]))
  })
}
