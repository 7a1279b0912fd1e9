/** Every screen of the training ward in real Chromium: it fits, cuts no text and keeps nobody out, in every look and with large text. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PushReply } from '#protocol/push.ts'
import { desk, launchBrowser, launchPhone } from '../harness/browser.ts'
import { type ServerProcess, startServer } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { shoot } from '../harness/screens.ts'
import { enrol } from './steps/collaborator.ts'
import { inspectAtStation, inspectOnPhone, settle, slowed } from './steps/screens.ts'
import { watchAddresses, watchPolicy } from './steps/policy-watch.ts'
import { named, tap } from './steps/tap.ts'
import { motherIsWell } from './steps/visit.ts'
import { openAt } from './steps/vault.ts'
import { walkTo } from './steps/walk.ts'

let ward: ServerProcess
let untouched: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
let browser: Browser
let station: Page
let broken: (readonly string[])[]
let told: (readonly string[])[]

/** How much slower than this machine a cheap phone is taken to be: letters and lists come late there. */
const SLOW = 6

/** Records of the training ward that the addresses name. */
const known = { household: '', mother: '', newborn: '', visited: '', referral: '' }

/** What is done on the page next waits for what it needs. */
const open = (address: string) => walkTo(phone, `${ward.url}${address}`)

/** The id in the first link on the page that fits. */
async function idOf(pattern: RegExp): Promise<string> {
  const addresses = await phone.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const id = addresses.flatMap((address) => pattern.exec(address)?.[1] ?? [])[0]
  if (id === undefined) throw new Error(`no ${pattern} among ${addresses.join(' ')}`)
  return id
}

/** Lets the endpoint take everything in, but tells the phone that it refused the first record. */
async function refuseFirst(route: Route): Promise<void> {
  const response = await route.fetch()
  const reply = (await response.json()) as PushReply
  const results = reply.results.map((receipt, index) => (index === 0 ? { ...receipt, status: 'rejected', code: 'wrong-record' } : receipt))
  await route.fulfill({ response, json: { ...reply, results } })
}

