/** The notebook in real Chromium with the network gone: lines copied into the paper book, the month's slip, own figures, settings; then the station's table. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser, launchPhone } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { killsEveryStep, phonePage } from './kills/every-step.ts'
import { addHousehold, addMother, enrol } from './steps/collaborator.ts'
import { printedSignIn, signInAtStation } from './steps/demo.ts'
import { inspectAtStation, inspectOnPhone, settle } from './steps/screens.ts'
import { tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'

let server: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
let browser: Browser

const open = (address: string) => openAt(phone, `${server.url}${address}`)
const see = (text: string | RegExp) => phone.getByText(text).first().waitFor()
/** Each choice of the settings shows once it is kept. */
const pick = (group: string, option: string) => phone.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }).click()
const noLook = async () => undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-notebook-'))
  server = await startTrainingWard()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  // What the app writes on its own picture on the home screen.
  await context.addInitScript(() => {
    const write = (count: number) => {
      document.documentElement.dataset['badge'] = String(count)
      return Promise.resolve()
    }
    Object.assign(navigator, { setAppBadge: write, clearAppBadge: () => write(0) })
  })
  phone = await phonePage(context)
  browser = await launchBrowser()
  await enrol(phone, server.url, (await printedSignIn(server)).code)
  await context.setOffline(true)
  await addHousehold(phone, { number: '901', head: 'vũ văn sơn', address: 'Số 14, ngõ 27', phone: '0912 345 678' }, noLook)
  await addMother(phone, { name: 'trần thị hạnh', year: '1999' }, noLook)
})

