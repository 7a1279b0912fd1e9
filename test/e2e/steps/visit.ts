/** A visit at home, question by question, and a teaching with telling back. */
import type { Page } from 'playwright-core'
import type { Look } from './collaborator.ts'
import { named, tap } from './tap.ts'

/** Answers "no" to the first three signs and "yes" to chest in-drawing; ends on the go-now screen. */
export async function visitUntilDanger(page: Page, look: Look): Promise<void> {
  await tap(page, 'Bé và mẹ')
  for (const [name, question] of [['feeding', /bú kém/], ['lethargy', /ngủ li bì/], ['convulsion', /co giật/]] as const) {
    // A tap that comes before the next question stands there would answer the last one again.
    await page.getByRole('heading', { name: question }).waitFor()
    await look(`dau-hieu-${name}`)
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

/** Teaches the mother of the child whose page is open: every card, then what she tells back; ends saved. */
export async function teachMother(page: Page, tells: readonly string[], look: Look): Promise<void> {
  await tap(page, 'Ghi cho bé')
  await tap(page.getByRole('dialog'), /^Thẻ tranh/)
  await page.getByRole('heading', { name: 'Hợp với nhà này' }).waitFor()
  await look('the-tranh-chu-de')
  await page.getByRole('link', { name: /sơ sinh/ }).click()
  await page.getByRole('checkbox', { name: /Trần Thị Hạnh/ }).check()
  await look('ai-nghe')
  await tap(page, 'Tiếp')
  await page.getByText(/^Thẻ 1 \//).waitFor()
  await look('the-tranh-1')
  for (let card = 2; card <= 14; card += 1) {
    await tap(page, 'Thẻ tiếp')
    await page.getByText(`Thẻ ${card} / 14`).waitFor()
  }
  await tap(page, 'Mẹ kể lại')
  for (const sign of tells) await page.getByRole('checkbox', { name: sign, exact: true }).check()
  await look('me-ke-lai')
  await tap(page, 'Kể xong')
  await look('ke-xong')
  const onward = named(page, 'Tiếp')
  await onward.click()
  await look('buoi-xem-lai')
  await tap(page, 'Lưu buổi này')
  await page.waitForURL((address) => !address.pathname.startsWith('/the-tranh'))
}
