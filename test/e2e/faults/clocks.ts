/** Rows of the fault matrix about time: a clock that is years off, and work that has not moved for ten minutes. */
import { describe, expect, it } from 'vitest'
import { moveClock, pageWithClock } from '../../harness/cdp-faults.ts'
import { addressOf, differences } from './endpoint-book.ts'
import { changeAddress, goTo, saveHousehold, saveInVain, syncOnceInVain, syncUntilDone, waitingOf } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'
import { openAt } from '../steps/vault.ts'

const YEARS = 3 * 365 * 86_400_000

export function clockRows(ward: () => FieldWard): void {
  describe('a clock that is years off', () => {
    it('neither wins by being ahead nor loses by being behind', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const number = freshNumber()
      // A phone has one clock: with the first page still at work beside them, each would find the other's times absurd.
      await phone.page().goto('about:blank')
      const ahead = await pageWithClock(phone.page().context(), YEARS)
      await openAt(ahead, `${proxy.url}/gia-dinh`)
      await saveHousehold(ahead, number)
      const place = new URL(ahead.url()).pathname
      await changeAddress(ahead, place, 'Số 1, ghi lúc máy nhanh ba năm')
      await syncUntilDone(ahead)
      await ahead.close()
      const behind = await pageWithClock(phone.page().context(), -YEARS)
      await openAt(behind, `${proxy.url}${place}`)
      await behind.getByText('Số 1, ghi lúc máy nhanh ba năm').first().waitFor()
      await changeAddress(behind, place, 'Số 2, ghi lúc máy chậm ba năm')
      await syncUntilDone(behind)
      await behind.close()
      await openAt(phone.page(), `${proxy.url}/gia-dinh`)
      const book = await syncUntilDone(phone.page())
      expect(addressOf(endpoint(), number)).toBe('Số 2, ghi lúc máy chậm ba năm')
      expect(differences(book, endpoint())).toEqual([])
    })

    it('marks what was written by it', async () => {
      const { phone } = ward()
      const book = await syncUntilDone(phone.page())
      const offsets = book.ops.filter(({ op }) => !op.clock.trusted).map(({ op }) => op.clock.offsetMs ?? 0)
      expect(offsets.some((offset) => offset < -YEARS / 2)).toBe(true)
    })
  })

  describe('work that does not move', () => {
    it('raises the alarm after ten minutes, and no sooner', async () => {
      const { phone, proxy, freshNumber } = ward()
      const page = await pageWithClock(phone.page().context(), 0)
      await openAt(page, `${proxy.url}/gia-dinh`)
      await syncUntilDone(page)
      proxy.put('/api/push', { kind: 'black-hole', forMs: 100 })
      await saveInVain(page, freshNumber())
      await goTo(page, '/dong-bo')
      const alarm = page.getByText(/Có mạng mà .* chưa gửi được/).first()
      await moveClock(page, 9 * 60_000)
      await syncOnceInVain(page)
      expect(await alarm.count()).toBe(0)
      await moveClock(page, 11 * 60_000)
      expect(waitingOf(await syncOnceInVain(page))).toHaveLength(1)
      await alarm.waitFor()
      proxy.clear()
      await syncUntilDone(page)
      await alarm.waitFor({ state: 'detached' })
      await page.close()
      await phone.page().bringToFront()
    })
  })
}
