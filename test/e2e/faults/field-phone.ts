/** A collaborator's phone in the fault tests: a profile on disk, a browser on it, and the few things that are done with it. */
import type { Page } from 'playwright-core'
import { copyProfile, openOwnBrowser, type IdbStore, type OwnBrowser } from '../../harness/own-browser.ts'
import { enrol } from '../steps/collaborator.ts'
import { tap } from '../steps/tap.ts'
import { unlockIfJoined } from '../steps/vault.ts'
import { readOutbox, readPhoneBook, syncStateOf, type Outbox, type PhoneBook } from './phone-book.ts'

/** A phone that can be opened, killed and copied. */
export interface FieldPhone {
  profile: string
  page: () => Page
  browser: () => OwnBrowser
  isOpen: () => boolean
  /** Opens the browser, and the app in it; what must be so before the app's first line is done in between. */
  open: (beforeTheApp?: (page: Page) => Promise<void>) => Promise<Page>
  kill: () => Promise<void>
  close: () => Promise<void>
  /** Another phone with the same content; this one must be closed. */
  copy: (profile: string) => Promise<FieldPhone>
}

/** A phone on this profile, not yet opened. */
export function fieldPhone(profile: string, store: IdbStore, origin: string): FieldPhone {
  let current: OwnBrowser | undefined
  const browser = () => {
    if (!current) throw new Error('the phone is not open')
    return current
  }
  const end = async (how: 'kill' | 'close') => {
    await current?.[how]()
    current = undefined
  }
  return {
    profile,
    browser,
    page: () => browser().page,
    isOpen: () => current !== undefined,
    open: async (beforeTheApp) => {
      current = await openOwnBrowser(profile, store)
      // The page alone sends here, so that what was cut stays cut: the worker would bring it as a parcel by another way.
      await current.context.addInitScript(() => Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }))
      await beforeTheApp?.(current.page)
      await current.page.goto(`${origin}/gia-dinh`)
      await unlockIfJoined(current.page)
      return current.page
    },
    kill: () => end('kill'),
    close: () => end('close'),
    copy: async (to) => {
      await copyProfile(profile, to)
      return fieldPhone(to, store, origin)
    },
  }
}

/** Joins on a phone that was never opened. */
export async function joinWard(phone: FieldPhone, origin: string, code: string): Promise<Page> {
  const page = await phone.open()
  await enrol(page, origin, code)
  return page
}

/** Goes to an address of the app without loading it anew, as a link in it does. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, '', to), address)
}

/** Fills the form of a new household, up to the tap on "Lưu hộ". */
export async function fillHousehold(page: Page, number: string): Promise<void> {
  await goTo(page, '/gia-dinh/them-ho')
  await page.getByLabel('Số hộ', { exact: true }).fill(number)
  // Other names and house numbers: the question about likely doubles is not the point here.
  await page.getByLabel('Họ và tên chủ hộ').fill(`Phạm ${nameOf(number)}`)
  await page.getByLabel('Địa chỉ', { exact: true }).fill(`Số ${number}`)
}

/** Saves a new household; resolves when its page shows that it is kept. */
export async function saveHousehold(page: Page, number: string): Promise<void> {
  await fillHousehold(page, number)
  await tap(page, 'Lưu hộ')
  await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
}

/** Changes the address of a household; `place` is the address of its page. Resolves when the page shows it. */
export async function changeAddress(page: Page, place: string, address: string): Promise<void> {
  await goTo(page, `${place}/sua`)
  await page.getByLabel('Địa chỉ', { exact: true }).fill(address)
  await tap(page, 'Lưu hộ')
  await page.waitForURL(`**${place}`)
  await page.getByText(address).first().waitFor()
}

/** A made-up given name per number. */
function nameOf(number: string): string {
  return number.replaceAll(/\d/g, (digit) => 'abceghiklm'[Number(digit)] ?? digit)
}

/** Tells the app that there is a network again, as the browser does; it then sends and fetches. */
export async function wakeSyncer(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** Waits until the outbox is as `isSo` says, and returns it. */
export async function outboxWhen(page: Page, isSo: (outbox: Outbox) => boolean, what: string, again?: () => Promise<void>): Promise<Outbox> {
  const deadline = Date.now() + 30_000
  for (let round = 1; ; round += 1) {
    const book = await readOutbox(page)
    if (isSo(book)) return book
    if (Date.now() > deadline) throw new Error(`${what} did not come: ${JSON.stringify({ state: syncStateOf(book), ack: book.meta['ack'], waiting: waitingOf(book) })}`)
    await page.waitForTimeout(25)
    if (round % 20 === 0) await again?.()
  }
}

/** Numbers of the ops without an answer. */
export function waitingOf(book: Outbox): number[] {
  return book.ops.filter(({ status }) => status === 'waiting').map(({ n }) => n)
}

/** Syncs until nothing waits and nothing hinders; returns the whole book. */
export async function syncUntilDone(page: Page): Promise<PhoneBook> {
  const { lastSyncAt: before } = syncStateOf(await readOutbox(page))
  await wakeSyncer(page)
  await outboxWhen(
    page,
    (book) => {
      const { phase, trouble, lastSyncAt } = syncStateOf(book)
      return waitingOf(book).length === 0 && phase === 'idle' && trouble === null && lastSyncAt !== before
    },
    'a complete exchange',
    // The service worker may have been at it, and then this page has left it to that.
    () => wakeSyncer(page),
  )
  return readPhoneBook(page)
}

/** One try that is expected to fail: resolves when the syncer says what hindered it. */
export async function syncOnceInVain(page: Page): Promise<Outbox> {
  const { nextTryAt: earlier } = syncStateOf(await readOutbox(page))
  await wakeSyncer(page)
  return outboxWhen(
    page,
    (book) => {
      const { phase, trouble, nextTryAt } = syncStateOf(book)
      return phase === 'idle' && trouble !== null && nextTryAt !== earlier
    },
    'an attempt in vain',
    () => wakeSyncer(page),
  )
}

/** Saves with a fault in the way, and waits until the syncer has met it. */
export async function saveInVain(page: Page, number: string): Promise<void> {
  await saveHousehold(page, number)
  await outboxWhen(page, (outbox) => syncStateOf(outbox).phase === 'idle' && syncStateOf(outbox).trouble !== null, 'the first hindrance')
}
