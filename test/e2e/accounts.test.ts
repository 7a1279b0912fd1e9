/** An administrator makes an account, its owner opens it, is named an officer and reads restricted records; each role sees its own places, and the trail tells of it all. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { printedSignIn, signInAtStation } from './steps/demo.ts'
import { inspectAtStation, settle } from './steps/screens.ts'
import { named, tap } from './steps/tap.ts'

let ward: ServerProcess
let browser: Browser
let admin: Page
let officer: Page
let station: Page

const password = 'con mèo ngủ trưa'
const officerPassword = 'xe đạp vàng bên sông'

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext(desk)).newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function setPassword(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret)
  await page.getByLabel('Ghi lại mật khẩu').fill(secret)
  await tap(page, 'Đặt mật khẩu và đăng nhập')
}

const open = async (page: Page, address: string) => {
  await page.goto(`${ward.url}${address}`)
  await settle(page)
}

/** The places of the rail, as they are read. */
const railOf = (page: Page) => page.locator('#station-places a').evaluateAll((links) => links.map((link) => link.textContent?.replace(/\d+$/, '') ?? ''))

beforeAll(async () => {
  ward = await startTrainingWard()
  // It answers before the training ward is filled.
  await printedSignIn(ward)
  browser = await launchBrowser()
  admin = await newPage()
  officer = await newPage()
  station = await newPage()
})

afterAll(async () => {
  await browser?.close()
  await ward?.discard()
})

