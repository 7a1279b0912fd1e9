/** Rows of the fault matrix that a network makes: cuts at any byte, delays, repeats, and answers that are not the endpoint's. */
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../harness/fault-proxy.ts'
import { differences, doubledOps, timesKept } from './endpoint-book.ts'
import { changeAddress, outboxWhen, saveHousehold, saveInVain, syncOnceInVain, syncUntilDone, wakeSyncer, waitingOf } from './field-phone.ts'
import type { FieldWard } from './field-ward.ts'
import { syncStateOf } from './phone-book.ts'
import { unlock } from '../steps/vault.ts'

/** So many places of `length` bytes, the first and the last ones among them. */
function places(length: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.max(1, Math.round((at * (length - 1)) / (count - 1))))
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const json = { 'content-type': 'application/json' }
const problem = (code: string, more: object = {}) => JSON.stringify({ problem: code, ...more })

/** What stands in the way of a phone, in the field and in the endpoint's own words. */
const answers: [string, Extract<Fault, { kind: 'answer' }>][] = [
  ['a captive portal', { kind: 'answer', status: 200, headers: html, body: '<html><body>Mua gói cước để vào mạng</body></html>' }],
  ['a portal that speaks JSON', { kind: 'answer', status: 200, headers: json, body: '{"welcome":"wifi"}' }],
  ['a page of elsewhere', { kind: 'answer', status: 302, headers: { ...html, location: '/healthz' }, body: '' }],
  ['a proxy that wants a password', { kind: 'answer', status: 401, headers: html, body: '<h1>401</h1>' }],
  ['an endpoint that does not know the phone', { kind: 'answer', status: 401, headers: json, body: problem('signed-out') }],
  ['a proxy for which it is too large', { kind: 'answer', status: 413, headers: html, body: '<h1>413</h1>' }],
  ['a proxy that is asked too often', { kind: 'answer', status: 429, headers: { ...html, 'retry-after': '30' }, body: '' }],
  ['a crashed endpoint', { kind: 'answer', status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' }],
  ['an endpoint at rest', { kind: 'answer', status: 503, headers: json, body: problem('unavailable') }],
  ['a balancer without an endpoint', { kind: 'answer', status: 503, headers: html, body: '<h1>503</h1>' }],
]

export function networkRows(ward: () => FieldWard): void {
  describe('a bad network', () => {
    it('cuts a push at any byte, and nothing of it is kept', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const number = freshNumber()
      const seen = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'cut-request', at: 1 })
      await saveInVain(page, number)
      const { length } = (await seen).request
      for (const at of places(length - 1, 10)) {
        proxy.put('/api/push', { kind: 'cut-request', at })
        expect(waitingOf(await syncOnceInVain(page)), `cut at ${at} of ${length}`).toHaveLength(1)
        expect(timesKept(endpoint(), [number]), `cut at ${at} of ${length}`).toEqual([0])
      }
      proxy.clear()
      await syncUntilDone(page)
      expect(timesKept(endpoint(), [number])).toEqual([1])
    })

    it('cuts an answer to a push at any byte, and it counts once', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const number = freshNumber()
      const seen = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'cut-answer', at: 1 })
      await saveInVain(page, number)
      const length = (await seen).answer?.length ?? 0
      for (const at of places(length - 1, 10)) {
        proxy.put('/api/push', { kind: 'cut-answer', at })
        expect(waitingOf(await syncOnceInVain(page)), `cut at ${at} of ${length}`).toHaveLength(1)
        expect(timesKept(endpoint(), [number]), `cut at ${at} of ${length}`).toEqual([1])
      }
      proxy.clear()
      await syncUntilDone(page)
      expect(timesKept(endpoint(), [number])).toEqual([1])
      expect(doubledOps(endpoint())).toEqual([])
    })

    it('cuts an answer to a pull, and the place in the book stays', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const { meta } = await syncUntilDone(page)
      const seen = proxy.next('/api/pull')
      proxy.put('/api/pull', { kind: 'cut-answer', at: 1 })
      await saveInVain(page, freshNumber())
      const length = (await seen).answer?.length ?? 0
      for (const at of places(length - 1, 6)) {
        proxy.put('/api/pull', { kind: 'cut-answer', at })
        expect((await syncOnceInVain(page)).meta['cursors'], `cut at ${at} of ${length}`).toEqual(meta['cursors'])
      }
      proxy.clear()
      expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
    })

    it('repeats and delays a push, and brings an old one again', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const numbers = [freshNumber(), freshNumber()]
      const first = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'repeat' }, 1)
      await saveHousehold(page, numbers[0] ?? '')
      const old = await first
      await syncUntilDone(page)
      proxy.put('/api/push', { kind: 'delay', ms: 150 }, 1)
      await saveHousehold(page, numbers[1] ?? '')
      await syncUntilDone(page)
      await proxy.again(old)
      expect(timesKept(endpoint(), numbers)).toEqual([1, 1])
      expect(doubledOps(endpoint())).toEqual([])
      expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
    })

    it('is never believed when somebody else answers', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const number = freshNumber()
      proxy.put('/api/push', { kind: 'answer', status: 500, headers: {}, body: '' })
      await saveInVain(page, number)
      for (const [who, answer] of answers) {
        proxy.put('/api/push', answer)
        const book = await syncOnceInVain(page)
        expect(waitingOf(book), who).toHaveLength(1)
        expect(syncStateOf(book).nextTryAt ?? 0, who).toBeGreaterThan(Date.now())
      }
      proxy.clear()
      await syncUntilDone(page)
      expect(timesKept(endpoint(), [number])).toEqual([1])
    })

    it('sets a form aside that is too large for the endpoint, and sends it when mended', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const numbers = [freshNumber(), freshNumber()]
      proxy.put('/api/push', { kind: 'answer', status: 413, headers: json, body: problem('too-large') }, 2)
      await saveHousehold(page, numbers[0] ?? '')
      const place = new URL(page.url()).pathname
      await outboxWhen(page, ({ ops }) => ops.some(({ status }) => status === 'refused'), 'the form that is set aside')
      proxy.clear()
      await saveHousehold(page, numbers[1] ?? '')
      await syncUntilDone(page)
      expect(timesKept(endpoint(), numbers)).toEqual([0, 1])
      await changeAddress(page, place, 'Số 5')
      expect(differences(await syncUntilDone(page), endpoint())).toEqual([])
      expect(timesKept(endpoint(), numbers)).toEqual([1, 1])
    })

    it('waits as long as a busy endpoint asks', async () => {
      const { phone, proxy, freshNumber } = ward()
      const page = phone.page()
      const body = problem('too-many', { retryAfterSeconds: 120 })
      proxy.put('/api/push', { kind: 'answer', status: 429, headers: { ...json, 'retry-after': '120' }, body })
      const before = Date.now()
      await saveHousehold(page, freshNumber())
      const book = await outboxWhen(page, (one) => (syncStateOf(one).nextTryAt ?? 0) > before + 100_000, 'the long pause')
      expect(waitingOf(book)).toHaveLength(1)
      proxy.clear()
      await syncUntilDone(page)
    })

    it('swallows everything, and the phone goes on working', async () => {
      const { phone, proxy, endpoint, freshNumber } = ward()
      const page = phone.page()
      const numbers = [freshNumber(), freshNumber()]
      const swallowed = proxy.next('/api/push')
      proxy.put('/api/push', { kind: 'black-hole' })
      await saveHousehold(page, numbers[0] ?? '')
      await swallowed
      await saveHousehold(page, numbers[1] ?? '')
      expect(timesKept(endpoint(), numbers)).toEqual([0, 0])
      proxy.clear()
      // The request that hangs is given up with its page, as when the app is closed and opened.
      await page.reload()
      await unlock(page)
      await wakeSyncer(page)
      await syncUntilDone(page)
      expect(timesKept(endpoint(), numbers)).toEqual([1, 1])
    })
  })
}