const printed = async (pattern: RegExp) => (await ward.printed(pattern))[1] ?? ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  ward = await startTrainingWard()
  untouched = await startServer()
  // Without motion a new look is there at once, for axe to read.
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = context.pages()[0] ?? (await context.newPage())
  // A slowed phone on a busy machine takes its time to open the book.
  phone.setDefaultTimeout(60_000)
  browser = await launchBrowser()
  const atDesk = await browser.newContext(desk)
  broken = [await watchPolicy(context), await watchPolicy(atDesk)]
  told = [watchAddresses(context), watchAddresses(atDesk)]
  station = await atDesk.newPage()
  station.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await context?.close()
  await browser?.close()
  await ward?.discard()
  await untouched?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('the screens of a phone', () => {
  it('let a phone in and show the ward', async () => {
    await phone.goto(`${ward.url}/`)
    await inspectOnPhone(phone, 'kich-hoat', 'every-theme')
    await phone.goto('about:blank')
    await enrol(phone, ward.url, await printed(/Mai, Tổ 1: \S+#(\d+)/), (name) => inspectOnPhone(phone, `${name}-xong`, 'every-theme'))
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await settle(phone)
    known.referral = await idOf(/^\/chuyen-gui\/([^/]+)$/)
    known.visited = await idOf(/^\/nguoi\/([^/]+)\/tham$/)
    known.newborn = await idOf(/^\/nguoi\/([^/]+)\/so-sinh$/)
    await open(`/nguoi/${known.newborn}`)
    await settle(phone)
    known.household = await idOf(/^\/ho\/([^/?]+)/)
    known.mother = await idOf(/^\/nguoi\/([^/]+)$/)
    expect(Object.values(known)).not.toContain('')
  })

  it.each([
    ['hom-nay-sap-toi', () => '/hom-nay/sap-toi'],
    ['hom-nay-duong-di', () => '/hom-nay/duong-di'],
    ['gia-dinh', () => '/gia-dinh'],
    ['them-ho', () => '/gia-dinh/them-ho'],
    ['ho', () => `/ho/${known.household}`],
    ['ho-sua', () => `/ho/${known.household}/sua`],
    ['them-nguoi', () => `/ho/${known.household}/them-nguoi`],
    ['be-moi-sinh', () => `/nguoi/${known.newborn}`],
    ['me', () => `/nguoi/${known.mother}`],
    ['be-sua', () => `/nguoi/${known.visited}/sua`],
    ['so-sinh', () => `/nguoi/${known.newborn}/so-sinh`],
    ['dau-hieu', () => `/nguoi/${known.visited}/dau-hieu`],
    ['sinh-moi', () => `/sinh-moi/${known.mother}`],
    ['chuyen-gui', () => `/chuyen-gui/${known.referral}`],
    ['ghi-moi', () => '/ghi-moi'],
    ['the-tranh', () => '/the-tranh'],
    ['buoi-nhom', () => '/buoi-nhom'],
    ['so-tay', () => '/so-tay'],
    ['cai-dat', () => '/cai-dat'],
  ])('can be read by everyone: %s', async (name, address) => {
    await open(address())
    await inspectOnPhone(phone, name, 'every-theme')
  })

  it.each([
    ['hom-nay', () => '/hom-nay'],
    ['be', () => `/nguoi/${known.visited}`],
    ['khong-co', () => '/khong-co-trang-nay'],
  ])('stands still from the first letter on: %s', async (name, address) => {
    await slowed(phone, SLOW, () => openAt(phone, `${ward.url}${address()}`))
    await inspectOnPhone(phone, name, 'every-theme')
  })

  it('can be read by everyone through a whole visit', async () => {
    await open(`/nguoi/${known.visited}/tham`)
    await inspectOnPhone(phone, 'tham-gap-ai', 'every-theme')
    await tap(phone, 'Bé và mẹ')
    for (const question of [/bú kém/, /ngủ li bì/, /co giật/]) {
      // A tap that comes before the next question stands there would answer the last one again.
      await phone.getByRole('heading', { name: question }).waitFor()
      await tap(phone, 'Không')
    }
    await phone.getByRole('heading', { name: /rút lõm lồng ngực/ }).waitFor()
    await inspectOnPhone(phone, 'tham-dau-hieu', 'every-theme')
    await tap(phone, 'Không')
    await phone.getByRole('heading', { name: /bao nhiêu lần/ }).waitFor()
    await inspectOnPhone(phone, 'tham-nhip-tho', 'every-theme')
    await tap(phone, 'Nhập số')
    await inspectOnPhone(phone, 'tham-nhip-tho-nhap', 'every-theme')
    await tap(phone, 'Không đếm được')
    await phone.getByRole('heading', { name: /Nhiệt độ/ }).waitFor()
    await inspectOnPhone(phone, 'tham-nhiet-do', 'every-theme')
    for (const key of ['3', '6', '8']) await tap(phone, key)
    await tap(phone, 'Tiếp')
    await phone.getByRole('heading', { name: /vàng/i }).waitFor()
    await tap(phone, 'Không')
    await phone.getByRole('heading', { name: 'Nhìn từ đầu đến chân' }).waitFor()
    await inspectOnPhone(phone, 'tham-danh-sach', 'every-theme')
    for (const no of await phone.getByRole('button', { name: 'Không', exact: true }).all()) await no.click()
    await phone.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
    await inspectOnPhone(phone, 'tham-me', 'every-theme')
    await motherIsWell(phone)
  })

  it('can be read by everyone up to the saved visit', async () => {
    await phone.getByRole('heading', { name: /gì thay đổi không/ }).waitFor()
    await inspectOnPhone(phone, 'tham-nhu-lan-truoc', 'every-theme')
    await tap(phone, 'Có thay đổi')
    await phone.getByRole('heading', { name: /bé ăn gì/ }).waitFor()
    await inspectOnPhone(phone, 'tham-bu', 'every-theme')
    await phone.getByRole('group').getByRole('button').first().click()
    for (const question of [/Rốn bé/, /giữ ấm không/]) {
      await phone.getByRole('heading', { name: question }).waitFor()
      await tap(phone, 'Có')
    }
    await phone.getByRole('heading', { name: 'Đã dặn những gì?' }).waitFor()
    await inspectOnPhone(phone, 'tham-dan-do', 'every-theme')
    await tap(phone, /Đã dặn cả/)
    await phone.getByRole('heading', { name: /Hẹn ngày nào/ }).waitFor()
    await inspectOnPhone(phone, 'tham-hen', 'every-theme')
    await tap(phone, 'Không hẹn')
    await phone.getByRole('heading', { name: 'Xem lại rồi lưu' }).waitFor()
    await inspectOnPhone(phone, 'tham-xem-lai', 'every-theme')
  })

  it('can be read by everyone through a teaching at home', async () => {
    await open('/the-tranh')
    await phone.locator('a[href^="/the-tranh/"]').first().click()
    await phone.getByText('Nói với gia đình nào?').first().waitFor()
    await inspectOnPhone(phone, 'the-tranh-gia-dinh', 'every-theme')
    await phone.locator('a[href*="?ho="]').first().click()
    await phone.getByText('Ai đang nghe?').first().waitFor()
    await inspectOnPhone(phone, 'the-tranh-ai-nghe', 'every-theme')
    await phone.getByRole('checkbox').first().check()
    await tap(phone, 'Tiếp')
    await named(phone, 'Thẻ tiếp').waitFor()
    await inspectOnPhone(phone, 'the-tranh-the', 'every-theme')
    await tap(phone, 'Mẹ kể lại')
    await named(phone, 'Kể xong').waitFor()
    await inspectOnPhone(phone, 'the-tranh-ke-lai', 'every-theme')
    await phone.getByRole('checkbox').first().check()
    await tap(phone, 'Kể xong')
    await phone.getByRole('status').first().waitFor()
    await inspectOnPhone(phone, 'the-tranh-diem', 'every-theme')
    await tap(phone, 'Tiếp')
    await named(phone, 'Lưu buổi này').waitFor()
    await inspectOnPhone(phone, 'the-tranh-xem-lai', 'every-theme')
  })

  it('can be read by everyone where work waits', async () => {
    await openAt(phone, `${ward.url}/so-tay/nhap`)
    await inspectOnPhone(phone, 'nhap', 'every-theme')
    // The page sends, not the worker: only the page's requests can be answered here.
    await context.addInitScript(() => Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }))
    await context.route('**/api/push', refuseFirst)
    await openAt(phone, `${ward.url}/nguoi/${known.visited}/tham`)
    await tap(phone, 'Lưu phiếu thăm')
    await phone.waitForURL(/\/nguoi\/[^/]+$/)
    await openAt(phone, `${ward.url}/dong-bo`)
    await phone.getByRole('heading', { name: 'Cần sửa' }).waitFor()
    await context.unroute('**/api/push')
    await context.setOffline(true)
    await openAt(phone, `${ward.url}/so-tay/nhap`)
    await tap(phone, 'Ghi tiếp')
    await tap(phone, 'Lưu buổi này')
    await phone.waitForURL(/\/(nguoi|ho)\/[^/]+$/)
    await openAt(phone, `${ward.url}/dong-bo`)
    await phone.getByRole('heading', { name: 'Chờ gửi' }).waitFor()
    await inspectOnPhone(phone, 'dong-bo', 'every-theme')
    await slowed(phone, SLOW, () => openAt(phone, `${ward.url}/hom-nay`))
    await inspectOnPhone(phone, 'hom-nay-cho-gui', 'every-theme')
  })
})

