/** What the station's people do in their browser. */
import type { Page } from 'playwright-core'
import { tap } from './tap.ts'

/** The first account of the station. */
export const hoa = { login: 'hoa.hosinh', name: 'Trần Thu Hoa', password: 'con co bay la 2026' }

const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click()

/** Goes through the set-up from its link to the station's first page. */
export async function setUpWard(page: Page, link: string, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Tìm phường, xã, đặc khu').fill('hai duong')
  await look('thiet-lap-phuong')
  await page.getByRole('button', { name: 'Chọn Phường Hải Dương, Thành phố Hải Phòng' }).click()
  await next(page)
  await page.getByLabel('Có bao nhiêu tổ?').fill('6')
  await page.getByRole('button', { name: 'Điền Tổ 1 … Tổ 6' }).click()
  await look('thiet-lap-to')
  await next(page)
  await look('thiet-lap-ke-hoach')
  await page.getByRole('button', { name: /Chọn kế hoạch .*Hải Dương/ }).first().click()
  await next(page)
  await page.getByLabel('Số điện thoại trạm').fill('0220 3000 115')
  await page.getByLabel('Người nghe máy').fill('Hộ sinh Hoa')
  await page.getByLabel('Nơi chuyển gửi thường dùng').fill('Bệnh viện Trẻ em, Cấp cứu')
  await next(page)
  await page.getByLabel('Họ và tên').fill(hoa.name)
  await page.getByLabel('Tên đăng nhập').fill(hoa.login)
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(hoa.password)
  await page.getByLabel('Ghi lại mật khẩu').fill(hoa.password)
  await look('thiet-lap-tai-khoan')
  await tap(page, 'Tạo sổ và mở trang trạm')
  await page.waitForURL(/\/tram\//)
}

/** Makes a code for a collaborator's phone, or for that of another `role`; returns its 8 digits. */
export async function inviteCollaborator(page: Page, name: string, group: string, look?: (name: string) => Promise<void>, role?: RegExp): Promise<string> {
  await tap(page, /Cộng tác viên, máy/)
  await tap(page, 'Mã QR mới')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Họ và tên').fill(name)
  if (role) await dialog.getByRole('radio', { name: role }).check()
  await dialog.getByRole('radio', { name: 'chị' }).check()
  await dialog.getByRole('checkbox', { name: group, exact: true }).check()
  await dialog.getByRole('button', { name: 'Tạo mã' }).click()
  await dialog.getByText('Quét bằng camera').waitFor()
  await look?.('tram-ma-qr')
  const digits = /\b(\d{4})\s?(\d{4})\b/.exec(await dialog.innerText())
  if (!digits) throw new Error('the dialog shows no code')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  return `${digits[1]}${digits[2]}`
}

/** Opens a place of the station by its name in the rail. */
export async function openPlace(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).first().click()
}
