/** What a person does at the lock of her phone. */
import type { Page } from 'playwright-core'
import { PIN } from '../../harness/opened-book.ts'

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
