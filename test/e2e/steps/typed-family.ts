/** A household with mother and child, written down as a thumb does: boxes touched, keys typed one by one, without marks. */
import type { Locator, Page } from 'playwright-core'
import { tap } from './tap.ts'
import { typeKeys } from './taps.ts'

/** Puts the finger into a box and types on the phone's keyboard. */
async function write(box: Locator, text: string): Promise<void> {
  await box.click()
  await typeKeys(box.page(), text)
}

/** Writes Vu Van Son's household 941 down, Tran Thi Hanh and Vu Khanh Chi, born on a day; begins among the families, ends on the household's page. */
export async function typeFamily(page: Page, bornOn: string): Promise<void> {
  await tap(page, 'Thêm hộ')
  await page.waitForURL(/\/them-ho$/)
  await write(page.getByLabel('Số hộ', { exact: true }), '941')
  await write(page.getByLabel('Họ và tên chủ hộ'), 'vu van son')
  await write(page.getByLabel('Địa chỉ', { exact: true }), 'so 14 ngo 27')
  await write(page.getByLabel('Số điện thoại'), '0912345678')
  await tap(page, 'Lưu hộ')
  await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
  await tap(page, 'Thêm mẹ')
  await write(page.getByLabel('Họ và tên'), 'tran thi hanh')
  await write(page.getByLabel('Năm', { exact: true }), '1994')
  await tap(page, 'Lưu')
  await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
  await tap(page, 'Thêm người')
  await page.getByRole('radio', { name: 'Con', exact: true }).click()
  await write(page.getByLabel('Họ và tên'), 'vu khanh chi')
  await page.getByRole('radio', { name: 'Gái', exact: true }).click()
  const [year = '', month = '', day = ''] = bornOn.split('-')
  await page.getByRole('group', { name: /^Ngày sinh/ }).getByLabel('Ngày', { exact: true }).click()
  for (const digits of [day, month]) {
    await typeKeys(page, digits)
    await page.keyboard.press('Enter')
  }
  await typeKeys(page, year)
  await tap(page, 'Lưu')
}
