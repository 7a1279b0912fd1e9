/** A visit at home, question by question, and a teaching with telling back. */
import type { Page } from 'playwright-core'
import type { Look } from './collaborator.ts'
import { named, tap } from './tap.ts'

/** Answers "no" to the first three signs and "yes" to chest in-drawing; ends on the go-now screen. */
export async function visitUntilDanger(page: Page, look: Look): Promise<void> {
  await tap(page, 'Bé và mẹ')
  const next = named(page, 'Tiếp')
  if (await next.isVisible()) await next.click()
  for (const title of ['feeding', 'lethargy', 'convulsion']) {
    await look(`dau-hieu-${title}`)
    await tap(page, 'Không')
  }
  await page.getByRole('heading', { name: /rút lõm lồng ngực/ }).waitFor()
  await look('dau-hieu')
}

/** Says yes; the go-now screen must come at once. */
export async function sayYes(page: Page, look: Look): Promise<void> {
  await tap(page, 'Có')
  await page.getByRole('heading', { name: 'Đưa bé đi khám ngay' }).waitFor()
  await look('chuyen-ngay')
}
