/** Faults that only the browser itself can make, through its debugging protocol: a full disk, an emptied store, a frozen page, another clock. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

const session = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

/** Lets the origin keep no more than so many bytes; without a number it may again keep what it likes. */
export async function limitStorage(page: Page, origin: string, bytes?: number): Promise<void> {
  await (await session(page)).send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === undefined ? {} : { quotaSize: bytes }) })
}

/** Takes everything that the origin has kept, as "clear browsing data" does. */
export async function clearOrigin(page: Page, origin: string): Promise<void> {
  await (await session(page)).send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
}

/** Stops everything on the page, as Android does with one in the background; the returned function lets it go on. */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const frozen = await session(page)
  await frozen.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await frozen.send('Page.setWebLifecycleState', { state: 'active' })
  }
}

/** Where the page keeps by how much its clock is off. */
interface ClockHolder {
  clockOffMs?: number
}

/** A new page whose clock is off by so many ms, from its first line on; it leaves the service worker alone, whose clock is right. */
export async function pageWithClock(context: BrowserContext, offMs: number): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((off) => {
    const RealDate = Date
    const holder = globalThis as ClockHolder
    holder.clockOffMs = off
    const now = () => RealDate.now() + (holder.clockOffMs ?? 0)
    class ShiftedDate extends RealDate {
      constructor(...parts: unknown[]) {
        super(...((parts.length === 0 ? [now()] : parts) as [number]))
      }
      static override now() {
        return now()
      }
    }
    globalThis.Date = ShiftedDate as DateConstructor
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync')
  }, offMs)
  page.setDefaultTimeout(20_000)
  return page
}

/** Moves the clock of such a page while it runs. */
export async function moveClock(page: Page, offMs: number): Promise<void> {
  await page.evaluate((off) => void ((globalThis as ClockHolder).clockOffMs = off), offMs)
}

/** A new page of a browser that has no Web Locks, as older ones. */
export async function pageWithoutLocks(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'locks'))
  page.setDefaultTimeout(20_000)
  return page
}