afterAll(async () => {
  await context?.close()
  await browser?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('the notebook without network', () => {
  it('lists what waits for the paper book', async () => {
    await open('/so-tay')
    await see(/dòng chưa chép/)
    await inspectOnPhone(phone, 'so-tay')
  })

  it('copies line after line, and takes one back', async () => {
    await tap(phone, /Chép sổ/)
    await phone.waitForURL(/\/chep-so$/)
    await see(/Dòng 1 \//)
    await inspectOnPhone(phone, 'chep-so')
    for (let guard = 0; guard < 500 && (await phone.getByText(/Sổ giấy đã khớp/).count()) === 0; guard += 1) {
      const all = phone.getByRole('button', { name: /Sổ giấy đã có cả/ })
      await (((await all.count()) > 0 && guard > 2) ? all : phone.getByRole('button', { name: 'Đã chép', exact: true })).click()
      await settle(phone)
    }
    await inspectOnPhone(phone, 'chep-so-xong')
    await tap(phone, 'Hoàn tác')
    await see(/Dòng \d+ \//)
    // Opened again, the list begins with what is still to be copied: there is nothing before it.
    if (killsEveryStep) return
    await tap(phone, 'Câu trước')
    await see('Dòng này đã chép')
  })

  it('brings a changed line again, with what the paper says', async () => {
    await open('/so-tay/chep-so')
    await see(/Dòng 1 \/ /)
    while ((await phone.getByText(/Sổ giấy đã khớp/).count()) === 0) {
      await phone.getByRole('button', { name: /^(Đã chép|Sổ giấy đã có cả .*)$/ }).first().click()
      await settle(phone)
    }
    await open('/gia-dinh')
    await phone.getByRole('searchbox').or(phone.getByRole('textbox')).first().fill('hạnh trần')
    await phone.locator('main a[href^="/nguoi/"]').first().click()
    await phone.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
    const person = new URL(phone.url()).pathname
    await open(`${person}/sua`)
    await phone.getByLabel('Họ và tên').fill('Trần Thị Hạnh Nguyên')
    await tap(phone, 'Lưu')
    await phone.waitForURL(/\/(nguoi|ho)\/[0-9a-f-]{36}$/)
    await open('/so-tay/chep-so')
    await see('Sửa dòng')
    await see(/^Sổ giấy: /)
    await inspectOnPhone(phone, 'chep-so-sua')
    await tap(phone, 'Đã chép')
    await see(/Sổ giấy đã khớp/)
  })

  it('counts the slip of the month and opens its names', async () => {
    await open('/so-tay/p0')
    await see(/^Số tính đến/)
    const opened = phone.getByRole('button', { name: /Người mới vào sổ: \d+/ })
    await opened.click()
    await phone.getByRole('link', { name: /Trần Thị Hạnh Nguyên/ }).waitFor()
    await inspectOnPhone(phone, 'p0')
    const [picture] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: /ảnh$/ }).click()])
    expect(picture.suggestedFilename()).toMatch(/^phieu-p0-\d{4}-\d\d\.png$/)
    if (process.env.SHOTS_DIR) await picture.saveAs(join(process.env.SHOTS_DIR, 'p0-anh.png'))
    await phone.emulateMedia({ media: 'print' })
    expect(await phone.getByText('Phiếu thu tin của cộng tác viên (P0/CTV)').isVisible()).toBe(true)
    expect(await opened.isVisible()).toBe(false)
    if (process.env.SHOTS_DIR) await phone.screenshot({ path: join(process.env.SHOTS_DIR, 'p0-in.png'), fullPage: true })
    await phone.emulateMedia({ media: 'screen' })
    await tap(phone, 'Tháng trước')
    await phone.getByRole('button', { name: 'Tháng sau' }).waitFor()
  })

  it('counts the own figures and names those to reach', async () => {
    await open('/so-tay/so-cua-toi')
    await phone.getByRole('link', { name: /là đạt|Xem kế hoạch/ }).first().waitFor()
    await inspectOnPhone(phone, 'so-cua-toi')
    await phone.getByRole('link', { name: /Thêm \d+ .* là đạt/ }).first().click()
    await see('Câu trong kế hoạch')
    await inspectOnPhone(phone, 'so-cua-toi-mot')
    await phone.locator('main a[href^="/nguoi/"]').first().click()
    await phone.waitForURL(/\/nguoi\//)
  })

  it('keeps a number to call, and refuses one that is too short', async () => {
    await open('/cai-dat')
    await tap(phone, 'Thêm số')
    await tap(phone, 'Lưu số này')
    await see('Chưa ghi tên. Ghi tên người hoặc nơi để gọi.')
    await phone.getByLabel('Gọi ai?').fill('Xe ôm anh Tú')
    await phone.getByLabel('Số điện thoại').fill('091234567')
    await tap(phone, 'Lưu số này')
    await see('Số di động có 10 số. Còn thiếu 1 số.')
    await inspectOnPhone(phone, 'cai-dat-so')
    await phone.getByLabel('Số điện thoại').fill('0912345678')
    await tap(phone, 'Lưu số này')
    await phone.getByRole('link', { name: /Xe ôm anh Tú/ }).waitFor()
    await pick('Âm lịch', 'Chỉ dương lịch')
    await phone.getByRole('radio', { name: 'Chỉ dương lịch', checked: true }).waitFor()
    await inspectOnPhone(phone, 'cai-dat')
  })

  it('shows outside how many forms wait, once that is switched on', async () => {
    await open('/cai-dat')
    expect(Number(await phone.locator('html').getAttribute('data-badge'))).toBe(0)
    await pick('Nhắc khi phiếu chờ lâu', 'Có nhắc')
    await phone.locator('html[data-badge]:not([data-badge="0"])').waitFor()
    await pick('Nhắc khi phiếu chờ lâu', 'Không nhắc')
    await phone.locator('html[data-badge="0"]').waitFor()
  })

  it('turns the sun on in one tap, and leaves the moon out', async () => {
    await open('/hom-nay')
    await phone.getByRole('button', { name: 'Ngoài nắng' }).click()
    await phone.locator(':root[data-theme="sun"]').waitFor()
    expect(await phone.getByText(/ âm$/).count()).toBe(0)
    await phone.getByRole('button', { name: 'Ngoài nắng' }).click()
    await phone.locator(':root[data-theme="light"]').waitFor()
    await inspectOnPhone(phone, 'hom-nay')
    await open('/dong-bo')
    await inspectOnPhone(phone, 'dong-bo')
  })
})

describe('the times of the tasks', () => {
  it('reach the station without a name', async () => {
    await context.setOffline(false)
    await open('/dong-bo')
    const sent = phone.waitForResponse((response) => response.url().endsWith('/api/timings'))
    await tap(phone, 'Gửi lại ngay')
    const request = (await sent).request()
    expect(request.postData() ?? '').not.toMatch(/Hạnh|Mai/)
    const station = await (await browser.newContext(desk)).newPage()
    await signInAtStation(station, server)
    await station.goto(`${server.url}/tram/thoi-gian`)
    await station.getByText('Thêm hộ mới, 2 người').first().waitFor()
    await inspectAtStation(station, 'tram-thoi-gian')
  })
})
