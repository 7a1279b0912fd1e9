/** The vitamin A queue as one begins with it: a round that has children, on a day of it. */
import type { Page } from 'playwright-core'
import { settle } from './screens.ts'

/** On the queue's page: opens the round that has begun and, when its days are over, its first day. */
export async function openRound(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Vitamin A' }).waitFor()
  await settle(page)
  const rounds = page.getByRole('group', { name: 'Đợt', exact: true }).getByRole('button')
  if ((await page.getByRole('button', { name: /^Đã uống: / }).count()) === 0 && (await rounds.count()) > 0) await rounds.first().click()
  const days = page.getByRole('group', { name: /^Uống ngày nào/ })
  if (await days.isVisible()) await page.getByRole('button', { name: /^\d+\/\d+(\/\d+)?$/ }).first().click()
}
