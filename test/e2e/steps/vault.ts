/** What a person does at the lock of her phone. */
import type { Page } from 'playwright-core'
import { PIN } from '../../harness/opened-book.ts'
import { forgetJumps } from './screens.ts'

/** Taps six digits on the pad. */
export async function tapPin(page: Page, pin = PIN): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Opens the book that is shut on this page. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.getByRole('group', { name: 'Nhập mã PIN' }).waitFor()
  await tapPin(page, pin)
  await page.getByRole('group', { name: /Nhập mã PIN|Đang mở sổ/ }).waitFor({ state: 'detached' })
}

/** Loads an address of the app anew, and opens the book. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await unlock(page)
}

/** An address at which nothing lies: between two screens, so that a tap never meets the one before. */
const NOWHERE = '/khong-co-gi'

/** Puts another address behind the open app, as a link in it does, and waits until what stood there is gone. */
async function pushAddress(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    for (const part of document.querySelectorAll('main')) part.dataset['left'] = ''
    history.pushState(null, '', to)
  }, path)
  await page.locator('main[data-left]').waitFor({ state: 'detached' })
  await page.locator('main').first().waitFor()
}

/** Goes to an address inside the open app, which costs no loading and no PIN; a page that is elsewhere or shut is loaded. */
export async function walkTo(page: Page, address: string): Promise<void> {
  const { origin, pathname, search } = new URL(address)
  const isInside = page.url().startsWith(`${origin}/`) && (await page.getByRole('group', { name: 'Nhập mã PIN' }).count()) === 0
  if (!isInside) return openAt(page, address)
  await pushAddress(page, NOWHERE)
  await pushAddress(page, `${pathname}${search}`)
  // Whoever taps a link sees the old screen until the new one is there; here it was torn away, which is none of the page's doing.
  await forgetJumps(page)
}

/** Chooses a PIN for a new vault. */
export async function choosePin(page: Page, pin = PIN): Promise<void> {
  await page.getByRole('group', { name: 'Mã PIN mới', exact: true }).waitFor()
  await tapPin(page, pin)
  await page.getByRole('group', { name: 'Nhập lại mã PIN' }).waitFor()
  await tapPin(page, pin)
}

/** Opens the book where there is one to be opened; a phone that nobody joined with asks for a code instead. */
export async function unlockIfJoined(page: Page): Promise<void> {
  const pad = page.getByRole('group', { name: 'Nhập mã PIN' })
  await pad.or(page.getByLabel('Mã 8 số')).first().waitFor()
  if (await pad.isVisible()) await unlock(page)
}