describe('accounts', () => {
  it('the administrator comes in and sees the ward', async () => {
    const link = /\/dat-mat-khau#\S+/.exec(await ward.command('--new-admin-link'))?.[0]
    await admin.goto(`${ward.url}${link}`)
    await setPassword(admin, 'quản trị 123456789')
    await admin.getByText('Mật khẩu này dễ bị đoán').first().waitFor()
    await inspectAtStation(admin, 'dat-mat-khau-de-doan')
    await setPassword(admin, password)
    await admin.waitForURL(/\/tram\/may/)
    expect(await railOf(admin)).toEqual(['Cộng tác viên, máy', 'Thời gian thao tác', 'Tài khoản', 'Nhật ký', 'Sao lưu', 'Nguồn, ngưỡng'])
    await open(admin, '/tram/tai-khoan')
    await inspectAtStation(admin, 'tram-tai-khoan')
  })

  it('an account is made and opened by its link', async () => {
    await open(admin, '/tram/tai-khoan?them=moi')
    await tap(admin, 'Tạo và lấy liên kết')
    await admin.getByText('Chưa chọn vai trò').waitFor()
    await inspectAtStation(admin, 'tram-tai-khoan-them')
    await admin.getByLabel('Họ và tên').fill('Phạm Văn Toàn')
    await admin.getByLabel('Tên đăng nhập').fill('toan.vhxh')
    await admin.getByRole('radio', { name: /Phòng Văn hóa/ }).check()
    await tap(admin, 'Tạo và lấy liên kết')
    await admin.getByText('Dùng một lần, đến').waitFor()
    await inspectAtStation(admin, 'tram-tai-khoan-lien-ket')
    const link = /http\S+dat-mat-khau#[\w-]+/.exec(await admin.getByRole('dialog').innerText())?.[0] ?? ''
    await admin.getByRole('button', { name: 'Xong' }).click()
    await admin.getByText('Chờ đặt mật khẩu').waitFor()
    await officer.goto(link.replace(/^https?:\/\/[^/]+/, ward.url))
    await setPassword(officer, officerPassword)
    await officer.waitForURL(/\/tram\/chi-tieu/)
    await settle(officer)
    expect(await railOf(officer)).toEqual(['Chỉ tiêu kế hoạch', 'Tài khoản', 'Nguồn, ngưỡng'])
    await inspectAtStation(officer, 'tram-vhxh-chi-tieu')
  })

  it('a place of others says so kindly', async () => {
    for (const address of ['/tram/chuyen-gui', '/tram/ho', '/tram/nhat-ky', '/tram/bao-cao/nhap']) {
      await open(officer, address)
      await officer.getByText('Tài khoản này không mở được').waitFor()
    }
    await inspectAtStation(officer, 'tram-khong-phai-viec')
    await tap(officer, 'Về trang đầu')
    await officer.waitForURL(/\/tram\/chi-tieu/)
  })

  it('her own account shows where and changes the password', async () => {
    await open(officer, '/tram/tai-khoan')
    await officer.getByText('Máy này', { exact: true }).first().waitFor()
    await officer.getByLabel('Mật khẩu đang dùng').fill('không phải')
    await officer.getByLabel('Mật khẩu mới').fill('mua thu la bay nhanh')
    await officer.getByLabel('Ghi lại mật khẩu').fill('mua thu la bay nhanh')
    await officer.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await officer.getByText('Mật khẩu đang dùng chưa đúng').waitFor()
    await inspectAtStation(officer, 'tram-cua-toi')
    await officer.getByLabel('Mật khẩu đang dùng').fill(officerPassword)
    await officer.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await officer.getByText('Đã đổi mật khẩu').waitFor()
  })

  it('a passkey is made, signs in, and is taken away', async () => {
    const there = `http://localhost:${ward.port}`
    const page = await newPage()
    await keepPasskeys(page)
    await page.goto(`${there}/tram/dang-nhap`)
    await page.getByLabel('Tên đăng nhập').fill('toan.vhxh')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mua thu la bay nhanh')
    await tap(page, 'Đăng nhập')
    await page.waitForURL(/\/tram\/chi-tieu/)
    await page.goto(`${there}/tram/tai-khoan`)
    await tap(page, 'Thêm khóa truy cập')
    await inspectAtStation(page, 'tram-khoa-truy-cap')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mật khẩu đang dùng').fill('mua thu la bay nhanh')
    await dialog.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await page.getByText('Đã thêm. Lần sau').waitFor()
    await inspectAtStation(page, 'tram-khoa-truy-cap-da-them')
    await page.context().clearCookies()
    await page.goto(`${there}/tram/dang-nhap`)
    await inspectAtStation(page, 'tram-dang-nhap-khoa')
    await tap(page, 'Dùng khóa truy cập')
    await page.waitForURL(/\/tram\/chi-tieu/)
    await page.goto(`${there}/tram/tai-khoan`)
    await page.getByText(/Dùng lần cuối/).last().waitFor()
    await tap(page, /^Bỏ khóa/)
    await dialog.getByLabel('Mật khẩu đang dùng').fill('mua thu la bay nhanh')
    await dialog.getByRole('button', { name: 'Bỏ khóa' }).click()
    await page.getByText('Đã bỏ khóa truy cập').waitFor()
    await page.context().clearCookies()
    await page.goto(`${there}/tram/dang-nhap`)
    await tap(page, 'Dùng khóa truy cập')
    await page.getByText('Chưa đăng nhập được bằng khóa truy cập').waitFor()
    await page.context().close()
  })

  it('a named officer reads restricted records and leaves at once', async () => {
    await signInAtStation(station, ward)
    await station.evaluate(plantCircumstance)
    await open(officer, '/tram/ho-so-han-che')
    await officer.getByText('chưa được giao').waitFor()
    await inspectAtStation(officer, 'tram-han-che-chua-giao')
    await open(admin, '/tram/tai-khoan?giao=toan.vhxh')
    await inspectAtStation(admin, 'tram-tai-khoan-giao')
    await admin.getByRole('button', { name: 'Giao việc này' }).click()
    await admin.getByText('Thôi giao').waitFor()
    await open(officer, '/tram')
    expect(await railOf(officer)).toContain('Hồ sơ hạn chế')
    await open(officer, '/tram/ho-so-han-che')
    await officer.getByText('Bị tổn hại nghiêm trọng do bạo lực').waitFor()
    expect(await named(officer, /Gọi 111/).getAttribute('href')).toBe('tel:111')
    await inspectAtStation(officer, 'tram-han-che')
    await tap(officer, 'Hôm nay đã xem xét')
    await officer.getByText('Đã ghi ngày xem xét hôm nay').waitFor()
    await tap(officer, /^Trợ giúp cho/)
    await inspectAtStation(officer, 'tram-han-che-tro-giup')
    await officer.getByRole('radio', { name: 'Tư vấn' }).check()
    await tap(officer, 'Ghi trợ giúp này')
    await officer.getByText(/: Tư vấn/).waitFor()
    await officer.keyboard.press('Escape')
    await officer.waitForURL(/\/tram\/chi-tieu/)
    await officer.goBack()
    expect(officer.url()).not.toContain('ho-so-han-che')
  })

  it('the trail tells of it all, by day, kind and person', async () => {
    await open(station, '/tram/nhat-ky')
    await station.getByText('Phạm Văn Toàn ghi một hồ sơ hạn chế.').first().waitFor()
    await station.getByText('Quản trị giao một cán bộ xem hồ sơ hạn chế.').waitFor()
    await inspectAtStation(station, 'tram-nhat-ky')
    await station.getByLabel('Loại việc').selectOption({ label: 'Tài khoản, quyền' })
    await station.waitForURL(/loai=accounts/)
    await settle(station)
    expect(await station.getByText('ghi một hồ sơ hạn chế').count()).toBe(0)
    await station.getByLabel('Người làm').selectOption({ label: 'Phạm Văn Toàn (toan.vhxh)' })
    await station.getByText('Chưa có dòng nào như vậy').waitFor()
    await inspectAtStation(station, 'tram-nhat-ky-loc')
    await tap(station, 'Bỏ lọc')
    await tap(station, 'Mọi ngày')
    await inspectAtStation(station, 'tram-nhat-ky-ngay')
    await tap(station, 'Hôm nay')
    await tap(station, 'Xem ngày này')
    await station.waitForURL(/ngay=\d{4}/)
    const text = await station.getByRole('main').innerText()
    expect(text).not.toMatch(/bầm|bạo lực/)
  })

  it('a closed account is out, and signing out everywhere leaves', async () => {
    await open(admin, '/tram/tai-khoan?dong=toan.vhxh')
    await inspectAtStation(admin, 'tram-tai-khoan-dong')
    await admin.getByRole('dialog').getByRole('button', { name: 'Đóng tài khoản' }).click()
    await admin.getByText('Đã đóng').waitFor()
    await officer.goto(`${ward.url}/tram/chi-tieu`)
    await officer.waitForURL(/dang-nhap/)
    const { login, password: secret } = await printedSignIn(ward)
    await officer.getByLabel('Tên đăng nhập').fill(login)
    await officer.getByLabel('Mật khẩu').fill(secret)
    await tap(officer, 'Đăng nhập')
    await officer.waitForURL(/\/tram\/chi-tieu/)
    await open(officer, '/tram/tai-khoan?muc=cua-toi')
    await inspectAtStation(officer, 'tram-cua-toi-hai-may')
    await tap(officer, 'Đăng xuất mọi nơi')
    await officer.getByRole('dialog').getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
    await officer.waitForURL(/dang-nhap/)
    await station.reload()
    await station.waitForURL(/dang-nhap/)
  })
})

/** Gives the browser a device that recognises its owner, as a laptop's fingerprint reader does. */
async function keepPasskeys(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const
  await session.send('WebAuthn.addVirtualAuthenticator', { options })
}

/** Runs in the page of the station, which writes a record that it may not show to its colleagues. */
async function plantCircumstance(): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const households = (await (await fetch('/api/station/households', { method: 'POST', headers, body: JSON.stringify({ q: '', page: 1 }) })).json()) as { rows: { members: { id: string; fields: { role?: string } }[] }[] }
  const child = households.rows.flatMap(({ members }) => members).find(({ fields }) => fields.role === 'child')
  const fields = { subject: child?.id, code: 'i_violence', reportedTo: ['111', 'police'], told: 'Bé có vết bầm ở tay, mẹ nói bị đánh.' }
  const answer = await fetch('/api/station/restricted', { method: 'POST', headers, body: JSON.stringify({ kind: 'special-circumstance', fields }) })
  if (!answer.ok) throw new Error(await answer.text())
}
