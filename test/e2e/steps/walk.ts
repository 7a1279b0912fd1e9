/** Going from screen to screen of an open book without loading it anew. */
import type { Page } from 'playwright-core'
import { forgetJumps } from './screens.ts'
import { openAt } from './vault.ts'

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
