/** Rows of the fault matrix about the pages of one phone: two write and send at once, the sending one is frozen, a new version comes. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { freeze, pageWithoutLocks } from '../../harness/cdp-faults.ts'
import { named, tap } from '../steps/tap.ts'
import { addressOf, differences, doubledOps, timesKept } from './endpoint-book.ts'
import { changeAddress, fillHousehold, goTo, saveHousehold, syncUntilDone, wakeSyncer } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'
import { householdNumbers, readPhoneBook, tornParts } from './phone-book.ts'
import { openAt } from '../steps/vault.ts'

/** Saves one household after the other on a page. */
async function saveAll(page: Page, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await saveHousehold(page, number)
}

/** Changes the address of a household again and again. */
async function moveAll(page: Page, place: string, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await changeAddress(page, place, address)
}

export function twoPagesRows(ward: () => FieldWard): void {
  describe('two pages of one phone', () => {
    it('write and send at once, and no number is given twice', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const other = await page.context().newPage()
      await openAt(other, `${proxy.url}/gia-dinh`)
      const known = freshNumber()
      await saveHousehold(page, known)
      const place = new URL(page.url()).pathname
      const numbers = [freshNumber(), freshNumber(), freshNumber()]
      await Promise.all([saveAll(page, numbers), moveAll(other, place, ['Số 1 mới', 'Số 2 mới', 'Số 3 mới']), wakeSyncer(page), wakeSyncer(other)])
      await Promise.all([wakeSyncer(page), wakeSyncer(other)])
      const book = await syncUntilDone(page)
      await other.close()
      await page.bringToFront()
      expect(tornParts(book)).toEqual([])
      const said = book.ops.map(({ n, status, receipt, op }) => ({ n, status, receipt, record: op.recordId, set: op.set }))
      expect(timesKept(endpoint(), [known, ...numbers]), JSON.stringify(said.slice(-12))).toEqual([1, 1, 1, 1])
      expect(addressOf(endpoint(), known)).toBe('Số 3 mới')
      expect(doubledOps(endpoint())).toEqual([])
      expect(differences(book, endpoint())).toEqual([])
    })

    it('go on when the sending one is frozen, and its late answer is worth nothing', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const numbers = [freshNumber(), freshNumber()]
      const answered = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'hold' }, 1)
      await saveHousehold(page, numbers[0] ?? '')
      await answered
      const thaw = await freeze(page)
      const other = await pageWithoutLocks(page.context())
      await openAt(other, `${proxy.url}/gia-dinh`)
      await saveHousehold(other, numbers[1] ?? '')
      await syncUntilDone(other)
      const { ack } = (await readPhoneBook(other)).meta
      proxy.release()
      await thaw()
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
      expect((await readPhoneBook(other)).meta['ack']).toEqual(ack)
      await other.close()
      await page.bringToFront()
      const book = await syncUntilDone(page)
      expect(tornParts(book)).toEqual([])
      expect(timesKept(endpoint(), numbers)).toEqual([1, 1])
      expect(doubledOps(endpoint())).toEqual([])
      expect(differences(book, endpoint())).toEqual([])
    })
  })
}

/** What a page does by itself with its form and its version. */
export function pageRows(ward: () => FieldWard): void {
  describe('a form that is opened again before its saved predecessor is gone', () => {
    it('writes a family of its own', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      await openAt(page, `${proxy.url}/gia-dinh`)
      const [first, second] = [freshNumber(), freshNumber()]
      await fillHousehold(page, first)
      // In the same breath in which the save shows its household, somebody is back at the form: React sees one address only.
      await page.evaluate(() => {
        const { history } = window
        const replace = history.replaceState.bind(history)
        history.replaceState = (state, title, url) => {
          history.replaceState = replace
          replace(state, title, url)
          history.pushState(null, '', '/gia-dinh/them-ho')
        }
      })
      await tap(page, 'Lưu hộ')
      await page.getByText('Đã lưu', { exact: true }).waitFor()
      await expect.poll(async () => householdNumbers(await readPhoneBook(page))).toContain(first)
      await fillHousehold(page, second)
      await tap(page, 'Lưu hộ')
      await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
      expect(householdNumbers(await readPhoneBook(page)).filter((number) => [first, second].includes(number)).sort()).toEqual([first, second].sort())
      await syncUntilDone(page)
      expect(timesKept(endpoint(), [first, second])).toEqual([1, 1])
    })
  })

  describe('a new version of the app', () => {
    it('waits while a form is open, is offered between forms, and costs no answer', async () => {
      const { phone, proxy, freshNumber } = ward()
      let page = phone.page()
      const number = freshNumber()
      await goTo(page, '/gia-dinh/them-ho')
      await page.getByLabel('Số hộ', { exact: true }).fill(number)
      await page.getByText('Đã lưu', { exact: true }).waitFor()
      proxy.put('/service-worker.js', { kind: 'rewrite', text: (script) => `${script}\n// a newer one` })
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        await new Promise<void>((resolve) => {
          const look = () => (registration.waiting ? resolve() : void setTimeout(look, 20))
          look()
        })
      })
      expect(await page.getByLabel('Số hộ', { exact: true }).inputValue()).toBe(number)
      expect(await named(page, 'Cập nhật').count()).toBe(0)
      await goTo(page, '/hom-nay')
      await tap(page, 'Cập nhật')
      // It takes over when the old one has nothing left to do, at the latest when the app was closed.
      await phone.close()
      page = await phone.open()
      await goTo(page, '/gia-dinh/them-ho')
      await page.getByText('Đang ghi dở phiếu này. Ghi tiếp từ chỗ đã dừng.').waitFor()
      expect(await page.getByLabel('Số hộ', { exact: true }).inputValue()).toBe(number)
      expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
      proxy.clear()
      await saveHousehold(page, number)
    })
  })
}
