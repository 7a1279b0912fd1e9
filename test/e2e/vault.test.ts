/** The lock of a phone as its people meet it: a PIN, wrong ones, a forgotten one, two people on one phone, the fingerprint, and five minutes without a touch. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../harness/axe.ts'
import { launchPhone } from '../harness/browser.ts'
import { PIN } from '../harness/opened-book.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { addHousehold, enrol } from './steps/collaborator.ts'
import { freshCode } from './steps/demo.ts'
import { inspectOnPhone } from './steps/screens.ts'
import { tap } from './steps/tap.ts'
import { choosePin, openAt, tapPin, unlock } from './steps/vault.ts'

const HONGS_PIN = '730264'
const nowhere = async () => undefined

let server: ServerProcess
let folder: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-vault-'))
  server = await startTrainingWard()
  context = await launchPhone(folder, { reducedMotion: 'reduce' })
  page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const printed = async (pattern: RegExp) => (await server.printed(pattern))[1] ?? ''

async function look(name: string): Promise<void> {
  await shoot(page, name)
  await expectAccessible(page, name)
}

const lockByHand = async () => {
  await tap(page, 'Sổ tay')
  await page.getByRole('button', { name: /^Khóa sổ/ }).click()
}

describe('a phone with a PIN', () => {
  it('takes no PIN that a finder would try first', async () => {
    await page.goto(`${server.url}/kich-hoat#${await printed(/Mai, Tổ 1: \S+#(\d+)/)}`)
    await tap(page, 'Kích hoạt')
    await inspectOnPhone(page, 'dat-pin')
    await tapPin(page, '123456')
    await page.getByText('Mã này dễ đoán. Chọn 6 số khác.').waitFor()
    await tapPin(page, PIN)
    await tapPin(page, '280572')
    await page.getByText('Hai lần nhập chưa giống nhau. Đặt lại từ đầu.').waitFor()
    await look('dat-pin-khac')
    await choosePin(page)
    await page.getByText(/Đã tải đủ|Chưa có hộ nào/).first().waitFor()
    await page.getByText('Mất mạng vẫn mở được mọi trang.').waitFor()
    await tap(page, 'Vào Hôm nay')
  })

  it('locks on command, says how many tries are left, and opens', async () => {
    await lockByHand()
    await page.getByRole('group', { name: 'Nhập mã PIN' }).waitFor()
    await inspectOnPhone(page, 'khoa-pin')
    await tapPin(page, '999999')
    await page.getByText('PIN chưa đúng. Còn 4 lần thử.').waitFor()
    await inspectOnPhone(page, 'khoa-pin-sai')
    await unlock(page)
    await page.getByRole('heading', { name: 'Sổ tay' }).waitFor()
  })

  it('changes its PIN to one who knows the old one', async () => {
    await openAt(page, `${server.url}/cai-dat`)
    await look('cai-dat-khoa')
    await tap(page, 'Đổi mã PIN')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('group', { name: 'Mã PIN đang dùng' }).waitFor()
    await look('doi-pin')
    await tapPin(page, '999999')
    await dialog.getByText('PIN chưa đúng. Còn 4 lần thử.').waitFor()
    await tapPin(page)
    await choosePin(page, '408215')
    await page.getByText('Đã đổi mã PIN.').waitFor()
    await tap(page, 'Khóa sổ ngay')
    await unlock(page, '408215')
    await tap(page, 'Đổi mã PIN')
    await tapPin(page, '408215')
    await choosePin(page)
    await page.getByText('Đã đổi mã PIN.').waitFor()
  })

  it('locks itself after five minutes and resumes at the same answer', async () => {
    await page.clock.install()
    await openAt(page, `${server.url}/gia-dinh/them-ho`)
    await page.getByLabel('Số hộ', { exact: true }).fill('975')
    await page.getByLabel('Họ và tên chủ hộ').fill('Lò Văn Pánh')
    await page.clock.fastForward('04:30')
    await page.getByLabel('Địa chỉ', { exact: true }).fill('Bản 3')
    // Minutes go by at once here: the answer must be stored before they do.
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
    await page.clock.fastForward('04:30')
    expect(await page.getByLabel('Số hộ', { exact: true }).inputValue()).toBe('975')
    await page.clock.fastForward('00:45')
    await page.getByRole('group', { name: 'Nhập mã PIN' }).waitFor()
    expect(await page.content()).not.toContain('Lò Văn')
    await unlock(page)
    await expect.poll(() => page.getByLabel('Họ và tên chủ hộ').inputValue()).toBe('Lò Văn Pánh')
    expect(await page.getByLabel('Địa chỉ', { exact: true }).inputValue()).toBe('Bản 3')
    await page.clock.resume()
  })
})

describe('a phone of two people', () => {
  it('takes a second person in beside the first', async () => {
    await page.goto(`${server.url}/hom-nay`)
    await tap(page, 'Thêm người dùng máy này')
    await page.getByLabel('Mã 8 số').fill(await printed(/Tổ 2: \S+#(\d+)/))
    await tap(page, 'Kích hoạt')
    await choosePin(page, HONGS_PIN)
    await page.getByText(/Đã tải đủ|Chưa có hộ nào/).first().waitFor()
    await tap(page, 'Vào Hôm nay')
  })

  it('shows what each has not sent, and switches offline within three taps', async () => {
    await context.setOffline(true)
    await addHousehold(page, { number: '976', head: 'giàng a sùng', address: 'Bản 5', phone: '' }, nowhere)
    await page.goto(`${server.url}/hom-nay`)
    await page.getByText('Chọn người mở sổ').first().waitFor()
    await page.getByText('1 phiếu chờ gửi').waitFor()
    await inspectOnPhone(page, 'chon-nguoi')
    await page.getByRole('button', { name: /1 phiếu chờ gửi/ }).click()
    await unlock(page, HONGS_PIN)
    await page.evaluate(() => {
      document.body.dataset['taps'] = '0'
      document.addEventListener('click', () => (document.body.dataset['taps'] = String(Number(document.body.dataset['taps']) + 1)), true)
    })
    await tap(page, 'Sổ tay')
    await page.getByRole('button', { name: /^Khóa sổ/ }).click()
    await page.getByRole('button', { name: /Mai/ }).click()
    await page.getByRole('group', { name: 'Nhập mã PIN' }).waitFor()
    expect(await page.evaluate(() => Number(document.body.dataset['taps']))).toBeLessThanOrEqual(3)
    await tapPin(page, HONGS_PIN)
    await page.getByText('PIN chưa đúng. Còn 4 lần thử.').waitFor()
    await unlock(page)
    await tap(page, 'Gia đình')
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('976')
    await page.getByText(/Không thấy "976"/).waitFor()
    await context.setOffline(false)
  })
})

describe('a forgotten PIN', () => {
  it('opens nothing after five, and loses nothing', async () => {
    await page.goto(`${server.url}/hom-nay`)
    await page.clock.install()
    await page.getByRole('button', { name: /Mai/ }).click()
    for (const wrong of ['900001', '900002', '900003', '900004', '900005']) {
      await tapPin(page, wrong)
      await page.getByText(/Còn \d lần thử|đã khóa/).first().waitFor()
      await page.clock.fastForward('06:00')
    }
    await page.getByText('PIN sai nhiều lần nên đã khóa. Xin trạm mã mới, phiếu trong máy vẫn còn.').waitFor()
    await inspectOnPhone(page, 'khoa-het-luot')
    await tap(page, 'Nhập mã trạm đưa')
    await inspectOnPhone(page, 'quen-pin')
    await tap(page, 'Nhập mã trạm đưa')
    await page.getByLabel('Mã 8 số').fill(await freshCode(server))
    await tap(page, 'Kích hoạt')
    await choosePin(page, '408215')
    await page.getByText(/Đã tải đủ|Chưa có hộ nào/).first().waitFor()
    await page.goto(`${server.url}/gia-dinh/them-ho`)
    await page.getByRole('button', { name: /Mai/ }).click()
    await unlock(page, '408215')
    await expect.poll(() => page.getByLabel('Họ và tên chủ hộ').inputValue()).toBe('Lò Văn Pánh')
  })
})

describe('a fingerprint', () => {
  it('opens the book without a network, where the phone gives a secret', async () => {
    const own = await launchPhone(join(folder, 'finger'), { reducedMotion: 'reduce' })
    const phone = own.pages()[0] ?? (await own.newPage())
    phone.setDefaultTimeout(15_000)
    // A passkey belongs to a name; an address in numbers has none.
    const origin = server.url.replace('127.0.0.1', 'localhost')
    const session = await own.newCDPSession(phone)
    await session.send('WebAuthn.enable')
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } as const
    await session.send('WebAuthn.addVirtualAuthenticator', { options })
    await enrol(phone, origin, await freshCode(server))
    await openAt(phone, `${origin}/cai-dat`)
    await tap(phone, 'Bật mở bằng vân tay')
    await phone.getByText('Đã bật mở bằng vân tay.').waitFor()
    await own.setOffline(true)
    await tap(phone, 'Khóa sổ ngay')
    await tap(phone, 'Mở bằng vân tay')
    await tap(phone, 'Tắt mở bằng vân tay')
    await phone.getByText('Đã tắt mở bằng vân tay.').waitFor()
    await tap(phone, 'Khóa sổ ngay')
    await phone.getByRole('group', { name: 'Nhập mã PIN' }).waitFor()
    expect(await phone.getByRole('button', { name: 'Mở bằng vân tay' }).count()).toBe(0)
    await own.close()
  })
})