describe('the screens of the station', () => {
  it('begin with the first step of setting up', async () => {
    await station.goto(await untouched.setupLink())
    await station.getByLabel('Tìm phường, xã, đặc khu').fill('hai duong')
    await station.getByRole('button', { name: /^Chọn Phường Hải Dương/ }).waitFor()
    await inspectAtStation(station, 'tram-thiet-lap')
  })

  it('let an administrator in by a link, once', async () => {
    const link = /\/dat-mat-khau#\S+/.exec(await ward.command('--new-admin-link'))?.[0]
    const admin = await (await browser.newContext(desk)).newPage()
    admin.setDefaultTimeout(15_000)
    const password = 'con mèo ngủ trưa'
    await admin.goto(`${ward.url}/dat-mat-khau`)
    await admin.getByText('Thiếu mã trong đường dẫn').waitFor()
    await inspectAtStation(admin, 'dat-mat-khau-thieu-ma')
    // In the same tab only what stands behind the # is new.
    await admin.goto(`${ward.url}${link}`)
    await admin.getByLabel('Mật khẩu', { exact: true }).fill('con mèo')
    await admin.getByLabel('Ghi lại mật khẩu').fill('con mèo ngủ')
    await tap(admin, 'Hiện mật khẩu')
    await tap(admin, 'Đặt mật khẩu và đăng nhập')
    await admin.getByText('Mật khẩu cần ít nhất 12 ký tự').waitFor()
    await admin.getByText('Hai mật khẩu khác nhau').waitFor()
    await inspectAtStation(admin, 'dat-mat-khau-chua-duoc')
    await admin.getByLabel('Mật khẩu', { exact: true }).fill('trạm y tế 2026')
    await admin.getByText('Mật khẩu này dễ bị đoán.').waitFor()
    await inspectAtStation(admin, 'dat-mat-khau-de-doan')
    await admin.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await admin.getByLabel('Ghi lại mật khẩu').fill(password)
    await tap(admin, 'Ẩn mật khẩu')
    await admin.context().setOffline(true)
    await tap(admin, 'Đặt mật khẩu và đăng nhập')
    await admin.getByText('Chưa nối được máy chủ').waitFor()
    await admin.context().setOffline(false)
    await inspectAtStation(admin, 'dat-mat-khau')
    const login = /tên đăng nhập (\S+)/.exec(await admin.getByRole('main').innerText())?.[1] ?? ''
    await tap(admin, 'Đặt mật khẩu và đăng nhập')
    await admin.waitForURL(/\/tram\/may/)
    await settle(admin)
    expect(await admin.getByText('Tài khoản này không làm được').count()).toBe(0)
    expect(await admin.evaluate(() => window.location.hash)).toBe('')

    await admin.context().clearCookies()
    await admin.goto(`${ward.url}${link}`)
    await admin.getByText('Liên kết này đã dùng').waitFor()
    await inspectAtStation(admin, 'dat-mat-khau-da-dung')
    await tap(admin, 'Đăng nhập')
    await admin.getByLabel('Tên đăng nhập').fill(login)
    await admin.getByLabel('Mật khẩu').fill(password)
    await tap(admin, 'Đăng nhập')
    await admin.waitForURL(/\/tram\/may/)
    await settle(admin)
    await shoot(admin, 'tram-quan-tri')
    await admin.context().close()
  })

  it('let its people in', async () => {
    await station.goto(`${ward.url}/tram`)
    await inspectAtStation(station, 'tram-dang-nhap')
    await station.getByLabel('Tên đăng nhập').fill('tap-huan')
    await station.getByLabel('Mật khẩu', { exact: true }).fill(await printed(/mật khẩu (\S+)/))
    await tap(station, 'Đăng nhập')
    await station.waitForURL(/\/tram\/chuyen-gui/)
  })

  it.each([
    ['tram-chuyen-gui', () => '/tram/chuyen-gui'],
    ['tram-phieu', () => `/tram/chuyen-gui?phieu=${known.referral}`],
    ['tram-ho', () => '/tram/ho'],
    ['tram-mot-ho', () => `/tram/ho/${known.household}`],
    ['tram-chi-tieu', () => '/tram/chi-tieu'],
    ['tram-bao-cao', () => '/tram/bao-cao'],
    ['tram-tam-giu', () => '/tram/tam-giu'],
    ['tram-may', () => '/tram/may'],
    ['tram-nguon', () => '/tram/nguon'],
    ['tram-ma-moi', () => '/tram/may?ma=moi'],
    ['tram-khong-co', () => '/tram/khong-co-trang-nay'],
  ])('can be read by everyone: %s', async (name, address) => {
    await station.goto(`${ward.url}${address()}`)
    await inspectAtStation(station, name)
  })

  it('find a family without naming it in an address', async () => {
    await station.goto(`${ward.url}/tram/ho`)
    const [, headName = ''] = /· (\S+ \S+)/.exec(await station.getByRole('table').innerText()) ?? []
    expect(headName).not.toBe('')
    await station.getByLabel('Tìm hộ và người').fill(headName)
    await station.keyboard.press('Enter')
    await station.getByText(`“${headName}”`).waitFor()
    await inspectAtStation(station, 'tram-ho-tim')
    expect(await station.evaluate(() => window.location.search)).toBe('')
    // The address can be loaded anew, and its words still stand behind the #.
    await station.reload()
    await station.getByText(`“${headName}”`).waitFor()
    expect(await station.getByLabel('Tìm hộ và người').inputValue()).toBe(headName)
  })

  it('name those who are missing for a target', async () => {
    await station.goto(`${ward.url}/tram/chi-tieu`)
    await station.locator('a[href^="/tram/chi-tieu/"]').first().click()
    await station.waitForURL(/\/tram\/chi-tieu\/./)
    await inspectAtStation(station, 'tram-mot-chi-tieu')
  })

  it('can be read by everyone from the draft of a report to the signed one', async () => {
    await station.goto(`${ward.url}/tram/bao-cao`)
    await station.getByRole('link', { name: 'Xem bản nháp' }).last().click()
    await named(station, 'Ký và chốt số').waitFor()
    await inspectAtStation(station, 'tram-bao-cao-nhap')
    await station.getByText('Số của từng tổ, thôn').click()
    await station.getByRole('table', { name: /Số của từng tổ/ }).first().waitFor()
    await inspectAtStation(station, 'tram-bao-cao-to')
    await tap(station, 'Ký và chốt số')
    await inspectAtStation(station, 'tram-bao-cao-ky')
    await station.getByLabel('Chức danh').fill('Trưởng trạm')
    await station.getByRole('dialog').getByRole('button', { name: 'Ký và chốt số' }).click()
    await station.getByText('Đếm lại hôm nay vẫn ra đúng các số này.').waitFor()
    await inspectAtStation(station, 'tram-bao-cao-da-ky')
    await station.emulateMedia({ media: 'print' })
    await station.setViewportSize({ width: 680, height: 960 })
    await shoot(station, 'tram-bao-cao-giay')
    await station.emulateMedia({ media: null })
  })
})

describe('all of them', () => {
  it('name nobody in an address that a server sees', () => {
    expect(told.flat()).toEqual([])
  })

  it("keep to the page's policy, no script from text", () => {
    expect(broken.flat()).toEqual([])
  })
})
